import { createTextStyle, type TextStyle } from '../features/report/textStyle.ts';
import type { Output } from './environment.ts';

/** The style of a text report on this output. */
export function styleFor({ colors, columns }: Output): TextStyle {
  return createTextStyle({ colors, ...(columns !== undefined && { width: columns }) });
}
