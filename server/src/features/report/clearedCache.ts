/** Says that so many bytes were removed of the caches in a folder. */
export function describeCleared(path: string, bytes: number): string {
  if (bytes === 0) return `There was nothing in the cache (${path}).`;
  return `The cache was cleared: ${(bytes / 1e6).toFixed(1)} MB in ${path}.`;
}

/** Why the caches could not be removed, and what to do. */
export function describeUncleared(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The cache could not be cleared (${reason}). End other programs that use Stet, or remove the folder yourself.`;
}
