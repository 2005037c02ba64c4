// An esbuild plugin: evaluates a module that holds nothing but tables of words, and bundles the tables instead of it.
import { build } from 'esbuild';

/** The modules whose exports are sets and maps of words, by the end of their path. */
const TABLES = /[\\/]engine[\\/]text[\\/](?:wordnet|pennTags)\.ts$/;

/** The plugin. */
export const precomputeTables = {
  name: 'precompute-tables',
  setup({ onLoad }) {
    onLoad({ filter: TABLES }, async ({ path }) => {
      const tables = await evaluate(path);
      const lines = Object.entries(tables).map(([name, table]) => `export const ${name} = ${write(table)};`);
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
};

async function evaluate(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** A table as one string, which loads faster than any literal of many parts. */
function write(table) {
  if (table instanceof Set) return `new Set(${join([...table], ' ')}.split(' '))`;
  if (table instanceof Map)
    return `new Map(${join(
      [...table].map((entry) => join(entry, '=', String)),
      ' ',
    )}.split(' ').map((entry) => entry.split('=')))`;
  throw new Error('Only sets and maps of words can be precomputed.');
}

function join(words, separator, finish = JSON.stringify) {
  if (words.some((word) => word.includes(separator) || word.includes(' ')))
    throw new Error(`A word holds a separator.`);
  return finish(words.join(separator));
}
