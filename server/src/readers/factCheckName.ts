/** `draft.fact-check.html`, as editors name the report of `draft.md` that they save beside it. */
const NAME = /\.fact-check\.[^.\\/]{1,10}$/;

/** Whether a file is named as a fact-check report: it repeats a draft and its sources, and is neither. */
export function isNamedAsFactCheck(path: string): boolean {
  return NAME.test(path);
}
