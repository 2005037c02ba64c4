import * as z from 'zod';
import {
  CONFIDENCE_TIERS,
  LEAST_CONFIDENCE,
  MOST_TOLERANCE,
  TOLERANT_KINDS,
} from '../../engine/model/settings.ts';
import { DIAGNOSTIC_RULES, VERDICTS } from '../../engine/model/verdict.ts';

const pathList = z
  .union([z.string().min(1), z.array(z.string().min(1))], { error: 'expected a path or a list of paths' })
  .transform((paths) => (typeof paths === 'string' ? [paths] : paths));

const severity = z.enum(['off', 'hint', 'information', 'warning', 'error']);

const toleranceRange = `expected a share from 0 to ${MOST_TOLERANCE}: 0.01 allows a difference of one percent`;

const confidenceRange = `expected ${CONFIDENCE_TIERS.map((tier) => `"${tier}"`).join(', ')}, or a number from ${LEAST_CONFIDENCE} to 1`;
const confidence = z.union(
  [z.enum(CONFIDENCE_TIERS), z.number().min(LEAST_CONFIDENCE, confidenceRange).max(1, confidenceRange)],
  { error: confidenceRange },
);

/** Better BibTeX's exports on this machine, on the port of Zotero or Juris-M: nothing else may be asked for by a setting. */
const ZOTERO_URL =
  /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):(?:23119|24119)\/better-bibtex\/(?:export\/)?(?:library|collection)\?[^\s#]{1,500}$/;

/**
 * The shape of `stet.json`, of the server's `initializationOptions` and of the editor's settings `stet.*`. Paths
 * are relative to the file that holds them. The JSON schema in `schemas/` is generated from it.
 */
export const configurationSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('The JSON schema that editors use for completion; Stet ignores it.'),
  sources: pathList
    .optional()
    .describe(
      'Folders, files or globs that hold the sources. Without it: sources/ or seeds/ beside the draft or at the root.',
    ),
  drafts: pathList
    .optional()
    .describe('Globs of the drafts that are checked where the command line names none.'),
  bibliography: pathList
    .optional()
    .describe(
      'Bibliographies (BibTeX, BibLaTeX, CSL-JSON, CSL-YAML, RIS, EndNote XML) that every draft may cite from.',
    ),
  severities: z
    .partialRecord(z.enum([...VERDICTS, ...DIAGNOSTIC_RULES]), severity)
    .optional()
    .describe('The severity of each rule; off hides its findings.'),
  confidence: confidence
    .optional()
    .describe(
      'How sure a contradiction must be for a warning: low, normal, high, or its probability from 0.5 to 1. Default: normal.',
    ),
  tolerances: z
    .partialRecord(
      z.enum(TOLERANT_KINDS),
      z.number().min(0, toleranceRange).max(MOST_TOLERANCE, toleranceRange),
    )
    .optional()
    .describe(
      'How far two figures of a kind may lie apart and still agree, as a share of the larger one: 0.01 is one percent. Default: 0.',
    ),
  maxFileSizeMb: z
    .number()
    .positive()
    .optional()
    .describe('Sources that are larger, in megabytes, are not read. Default: 50.'),
  cache: z
    .boolean()
    .optional()
    .describe(
      'Whether what was read of the sources is kept on the disk, so that the next start is quick. Default: true.',
    ),
  check: z
    .strictObject({
      debounce: z
        .int()
        .min(0)
        .max(60_000)
        .optional()
        .describe('Milliseconds between the last keystroke and the check, in the editor. Default: 100.'),
      quietWhileTyping: z
        .int()
        .min(0)
        .max(60_000)
        .optional()
        .describe(
          'Milliseconds after the last keystroke in which nothing new is reported of the sentence that is being typed. Default: 1500.',
        ),
      warnUnsupportedCitations: z
        .boolean()
        .optional()
        .describe('Whether a claim that cites a source and has no support in it is a warning, not a hint.'),
    })
    .optional()
    .describe('How and when drafts are checked.'),
  zotero: z
    .strictObject({
      url: z
        .string()
        .refine((url) => url === '' || ZOTERO_URL.test(url), {
          error: 'expected the address that Zotero gives under "Download Better BibTeX export…"',
        })
        .optional()
        .describe(
          'The address of a library or collection on this machine, as Zotero gives it under "Download Better BibTeX export…". Without it, Zotero is not asked.',
        ),
    })
    .optional()
    .describe('The library of Zotero with Better BibTeX.'),
  completion: z
    .strictObject({
      citationStyle: z
        .enum(['bracketed', 'inText'])
        .optional()
        .describe('How a citation is inserted outside brackets: [@key] or @key. Default: bracketed.'),
    })
    .optional()
    .describe('What completion inserts, in the editor.'),
  codeLens: z
    .strictObject({ enabled: z.boolean().optional().describe('Default: false.') })
    .optional()
    .describe('Whether a line above each paragraph says how many sources agree and differ, in the editor.'),
  inlayHints: z
    .strictObject({ enabled: z.boolean().optional().describe('Default: false.') })
    .optional()
    .describe('Whether the verdict is shown behind each claim, in the editor.'),
});

/** A configuration as it is used: what is absent has its default where it is used. */
export type Configuration = z.output<typeof configurationSchema>;

/** Something in a configuration that is not understood; the rest of it counts. */
export interface ConfigurationProblem {
  /** Says what is wrong and what is allowed. */
  readonly message: string;
  /** Line and column of the setting or the syntax error, both from 1; absent where they are not known. */
  readonly line?: number;
  readonly column?: number;
  /** The column behind the setting, where it ends on its line. */
  readonly endColumn?: number;
}
