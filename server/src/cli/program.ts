import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { CONFIDENCE_TIERS, type Confidence, LEAST_CONFIDENCE } from '../engine/model/settings.ts';
import { FACT_CHECK_FORMATS } from '../features/factCheck/factCheckFormats.ts';
import { THRESHOLDS } from '../features/report/threshold.ts';
import type { Environment } from './environment.ts';
import { type ExitCode, UsageError } from './exitCode.ts';
import { CHECK_FORMATS, RESULT_FORMATS } from './formats.ts';

/** The command line of Stet. The code of a command, and the engine, are loaded only when it runs: a server loads its own. */
export function createProgram(environment: Environment, finish: (code: ExitCode) => void): Command {
  const program = new Command('stet')
    .description('Checks a Markdown draft against its sources: figures, quotations and citations.')
    .version(environment.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError('(stet --help lists the commands and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void environment.stdout.write(text),
      writeErr: (text) => void environment.stderr.write(text),
      getOutHelpWidth: () => environment.stdout.columns ?? 100,
      getErrHelpWidth: () => environment.stderr.columns ?? 100,
    })
    .addHelpText('after', EXIT_CODES);
  addCheck(program, environment, finish);
  addReport(program, environment, finish);
  addExtract(program, environment, finish);
  addLookup(program, environment, finish);
  addIndex(program, environment, finish);
  addAdd(program, environment, finish);
  addLsp(program, environment);
  addHelp(program);
  return program;
}

const EXIT_CODES = `
Exit codes: 0 clean, 1 findings at or above the severity, 2 something could not be checked.

Examples:
  $ stet check draft.md
  $ stet check articles --sources archive --format github
  $ stet lookup Kyrgyz nationals in Syria`;

type Finish = (code: ExitCode) => void;

function addCheck(program: Command, environment: Environment, finish: Finish): void {
  addSourceOptions(program.command('check'))
    .summary('check drafts against their sources')
    .description(
      'Says for every figure, quotation and citation of a draft what its sources say of it.\n\n' +
        'Without a DRAFT: the "drafts" of stet.json, else *.md in the current folder. In folders, Stet leaves out ' +
        'sources, hidden folders, node_modules and project files such as README.md; name those to have them checked.',
    )
    .addArgument(draftArgument())
    .addOption(formatOption(CHECK_FORMATS))
    .addOption(
      new Option('--severity <level>', 'the lowest severity of a finding that exits with 1')
        .choices(THRESHOLDS)
        .default('warning'),
    )
    .addOption(confidenceOption())
    .addOption(strictOption())
    .option('--verbose', 'also show the claims that the sources support, and what else was considered')
    .addHelpText(
      'after',
      examples(
        'stet check draft.md',
        'stet check draft.md --sources archive interviews/2015.txt',
        'stet check --format sarif > stet.sarif',
        'stet check drafts --severity error --strict',
      ),
    )
    .action(async (drafts, options) => {
      const { runCheck } = await import('./commands/check.ts');
      finish(await runCheck(drafts, options, environment));
    });
}

function addReport(program: Command, environment: Environment, finish: Finish): void {
  addSourceOptions(program.command('report'))
    .summary('write a fact-check report of drafts, as a page')
    .description(
      'Writes drafts with what their sources say beside each claim, what is in order and what was let stand as well:\n' +
        'as a page (html), or as a list of tasks to tick off (markdown). Findings do not change the exit code.\n\n' +
        'Without a DRAFT: those that "stet check" checks.',
    )
    .addArgument(draftArgument())
    .addOption(formatOption(FACT_CHECK_FORMATS))
    .addOption(confidenceOption())
    .addOption(strictOption())
    .addHelpText(
      'after',
      examples(
        'stet report draft.md > report.html',
        'stet report draft.md --sources archive --format markdown > report.md',
      ),
    )
    .action(async (drafts, options) => {
      const { runReport } = await import('./commands/report.ts');
      finish(await runReport(drafts, options, environment));
    });
}

function addExtract(program: Command, environment: Environment, finish: Finish): void {
  program
    .command('extract')
    .summary('list the figures of any readable file')
    .description('Lists the figures of files: what each says, and where it stands.')
    .addArgument(new Argument('<file...>', 'files of any format that Stet reads'))
    .addOption(formatOption(RESULT_FORMATS))
    .addHelpText('after', examples('stet extract report.txt', 'stet extract sources/*.html --format json'))
    .action(async (files, options) => {
      const { runExtract } = await import('./commands/extract.ts');
      finish(await runExtract(files, options, environment));
    });
}

function addLookup(program: Command, environment: Environment, finish: Finish): void {
  addSourceOptions(program.command('lookup'))
    .summary('find facts and passages in the sources')
    .description(
      'Finds the facts and passages of the sources that answer a query. Exits with 1 where there are none.\n\n' +
        'Comparisons in a query are filters: > 300, at least 2 km, 5-7 %, about 350, = 352, in km, 2019,\n' +
        'before March 2016. What stands in double quotes, and all else, are words. docs/lookup.md has the rules.',
    )
    .addArgument(new Argument('[query...]', 'words, figures, filters or a whole sentence'))
    .option('--value <comparison>', 'only figures with this value, as "> 300", "5-7 %" or 352')
    .option('--unit <unit>', 'only figures in this unit or one that converts to it')
    .option('--date <date>', 'only what is of this date, as 2019 or "March 2016"')
    .option('--after <date>', 'only what is later')
    .option('--before <date>', 'only what is earlier')
    .addOption(formatOption(RESULT_FORMATS))
    .addOption(new Option('--limit <count>', 'the most results to show').default(10).argParser(parseLimit))
    .addHelpText(
      'after',
      examples(
        'stet lookup children detained',
        'stet lookup "kyrgyz nationals > 300"',
        'stet lookup turnover --value ">= EUR 2m" --after 2015 --limit 3',
      ),
    )
    .action(async (words, options) => {
      const { runLookup } = await import('./commands/lookup.ts');
      finish(await runLookup(words, options, environment));
    });
}

