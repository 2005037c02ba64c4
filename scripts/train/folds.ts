/** Splits groups (pages, sources) over folds by a hash of their name, so that a split never depends on the order. */
export function foldOf(group: string, folds: number): number {
  let hash = 2166136261;
  for (let i = 0; i < group.length; i++) hash = Math.imul(hash ^ group.charCodeAt(i), 16777619);
  return (hash >>> 0) % folds;
}
