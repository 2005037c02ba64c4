import { lookup as lookupAddress } from 'node:dns';
import { type AddressPolicy, isPublicAddress } from './addressPolicy.ts';

/** How documents are fetched. The rules are in one place, so that a test can have a server of its own. */
export interface Network {
  readonly isAllowed: AddressPolicy;
  readonly lookup: typeof lookupAddress;
  /** What DOIs are resolved by; ends with a slash. */
  readonly doiResolver: string;
  /** Milliseconds for a document with all its redirects. */
  readonly timeLimit: number;
  /** Names Stet to the servers. */
  readonly userAgent: string;
}

/** The public internet. */
export function publicNetwork(version: string): Network {
  return {
    isAllowed: isPublicAddress,
    lookup: lookupAddress,
    doiResolver: 'https://doi.org/',
    timeLimit: 60_000,
    userAgent: `Stet/${version}`,
  };
}
