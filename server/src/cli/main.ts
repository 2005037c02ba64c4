#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { createProcessEnvironment } from './processEnvironment.ts';
import { run } from './run.ts';

// Optimised functions take in less of others: a short run compiles for less long, a long one is as fast (ADR 150).
setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');

const cancellation = new AbortController();
// The first Ctrl-C cancels cleanly, the second ends the process at once.
process.once('SIGINT', () => cancellation.abort());
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
process.exitCode = await run(process.argv.slice(2), createProcessEnvironment(cancellation.signal));
