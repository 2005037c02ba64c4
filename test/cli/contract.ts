import assert from 'node:assert/strict';
import Ajv from 'ajv';

/** The JSON of the command line as the design fixes it. Fields may be added, so none is forbidden. */

const number = { type: 'number' };
const string = { type: 'string' };
const span = { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } };
const values = { value: number, low: number, high: number, unit: string, date: string };

function object(properties: object, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required };
}

function listOf(items: object) {
  return { type: 'array', items };
}

const VALUE_NAMES = Object.keys(values);
const FIGURE_KINDS = ['count', 'money', 'percent', 'ratio', 'measure', 'duration', 'age', 'date', 'ordinal'];

const reasons = listOf(object({ kind: string }));

const evidence = object(
  {
    source: string,
    path: string,
    ...span,
    text: string,
    passage: string,
    locator: { type: 'object' },
    ...values,
    relation: { enum: ['agrees', 'differs', 'bounds', 'derives'] },
    score: { type: 'number', minimum: 0, maximum: 1 },
    reasons,
  },
  ['locator', ...VALUE_NAMES],
);

const claim = object(
  {
    ...span,
    text: string,
    kind: { enum: [...FIGURE_KINDS, 'quotation'] },
    verdict: string,
    ...values,
    message: string,
    cited: listOf(string),
    evidence: listOf(evidence),
    reasons,
    formula: string,
  },
  ['formula', ...VALUE_NAMES],
);

const diagnostic = object({
  ...span,
  rule: string,
  severity: { enum: ['hint', 'information', 'warning', 'error'] },
  message: string,
});

const ajv = new Ajv({ strict: false, allErrors: true });

/** Asserts that a value has the shape of a schema. */
function createContract(schema: object): (value: unknown) => void {
  const validate = ajv.compile<unknown>(schema);
  return (value) => assert.ok(validate(value), JSON.stringify(validate.errors, undefined, 1));
}

export const assertCheckJson = createContract(
  object({
    version: { const: 1 },
    drafts: listOf(object({ path: string, claims: listOf(claim), diagnostics: listOf(diagnostic) })),
    sources: listOf(object({ key: string, path: string, figures: number, problem: string }, ['problem'])),
    summary: { type: 'object', required: ['claims'], additionalProperties: { type: 'integer' } },
  }),
);

const figure = object(
  { ...span, text: string, kind: { enum: FIGURE_KINDS }, ...values, strictness: string, head: string },
  ['head', ...VALUE_NAMES],
);

export const assertExtractJson = createContract(
  object({ version: { const: 1 }, files: listOf(object({ path: string, figures: listOf(figure) })) }),
);
