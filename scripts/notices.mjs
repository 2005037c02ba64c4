// Writes THIRD_PARTY_NOTICES.md: whose code and data the bundles in dist/ contain, and under which licences. With
// --check it writes nothing and fails where the file is out of date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { BUNDLES } from './bundles.mjs';

const TARGET = 'THIRD_PARTY_NOTICES.md';
/** What may be bundled with a program under the MIT licence and asks for no more than its notice. */
const COMPATIBLE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
]);
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const INTRODUCTION = `# Third-party notices

Stet's bundles contain the following packages. Written by \`scripts/notices.mjs\`; do not edit.`;

const notices = writeNotices(groupByLicence(readPackages(await listBundledFiles())));
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, notices);
} else if (notices !== readFileSync(TARGET, 'utf8')) {
  console.error(`${TARGET} is out of date: run "node scripts/notices.mjs" and commit it.`);
  process.exitCode = 1;
}

/** The files of packages that have part in a bundle. */
async function listBundledFiles() {
  const files = new Set();
  for (const options of BUNDLES) {
    // Without the plugins, so that tables which one of them makes count as the files that they are made from.
    const { metafile } = await build({ ...options, plugins: [], write: false, metafile: true });
    for (const output of Object.values(metafile.outputs))
      for (const [file, { bytesInOutput }] of Object.entries(output.inputs))
        if (bytesInOutput > 0 && file.includes('node_modules/')) files.add(file);
  }
  return [...files].sort();
}

/** The packages that the files belong to, by name, with what they say of their licences. */
function readPackages(files) {
  const byFolder = groupBy(files, packageFolder);
  return [...byFolder]
    .map(([folder, own]) => readPackage(folder, own))
    .sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function readPackage(folder, files) {
  const { name, version, license, licenses, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const licence = license ?? licenses?.map((one) => one.type).join(' or ');
  if (!COMPATIBLE.has(licence)) throw new Error(`${name} may not be bundled: its licence is ${licence}`);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readText(join(folder, file)));
  return {
    name,
    version,
    licence,
    author: typeof author === 'object' ? author.name : author?.replace(/ *[<(].{0,200}/, ''),
    text: texts.join('\n\n'),
    dataNotices: [...new Set(files.flatMap(readDataNotice))],
  };
}

/** What the first comment of a file says of data that it was derived from: the paragraphs from there on. */
function readDataNotice(file) {
  const comment = /^(?:\/\/.*\n|\n)*/.exec(readFileSync(file, 'utf8'))?.[0].replace(/^\/\/ ?/gm, '') ?? '';
  const paragraphs = comment.trim().split(/\n{2,}/);
  const first = paragraphs.findIndex((paragraph) => /derived\s+from/i.test(paragraph));
  return first < 0 ? [] : [paragraphs.slice(first).join('\n\n')];
}

/** Packages that share the text of their licence to the letter, together. */
function groupByLicence(packages) {
  return [...groupBy(packages, (one) => `${one.licence}\n${one.text}`).values()];
}

function writeNotices(groups) {
  const sections = groups.map((packages) => {
    const [{ licence, text, author }] = packages;
    const names = packages.map((one) => `- ${one.name} ${one.version}`).join('\n');
    const data = packages.flatMap((one) => one.dataNotices).map((notice) => fence(notice));
    const body =
      text === ''
        ? `Published under the licence ${licence} by ${author ?? 'its authors'}, without a text of it.`
        : fence(text);
    return [`## ${licence}: ${packages[0].name}`, names, body, ...data].join('\n\n');
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

function fence(text) {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function readText(file) {
  return readFileSync(file, 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** The folder of the package that a file belongs to: the innermost below a node_modules. */
function packageFolder(file) {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
  if (folder === undefined) throw new Error(`${dirname(file)} is in no package`);
  return folder;
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
