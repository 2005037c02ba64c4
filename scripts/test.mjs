// Runs every check of `npm test`, also after one has failed, and names those that failed at the end.
import { spawnSync } from 'node:child_process';

/** The npm scripts that make up `npm test`, in order: what others need first, then the quick ones. */
const CHECKS = [
  'build',
  'typecheck',
  'lint',
  'layers',
  'unused',
  'notices',
  'unit',
  'protocol',
  'end-to-end',
  'in-editor',
];
/** These print a summary of their own that counts what failed. */
const COUNTING = new Set(['unit', 'protocol', 'end-to-end', 'in-editor']);

const failed = CHECKS.filter((check) => {
  console.log(`\n> ${check}`);
  const { status } = spawnSync('npm', ['run', '--silent', check], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status !== 0;
});

const uncounted = failed.filter((check) => !COUNTING.has(check));
if (uncounted.length > 0)
  console.error(
    `\n${uncounted.length} failing ${uncounted.length === 1 ? 'check' : 'checks'}: ${uncounted.join(', ')}`,
  );
process.exitCode = failed.length === 0 ? 0 : 1;