function addIndex(program: Command, environment: Environment, finish: Finish): void {
  addSourceOptions(program.command('index'))
    .summary('read all sources and say what could not be read')
    .description('Reads all sources, counts what each holds, and says which files could not be read and why.')
    .addOption(formatOption(RESULT_FORMATS))
    .addOption(strictOption())
    .option('--clear-cache', 'remove what is kept of all sources, also of other folders, and read nothing')
    .addHelpText(
      'after',
      examples('stet index', 'stet index --sources archive --strict', 'stet index --clear-cache'),
    )
    .action(async (options) => {
      const { runIndex } = await import('./commands/indexSources.ts');
      finish(await runIndex(options, environment));
    });
}

function addAdd(program: Command, environment: Environment, finish: Finish): void {
  program
    .command('add')
    .summary('add a document to the sources, and its bibliography entry')
    .description(
      'Copies a file, or fetches a page or what a DOI names, into the folder of sources, and writes its\n' +
        'entry to the bibliography there. Fetches from public http and https addresses only.',
    )
    .argument('<source>', 'a file, a URL, or a DOI')
    .option(
      '--key <key>',
      'the citation key (default: made of author, year and title); that of an entry\nwithout a document gets the document',
    )
    .option('--sources <folder>', 'the folder to add to (default: that of stet.json, else sources/)')
    .option('--config <file>', 'the configuration to use instead of the nearest stet.json')
    .option('--dry-run', 'say what would be added, and write nothing')
    .addOption(formatOption(RESULT_FORMATS))
    .addHelpText(
      'after',
      examples(
        'stet add ~/Downloads/report.html',
        'stet add https://example.org/2015/count --dry-run',
        'stet add 10.1000/182 --key lee2015',
      ),
    )
    .action(async (source, options) => {
      const { runAdd } = await import('./commands/add.ts');
      finish(await runAdd(source, options, environment));
    });
}

function addLsp(program: Command, environment: Environment): void {
  program
    .command('lsp')
    .summary('start the language server, for editors')
    .description('Starts the language server. Editors run this; docs/editors.md says how to set them up.')
    .option('--stdio', 'talk over standard input and output')
    .option('--socket <port>', 'talk over a socket that the editor listens on')
    .option('--pipe <name>', 'talk over a named pipe that the editor listens on')
    .option('--clientProcessId <id>', 'the process of the editor, at whose end the server ends')
    .addHelpText('after', examples('stet lsp --stdio'))
    .action(({ stdio, socket, pipe }) => {
      if (stdio === undefined && socket === undefined && pipe === undefined)
        throw new UsageError('Say how the editor talks to the server. Most editors want: stet lsp --stdio');
      return environment.startLanguageServer();
    });
}

/** Unlike commander's own, it says of a command that there is none such, instead of listing those that there are. */
function addHelp(program: Command): void {
  program
    .command('help [command]')
    .description('print the help of a command')
    .action((name: string | undefined) => {
      if (name === undefined) program.help();
      program.commands.find((command) => command.name() === name)?.help();
      // An unknown command by itself is the error wanted, with the names that are like it.
      program.parse([name], { from: 'user' });
    });
}

function addSourceOptions(command: Command): Command {
  return command
    .option(
      '--sources <path...>',
      'files, folders or globs that hold the sources (default: those of stet.json,\nelse sources/ or seeds/ beside the draft or here)',
    )
    .option('--config <file>', 'the configuration to use instead of the nearest stet.json')
    .option('--no-cache', 'read all sources anew, and keep nothing of them on the disk');
}

/** The first format is the default. */
function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to write the result').choices(formats).default(formats[0]);
}

function draftArgument(): Argument {
  return new Argument('[draft...]', 'Markdown files, folders or globs');
}

function confidenceOption(): Option {
  return new Option(
    '--confidence <level>',
    'how sure a contradiction must be for a warning: low, normal, high, or\nits probability from 0.5 to 1 (default: that of stet.json, else normal)',
  ).argParser(parseConfidence);
}

function strictOption(): Option {
  return new Option('--strict', 'exit with 2 where any source could not be read');
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return limit;
}

function parseConfidence(text: string): Confidence {
  const tier = CONFIDENCE_TIERS.find((one) => one === text);
  const probability = text.trim() === '' ? Number.NaN : Number(text);
  if (tier !== undefined) return tier;
  if (probability >= LEAST_CONFIDENCE && probability <= 1) return probability;
  throw new InvalidArgumentError(
    `Give ${CONFIDENCE_TIERS.join(', ')}, or a number from ${LEAST_CONFIDENCE} to 1.`,
  );
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}
