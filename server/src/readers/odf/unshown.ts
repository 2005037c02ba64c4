/**
 * Elements of OpenDocument whose content is not shown where it stands: deleted text, comments, declarations, forms and
 * scripts, indexes (which repeat headings with their pages), descriptions of pictures, pronunciation, and the marks of notes.
 */
const UNSHOWN: ReadonlySet<string> = new Set(
  (
    'text:tracked-changes office:annotation office:forms office:scripts text:sequence-decls text:variable-decls ' +
    'text:user-field-decls text:table-of-content text:illustration-index text:table-index text:object-index ' +
    'text:user-index text:alphabetical-index text:bibliography text:ruby-text text:note-citation svg:title svg:desc ' +
    'text:hidden-text table:tracked-changes table:shapes'
  ).split(' '),
);

/** Whether nothing within an element is shown. */
export function isUnshown(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (UNSHOWN.has(name)) return true;
  if (name === 'text:hidden-paragraph') return attributes['text:is-hidden'] !== 'false';
  return name === 'text:section' && attributes['text:display'] === 'none';
}
