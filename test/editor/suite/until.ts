/** How often a condition is looked at, in milliseconds. */
export const INTERVAL = 25;

/** Waits until `get` returns something other than undefined, and returns it; fails after `patience` milliseconds. */
export async function until<Value>(
  what: string,
  get: () => Value | undefined | Promise<Value | undefined>,
  patience = 30_000,
): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await get();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`There was no ${what} within ${patience / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}
