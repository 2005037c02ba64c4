import { parseXml } from '../package/parseXml.ts';
import type { ZipPackage } from '../package/zipPackage.ts';

/** The formats that have no code in the file (ECMA-376 part 1, 18.8.30), as they are in American English. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0;-"$"#,##0',
  6: '"$"#,##0;-"$"#,##0',
  7: '"$"#,##0.00;-"$"#,##0.00',
  8: '"$"#,##0.00;-"$"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '#,##0;-#,##0;"-"',
  42: '"$"#,##0;-"$"#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"$"#,##0.00;-"$"#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Dates of East Asian calendars: the same days. */
const isEastAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

const GENERAL = 'General';

/** The codes of the number formats by the index of the cell's style. */
export async function readNumberFormats(
  parts: ZipPackage,
  part: string | undefined,
): Promise<readonly string[]> {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let isCellStyle = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    const id = Number(attributes.numFmtId);
    if (name === 'numFmt') own.set(id, attributes.formatCode ?? GENERAL);
    else if (name === 'cellXfs') isCellStyle = true;
    else if (name === 'xf' && isCellStyle) ids.push(id);
  };
  const close = (name: string) => {
    if (name === 'cellXfs') isCellStyle = false;
  };
  if (part !== undefined) await parseXml(parts, part, { open, close, text: () => {} });
  return ids.map((id) => own.get(id) ?? BUILT_IN[id] ?? (isEastAsianDate(id) ? 'yyyy-mm-dd' : GENERAL));
}
