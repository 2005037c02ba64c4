import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { AddError } from './addError.ts';
import type { Network } from './network.ts';

/**
 * Resolves names for connections, and refuses those that lead to an address that is not allowed. The connection is made
 * to the very addresses that were checked, so that a name cannot mean another one a moment later (DNS rebinding).
 */
export function createGuardedLookup({ lookup, isAllowed }: Network): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, '', 0);
      const refused = found.find(({ address }) => !isAllowed(address));
      const [first] = found;
      if (refused !== undefined || first === undefined)
        return callback(refuseAddress(host, refused?.address ?? 'none'), '', 0);
      if (options.all) return callback(null, found as LookupAddress[]);
      callback(null, first.address, first.family);
    });
  };
}

/** The error where a host, or the address that it was looked up to, is none that Stet fetches from. */
export function refuseAddress(host: string, address: string): AddError {
  const where = host === address ? host : `${host} (${address})`;
  return new AddError(
    'address-refused',
    `${where} is no public address, and Stet fetches from public ones only. Save the document, and add the file.`,
  );
}
