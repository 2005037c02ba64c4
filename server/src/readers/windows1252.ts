/**
 * Windows-1252 for the bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); the others are Latin-1.
 * Node's own TextDecoder is not used: Node 20 decodes these bytes as Latin-1.
 */
const HIGH_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes Windows-1252, one UTF-16 code unit a byte. */
export function decodeWindows1252(bytes: Buffer): string {
  const latin1 = bytes.toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (control) => HIGH_CONTROLS.charAt(control.charCodeAt(0) - 0x80));
}

/** Signs that Western European text holds beside letters: quotes, dashes, currencies, marks. */
const USUAL_SIGN = /[€‚„…‘’“”•–—™‹›\xa0¡£¥§©«®°±²³·¹»¼½¾¿]/;
/** Letters of Western European languages, each of which stands beside another letter. */
const USUAL_LETTER = /[ŠŒŽšœžŸÀ-ÏÑ-ÖØ-Üß-ïñ-öø-ü]/;

/** The share of unusual characters above which text was most likely written in another encoding. */
const MOST_UNUSUAL = 0.1;

/** As many characters above ASCII as are looked at. */
const SAMPLE = 10_000;

/**
 * Whether text decoded as Windows-1252 reads as Western European text: nearly all of its characters above ASCII are
 * usual signs, or letters that touch an ASCII letter or one another letter of theirs at most.
 */
export function looksLikeWindows1252(text: string): boolean {
  let high = 0;
  let unusual = 0;
  for (const match of text.matchAll(/[\x80-\uffff]/g)) {
    if (high++ === SAMPLE) break;
    if (!isUsual(text, match.index)) unusual++;
  }
  return unusual <= high * MOST_UNUSUAL;
}

function isUsual(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (USUAL_SIGN.test(character)) return true;
  return USUAL_LETTER.test(character) && /[A-Za-z]/.test(text.slice(Math.max(0, at - 2), at + 3));
}
