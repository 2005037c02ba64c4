/** Parts before which a hyphen at the end of a line most likely belongs to the word: "self-", "twenty-", "co-". */
const COMPOUND_STARTS =
  /(?:^|[\s(“"'‘])(?:self|non|ex|quasi|half|well|co|semi|cross|much|high|low|long|short|so|mid|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten)-$/i;
const HYPHENATED_END = /(\p{L}+)-$/u;
const LOWER_START = /^\p{Ll}+/u;

/** The words of a document by which is seen whether a hyphen at the end of a line belongs to the word. */
export class Hyphenation {
  readonly #words: ReadonlySet<string>;

  constructor(lines: readonly string[]) {
    this.#words = new Set(lines.flatMap(wholeWords));
  }

  /** Joins a text with the line that follows it. A hyphen that only parts a word goes. */
  join(text: string, next: string): string {
    const end = HYPHENATED_END.exec(text.slice(-60))?.[1];
    if (end === undefined)
      return text.endsWith('-') && /^[\p{L}\d]/u.test(next) ? text + next : `${text} ${next}`;
    const start = LOWER_START.exec(next.slice(0, 60))?.[0];
    const keepsHyphen = start === undefined || this.#isCompound(text, end, start);
    return keepsHyphen ? text + next : text.slice(0, -1) + next;
  }

  #isCompound(text: string, end: string, start: string): boolean {
    const joined = (end + start).toLowerCase();
    const hyphenated = `${end}-${start}`.toLowerCase();
    if (this.#words.has(joined)) return false;
    return this.#words.has(hyphenated) || COMPOUND_STARTS.test(text.slice(-30));
  }
}

/** The words of a line that no line end parts, in lower case. */
function wholeWords(line: string): readonly string[] {
  const words = line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return line.endsWith('-') ? words.slice(1, -1) : words.slice(1);
}
