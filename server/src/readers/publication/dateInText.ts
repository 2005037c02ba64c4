/** What stands before and after a full date in its paragraph, without the space between. */
export interface DateInText {
  readonly before: string;
  readonly after: string;
}

/** The time of day with what ties it to a date: "at 10:41 am", ", 20:45 EDT", "- 6:00pm". */
const TIME_AFTER = /^(?:[-–—|,·•/]\s{0,2}|at\s{1,2}){0,2}\d{1,2}[:.]\d\d/iu;
const TIME_BEFORE = /\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?,?$/iu;
/** A second time makes both the hours of an event. */
const TWO_TIMES = /^.{0,4}\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\s?(?:[-–—]|to)?\s?\d{1,2}[:.]\d\d/iu;

/** Words before the day on which a text was published. */
const ANNOUNCED = makeAnnouncementPattern();

function makeAnnouncementPattern(): RegExp {
  const label = 'Published|PUBLISHED|Posted|POSTED|Written|Filed';
  // In small letters they may tell of something else that was published.
  const itself = '[Oo]riginally|[Ff]irst|(?:article|story|entry|post|page)(?: was)?';
  const clause = `(?:^|\\b(?:${itself})\\s)(?:published|posted|written|filed)`;
  return new RegExp(`(?:${label}|${clause})(?:\\s(?:on|at|in)(?:\\sthe)?)?[:,|]?$`, 'u');
}

/** Whether a byline or a word for publishing ends before it: "By Jo Smith on", "Published: 8:50 p.m. ET". */
export function isSignedOrAnnounced({ before }: DateInText): boolean {
  return ANNOUNCED.test(before.replace(TIME_BEFORE, '').trimEnd()) || isSigned(before);
}

/** How many words an author's name and office may have. */
const MOST_NAMES = 10;
const BYLINE_WORDS: ReadonlySet<string> = new Set('and & of the for in on | · – - •'.split(' '));

/** Whether a byline with nothing but names ends the text: "By Jo Smith", "Posted by Jo Smith on"; "elected by Congress on" is none. */
function isSigned(before: string): boolean {
  const words = before.split(/\s+/u);
  const by = words.findLastIndex((word, index) => /^\W{0,2}by$/iu.test(word) && mayOpenByline(words, index));
  const names = by < 0 ? [] : words.slice(by + 1);
  return names.length <= MOST_NAMES && isName(names[0] ?? '') && names.every(isBylineWord);
}

/** A small "by" opens the paragraph or follows a word for publishing. */
function mayOpenByline(words: readonly string[], by: number): boolean {
  return by === 0 || /^\W{0,2}B/u.test(words[by] ?? '') || PUBLISHING.test(words[by - 1] ?? '');
}

const PUBLISHING = /^(?:published|posted|written|filed|submitted)$/iu;

function isBylineWord(word: string): boolean {
  return isName(word) || BYLINE_WORDS.has(word);
}

function isName(word: string): boolean {
  return /^[("@]?\p{Lu}/u.test(word);
}

/** Prepositions of time and words after which a date is that of something else than the text. */
const OF_SOMETHING_ELSE: ReadonlySet<string> = new Set(
  (
    'on in at by to of for from since until till before after through and or between during week as ' +
    'date dates born birth died death killed released release start starts end ends opened opening due deadline ' +
    'effective event accessed retrieved copied captured modified edited correction'
  ).split(' '),
);

function isOfSomethingElse(before: string): boolean {
  const word = /([\p{L}]+)\W{0,3}$/u.exec(before)?.[1];
  if (word === undefined) return /[\d–-]$/u.test(before);
  // "TORONTO, ON" is a place.
  return word !== word.toUpperCase() && OF_SOMETHING_ELSE.has(word.toLowerCase());
}

/** Whether the time of day stands beside it, as above articles: "July 28, 2018 3:15PM PT". */
export function isTimed({ before, after }: DateInText): boolean {
  const isBeside = TIME_AFTER.test(after) || TIME_BEFORE.test(before);
  return isBeside && !TWO_TIMES.test(after) && !isOfSomethingElse(before.replace(TIME_BEFORE, '').trimEnd());
}

/** Whether it stands in a dateline: "TORONTO, ON (August 22, 2017) -", "AFP July 18, 2014 Sydney:". */
export function isDateline({ before, after }: DateInText): boolean {
  const places = before.split(/\s+/u).filter((word) => word !== '(');
  if (before === '' || places.length > MOST_NAMES || !places.every(isName) || isOfSomethingElse(before))
    return false;
  return (
    /^\)?\s?(?:\([^)]{2,30}\)\s?)?[-–—]{1,2}\s/u.test(after) || /^\p{Lu}[\p{L}., ]{2,30}:\s/u.test(after)
  );
}

/** Whether nothing but a name or two stands before it, and nothing after it or the beginning of a sentence. */
export function isBesideNames({ before, after }: DateInText): boolean {
  const words = before.split(/[\s|·•]+/u).filter((word) => word !== '');
  if (words.length > MOST_NAMES || !words.every(isBylineWord) || /:$/u.test(before)) return false;
  return !isOfSomethingElse(before) && /^(?:$|["“‘'|·•/–—-]|\p{Lu}|by\s\p{Lu})/u.test(after);
}
