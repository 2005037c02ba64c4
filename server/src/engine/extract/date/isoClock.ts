import { lowerAt, type Token } from '../../text/token.ts';
import { isGlued, isNumber } from './dateMatch.ts';

/**
 * The token after the clock of a timestamp whose day ends before `at`: "T09:30Z", "T16:54:22.5+02:00" (ISO 8601,
 * RFC 3339), and " 18:03:11", which logs write; `at` itself where there is none.
 */
export function skipIsoClock(tokens: readonly Token[], at: number): number {
  const isJoined = isGlued(tokens, at) && /^t\d{2}$/.test(lowerAt(tokens, at));
  if (!isJoined && !/^[0-2]\d$/.test(lowerAt(tokens, at))) return at;
  const minutes = skipColonNumber(tokens, at + 1);
  if (minutes === at + 1) return at;
  const seconds = skipColonNumber(tokens, minutes);
  if (!isJoined && seconds === minutes) return at;
  return skipZone(tokens, seconds);
}

/** Past ":30" or ":22.5". */
function skipColonNumber(tokens: readonly Token[], at: number): number {
  const isPart = lowerAt(tokens, at) === ':' && isGlued(tokens, at) && isGlued(tokens, at + 1);
  return isPart && /^[0-5]\d(?:\.\d{1,9})?$/.test(lowerAt(tokens, at + 1)) ? at + 2 : at;
}

/** Past "Z", "+02:00" or "-0500". */
function skipZone(tokens: readonly Token[], at: number): number {
  if (!isGlued(tokens, at)) return at;
  const mark = lowerAt(tokens, at);
  if (mark === 'z') return at + 1;
  const isOffset = (mark === '+' || mark === '-' || mark === '−') && isGlued(tokens, at + 1);
  return isOffset && isNumber(tokens, at + 1) ? skipColonNumber(tokens, at + 2) : at;
}
