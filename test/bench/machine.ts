import { cpus, loadavg } from 'node:os';

/** What figures depend on: the processor, Node, and what else the machine does. */
export function describeMachine(): string {
  const cores = cpus();
  const load = loadavg().map((average) => average.toFixed(1));
  return `${cores[0]?.model ?? 'unknown processor'}, ${cores.length} cores, Node ${process.version}, load ${load.join(' ')}`;
}
