import type { Quantity } from '../model/figure.ts';

/** The numbers of a figure as reports carry them. */
export interface ReadableNumbers {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
}

/** Leaves out what a figure does not state: infinite bounds, unknown years, the ends of a point. */
export function readableNumbers(figure: Quantity): ReadableNumbers {
  const isPoint = figure.low === figure.high && figure.value === figure.low;
  return {
    ...(figure.value !== undefined && { value: figure.value }),
    ...(!isPoint && Number.isFinite(figure.low) && { low: figure.low }),
    ...(!isPoint && Number.isFinite(figure.high) && { high: figure.high }),
    ...(figure.unit !== undefined && { unit: figure.unit }),
  };
}

/** A probability or share as reports carry it. */
export function roundScore(score: number): number {
  return Math.round(score * 1000) / 1000;
}
