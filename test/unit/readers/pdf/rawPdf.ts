/** An object of a PDF: its dictionary's entries, and its stream where it is one. */
export interface RawObject {
  readonly dictionary: string;
  readonly stream?: string;
}

/** Writes a PDF of the objects, which are numbered from 1; the first is the catalog. */
export function writePdf(objects: readonly RawObject[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map(({ dictionary, stream }, index) => {
    const offset = file.length;
    const body =
      stream === undefined
        ? `<< ${dictionary} >>`
        : `<< ${dictionary} /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** A PDF of pages with the given contents in PDF's operators; the type is `/F`. Further objects are numbered from 4. */
export function writePages(
  contents: readonly string[],
  more: readonly RawObject[] = [],
  resources = '',
): Buffer {
  const first = 4 + more.length;
  const kids = contents.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return writePdf([
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: `/Type /Pages /Kids [${kids}] /Count ${contents.length}` },
    { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding' },
    ...more,
    ...contents.flatMap((stream, index) => [
      {
        dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << /F 3 0 R >> ${resources} >>`,
      },
      { dictionary: '', stream },
    ]),
  ]);
}

/** Shows texts, each at its place: `x y size` in points from the lower left corner. */
export function showTexts(texts: readonly (readonly [place: string, text: string])[]): string {
  return texts
    .map(([place, text]) => {
      const [x, y, size = '10'] = place.split(' ');
      return `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
    })
    .join('\n');
}
