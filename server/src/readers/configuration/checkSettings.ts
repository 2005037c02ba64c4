import { type CheckSettings, DEFAULT_SETTINGS } from '../../engine/model/settings.ts';
import type { ReadOptions } from '../readBytes.ts';
import type { Configuration } from './configuration.ts';

/** What the configuration says to the engine. */
export function checkSettings({ check = {}, confidence, tolerances }: Configuration): CheckSettings {
  return {
    warnUnsupportedCitations: check.warnUnsupportedCitations ?? DEFAULT_SETTINGS.warnUnsupportedCitations,
    confidence: confidence ?? DEFAULT_SETTINGS.confidence,
    tolerances: tolerances ?? DEFAULT_SETTINGS.tolerances,
  };
}

const BYTES_PER_MEGABYTE = 1024 * 1024;

/** What the configuration says to the readers. */
export function readLimits({ maxFileSizeMb }: Configuration): ReadOptions {
  return maxFileSizeMb === undefined ? {} : { maxFileBytes: maxFileSizeMb * BYTES_PER_MEGABYTE };
}

/** Whether what was read of the sources is kept on the disk. */
export function usesCache({ cache }: Configuration): boolean {
  return cache ?? true;
}
