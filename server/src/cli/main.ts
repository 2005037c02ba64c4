#!/usr/bin/env node
import { createProcessEnvironment } from './processEnvironment.ts';
import { run } from './run.ts';

const cancellation = new AbortController();
// The first Ctrl-C cancels cleanly, the second ends the process at once.
process.once('SIGINT', () => cancellation.abort());
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
process.exitCode = await run(process.argv.slice(2), createProcessEnvironment(cancellation.signal));
