// Loaded into the language server by `node --require`: answers the benchmark's messages with what the event loop and the
// processor did since the message before.
const { monitorEventLoopDelay } = require('node:perf_hooks');

/** The loop is looked at so often, in milliseconds: what it is late by is what held it up. */
const RESOLUTION = 1;

const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();
let before = process.cpuUsage();

process.on('message', () => {
  const { user, system } = process.cpuUsage(before);
  const late = (nanoseconds) => nanoseconds / 1e6 - RESOLUTION;
  process.send({
    cpu: (user + system) / 1000,
    p99: late(delay.percentile(99)),
    p999: late(delay.percentile(99.9)),
    longest: late(delay.max),
  });
  delay.reset();
  before = process.cpuUsage();
});
