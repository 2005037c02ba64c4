import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchServer, type ServerLoad } from './benchServer.ts';
import { quantile } from './measure.ts';
import type { Row } from './row.ts';

/** How many paragraphs are typed in and asked about, in turn: the longest. */
const PLACES = 10;
const KEYSTROKES = 60;
const QUESTIONS = 60;

/** A place in a draft: the end of a line, the longest first. */
interface Place {
  readonly line: number;
  readonly text: string;
}

/** What a writer waits for: the built language server over its pipes, with a draft and with one twice as long. */
export async function measureLatency(folder: string): Promise<Row[]> {
  const text = readFileSync(join(folder, 'draft.md'), 'utf8');
  const server = new BenchServer(folder);
  await server.start();
  // Loading the program is not counted: nobody waits for an answer yet.
  await server.load();
  const uri = await server.open('draft.md', text);
  const opening = await server.load();
  const places = findPlaces(text);
  const [typing, typed] = await measureTyping(server, uri, places);
  const questions = await measureQuestions(server, uri, places);
  const answered = await server.load();
  const longer = await server.open('longer.md', `${text}\n${text}`);
  await server.load();
  const [typingLonger, typedLonger] = await measureTyping(server, longer, places);
  await server.stop();
  return [
    describeHold('event loop held up while opening', opening),
    describeTimes('keystroke to diagnostics', typing),
    { name: 'keystroke, processor', figure: milliseconds(typed.cpu / KEYSTROKES) },
    describeHold('event loop held up while typing', typed),
    ...questions,
    describeHold('event loop held up by questions', answered),
    describeTimes('keystroke, draft twice as long', typingLonger),
    { name: 'processor, times the first', figure: (typedLonger.cpu / typed.cpu).toFixed(2) },
  ];
}

function findPlaces(text: string): Place[] {
  const lines = text.split('\n').map((line, i) => ({ line: i, text: line }));
  return lines.sort((a, b) => b.text.length - a.text.length).slice(0, PLACES);
}

/** Types letters in the middle of paragraphs. */
async function measureTyping(
  server: BenchServer,
  uri: string,
  places: readonly Place[],
): Promise<[times: number[], ServerLoad]> {
  const times: number[] = [];
  for (const { line, text } of repeat(places, KEYSTROKES))
    times.push(await server.type(uri, line, text.length >> 1, 'x'));
  return [times, await server.load()];
}

/** Asks what an editor asks while somebody writes. */
async function measureQuestions(server: BenchServer, uri: string, places: readonly Place[]): Promise<Row[]> {
  const textDocument = { uri };
  const [hover, actions, completion]: [number[], number[], number[]] = [[], [], []];
  for (const { line, text } of repeat(places, QUESTIONS)) {
    const position = { line, character: text.search(/\d/) };
    hover.push(await server.ask('textDocument/hover', { textDocument, position }));
    const range = { start: { line, character: 0 }, end: { line, character: text.length } };
    actions.push(
      await server.ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
    );
    const typed = server.type(uri, line, 0, '[@de ');
    const behind = { line, character: '[@de'.length };
    completion.push(await server.ask('textDocument/completion', { textDocument, position: behind }));
    await typed;
  }
  return [
    describeTimes('hover', hover),
    describeTimes('code actions of a paragraph', actions),
    describeTimes('completion of a key', completion),
  ];
}

function* repeat<Item>(items: readonly Item[], times: number): Generator<Item> {
  for (let i = 0; i < times; i++) yield items[i % items.length] as Item;
}

function describeTimes(name: string, times: readonly number[]): Row {
  return {
    name: `${name}, p50/p95`,
    figure: `${quantile(times, 0.5).toFixed(1)}/${milliseconds(quantile(times, 0.95))}`,
  };
}

function describeHold(name: string, { p999, longest }: ServerLoad): Row {
  return { name: `${name}, p99.9/max`, figure: `${p999.toFixed(1)}/${milliseconds(longest)}` };
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
