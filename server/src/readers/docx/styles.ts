import { parseXml } from '../package/parseXml.ts';
import type { ZipPackage } from '../package/zipPackage.ts';

/** What a style says of the text that has it. */
export interface WordStyle {
  /** The level of a heading, from 1. Undefined: it is no heading. */
  readonly level?: number;
  readonly isTitle: boolean;
  readonly isHidden: boolean;
  /** Whether it is of a table of contents, which repeats the headings with their pages. */
  readonly isContents: boolean;
}

/** Text without a style, or with one that is not defined. */
export const PLAIN: WordStyle = { isTitle: false, isHidden: false, isContents: false };

interface WrittenStyle {
  name: string;
  parent?: string;
  outlineLevel?: number;
  isHidden: boolean;
}

/** Whether an on-off property that stands in the file is on: it may be switched off by its value. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

/** Reads the styles of a document by their ids. */
export async function readStyles(
  parts: ZipPackage,
  part: string | undefined,
): Promise<ReadonlyMap<string, WordStyle>> {
  const written = new Map<string, WrittenStyle>();
  let style: WrittenStyle | undefined;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const value = attributes['w:val'];
    if (name === 'w:style') {
      style = { name: '', isHidden: false };
      written.set(attributes['w:styleId'] ?? '', style);
    } else if (style === undefined) return;
    else if (name === 'w:name') style.name = (value ?? '').toLowerCase();
    else if (name === 'w:basedOn' && value !== undefined) style.parent = value;
    else if (name === 'w:outlineLvl') style.outlineLevel = Number(value);
    else if (name === 'w:vanish') style.isHidden = isOn(value);
  };
  if (part !== undefined) await parseXml(parts, part, { open, close: () => {}, text: () => {} });
  return new Map([...written].map(([id, one]) => [id, resolveStyle(one, written)]));
}

/** As many styles are looked at, each the base of the one before: styles may be based on themselves. */
const LONGEST_CHAIN = 20;

/** A style with what it has of those that it is based on. Word's own names are English in every language. */
function resolveStyle(style: WrittenStyle, styles: ReadonlyMap<string, WrittenStyle>): WordStyle {
  let resolved: WordStyle = PLAIN;
  let current: WrittenStyle | undefined = style;
  for (let i = 0; i < LONGEST_CHAIN && current !== undefined; i++) {
    const level: number | undefined = resolved.level ?? levelOf(current);
    resolved = {
      ...(level !== undefined && { level }),
      isTitle: resolved.isTitle || current.name === 'title',
      isHidden: resolved.isHidden || current.isHidden,
      isContents: resolved.isContents || /^(?:toc [1-9]|toc heading|table of figures)$/.test(current.name),
    };
    current = current.parent === undefined ? undefined : styles.get(current.parent);
  }
  return resolved;
}

function levelOf({ name, outlineLevel }: WrittenStyle): number | undefined {
  if (name === 'title') return 1;
  const heading = /^heading ([1-9])$/.exec(name)?.[1];
  if (heading !== undefined) return Number(heading);
  // Level 9 is that of body text.
  return outlineLevel !== undefined && outlineLevel >= 0 && outlineLevel < 9 ? outlineLevel + 1 : undefined;
}
