/** What LaTeX reads otherwise than as it is written: math, comments, ties, ligatures of quotes, dashes and signs. */
const NOT_PLAIN = /[$%~<>\\{}]|--|''|``/;
/** The signs that stand for themselves behind a backslash. */
const ESCAPED_SIGN = /\\([&%_#$])/g;
/** Braces that keep the case of a title. */
const CASE_BRACES = /\{\{([^{}]{1,2000})\}\}|\{([^{}]{1,2000})\}/g;

/** What text of a field means that needs no LaTeX to be read; undefined: it needs it. */
export function readPlainText(written: string): string | undefined {
  const bare = written.includes('{')
    ? written.replace(CASE_BRACES, (_, doubled: string | undefined, single: string) => doubled ?? single)
    : written;
  if (!bare.includes('\\')) return NOT_PLAIN.test(bare) ? undefined : bare;
  return NOT_PLAIN.test(bare.replace(ESCAPED_SIGN, '')) ? undefined : bare.replace(ESCAPED_SIGN, '$1');
}

/** What joins the names of a list, and the items of lists of publishers. */
const AND = /\s{1,100}and\s{1,100}/i;
/** "and" with a name missing on one side. */
const LOOSE_AND = /^\s{0,100}and\s|\sand\s{0,100}$/i;
/** An item of a list that is one whole: "{World Health Organization}". */
const WHOLE = /^\s{0,100}\{([^{}]{1,1000})\}\s{0,100}$/;

/** The items of a list; undefined where LaTeX is needed. */
export function readPlainList(written: string): readonly string[] | undefined {
  return readItems(written, (item) => item);
}

/** Names, given name first: "Lee, Ann" is "Ann Lee". Undefined where LaTeX, or more than one comma, is to be read. */
export function readPlainNames(written: string): readonly string[] | undefined {
  return readItems(written, turnPlainName);
}

function readItems(
  written: string,
  readItem: (item: string) => string | undefined,
): readonly string[] | undefined {
  if (LOOSE_AND.test(written)) return undefined;
  const items: string[] = [];
  for (const part of written.split(AND)) {
    const whole = WHOLE.exec(part)?.[1];
    const text = readBare(whole ?? part);
    const item = text === undefined || whole !== undefined ? text : readItem(text);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readBare(written: string): string | undefined {
  return /[{}]/.test(written) ? undefined : readPlainText(written);
}

function turnPlainName(name: string): string | undefined {
  if (name.includes('=')) return undefined;
  const [family = '', given, ...more] = name.split(',');
  if (more.length > 0) return undefined;
  return given === undefined ? family : `${given} ${family}`;
}
