import { posix } from 'node:path';
import { PackageFault } from './packageFault.ts';
import { parseXml } from './parseXml.ts';
import type { ZipPackage } from './zipPackage.ts';

/** What a part of an Office file leads to, by the ids that the part uses. Targets outside the file are left out: nothing is fetched. */
export type Relationships = ReadonlyMap<string, Relationship>;

/** A part of a package that another one refers to. */
export interface Relationship {
  /** The last segment of the type's address: "officeDocument", "styles", "footnotes", "worksheet" … */
  readonly type: string;
  /** The name of the part that it leads to. */
  readonly target: string;
}

/** Reads the relationships of a part; those of the package as a whole where `part` is empty. Throws a `PackageFault`. */
export async function readRelationships(parts: ZipPackage, part: string): Promise<Relationships> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, Relationship>();
  await parseXml(parts, name, {
    open: (element, { Id: id, Type: type = '', Target: target, TargetMode: mode }) => {
      if (element !== 'Relationship' || id === undefined || target === undefined || mode === 'External')
        return;
      found.set(id, { type: posix.basename(type), target: resolvePart(folder, target) });
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

/** The part of the first relationship of a type; undefined where there is none. */
export function findPart(relationships: Relationships, type: string): string | undefined {
  for (const one of relationships.values()) if (one.type === type) return one.target;
  return undefined;
}

/**
 * The name of the part that an address leads to from a folder of the package ("." is its root). Throws a `PackageFault`
 * where it leads out of the package.
 */
export function resolvePart(folder: string, address: string): string {
  const path = address.startsWith('/') ? posix.normalize(address.slice(1)) : posix.join(folder, address);
  if (path.startsWith('../') || path === '..') throw leadsOut(address);
  return path;
}

/** An address in a package leads out of it. */
function leadsOut(address: string): PackageFault {
  const shown = address.slice(0, 100);
  const message = `The file names a part outside of itself (${shown}). It is not opened: fetch the file again, from a source that you trust.`;
  return new PackageFault('path-outside', message);
}
