import * as v from 'valibot';
import { parseCells, type Anchor, type Correction, type Corrections, type Journal } from '../core';
import { Refusal } from './refusal';
import { readSettings, type SettingsWords } from './settings-words';

/** What a person said of a workbook: how to read it, what to hold it against, what was dismissed. */
export interface Notes {
  readonly settings: SettingsWords;
  readonly corrections: Corrections;
  /** What was written into the workbook, the latest last: for Undo and for the log. */
  readonly journals: readonly Journal[];
  /** What was about to be written, kept until the write is over: still here at the next start, it broke off. */
  readonly unfinished?: Journal;
}

export const noNotes: Notes = { settings: {}, corrections: [], journals: [] };

const word = v.string('is no text');
const index = v.pipe(v.number('is no number'), v.integer('is no whole number'), v.minValue(0, 'is below 0'));
const cells = v.pipe(
  word,
  v.check((text) => parseCells(text) !== undefined, 'is no cell such as B40'),
);
const amount = v.union([v.number(), v.string()], 'is no amount');

const count = v.pipe(v.number('is no number'), v.integer('is no whole number'), v.minValue(1, 'is below 1'));
const words = { text: v.optional(word, ''), table: v.optional(word), nth: v.optional(v.strictObject({ at: count, of: count })) };

/** A cell by name, or by zero-based row and column as in the JSON report. */
const anchor = v.pipe(
  v.union(
    [v.strictObject({ sheet: word, cell: cells, ...words }), v.strictObject({ sheet: word, row: index, col: index, ...words })],
    'must name a sheet and a cell, such as { "sheet": "Funding", "cell": "A40" }',
  ),
  v.transform((at): Anchor => {
    const box = 'cell' in at ? parseCells(at.cell)! : { top: at.row, left: at.col };
    const { sheet, text, table, nth } = at;
    return { sheet, row: box.top, col: box.left, text, ...(table !== undefined && { table }), ...(nth && { nth }) };
  }),
);

const columnRoles = [
  'label',
  'number',
  'amount',
  'period',
  'party',
  'total',
  'vat',
  'gross',
  'percentage',
  'priority',
  'text',
  'rate',
  'quantity',
  'days',
  'hours',
  'months',
  'fte',
  'grade',
  'unit',
  'date',
  'other',
] as const;
const rowKinds = ['line', 'section', 'subtotal', 'total', 'vat', 'gross', 'deduction', 'part', 'rate', 'note', 'blank'] as const;
const tableKinds = ['funding', 'summary', 'matrix', 'narrative', 'figures', 'plan', 'none'] as const;
const topics = ['success', 'sustainability', 'consequence', 'risk', 'other'] as const;
const one = <const T extends readonly string[]>(options: T) => v.picklist(options, `can only be ${options.join(', ')}`);

const exact = v.pipe(word, v.regex(/^-?\d{1,30}(?:\.\d{1,60})?$/, 'is no figure'));
const costedAmount = v.strictObject({
  column: word,
  amount: exact,
  before: v.optional(exact),
  products: v.array(
    v.array(
      v.strictObject({
        value: exact,
        divides: v.optional(v.literal(true)),
        others: v.optional(v.literal(true)),
        rate: v.optional(
          v.union([
            v.strictObject({ grade: word, year: v.optional(v.number()), wanted: v.optional(v.number()) }),
            v.strictObject({ role: word, per: word }),
          ]),
        ),
      }),
    ),
  ),
});

const correction = v.variant(
  'kind',
  [
    v.pipe(
      v.strictObject({ kind: v.literal('table-box'), at: anchor, cells }),
      v.transform(({ kind, at, cells: text }): Correction => ({ kind, at, ...parseCells(text)! })),
    ),
    v.strictObject({ kind: v.literal('table-kind'), at: anchor, as: one(tableKinds), topic: v.optional(one(topics)) }),
    v.strictObject({ kind: v.literal('column-role'), at: anchor, role: one(columnRoles) }),
    v.strictObject({ kind: v.literal('row-kind'), at: anchor, as: one(rowKinds) }),
    v.strictObject({ kind: v.literal('total-of'), at: anchor, from: anchor, to: anchor }),
    v.strictObject({ kind: v.literal('summary-of'), at: anchor, tables: v.array(word) }),
    v.strictObject({ kind: v.literal('not-a-total'), at: anchor }),
    v.strictObject({
      kind: v.literal('link'),
      at: anchor,
      topic: one(['success', 'sustainability', 'consequence']),
      to: v.optional(anchor),
    }),
    v.strictObject({ kind: v.literal('needs'), at: anchor, lines: v.array(anchor) }),
    v.strictObject({
      kind: v.literal('costing'),
      at: anchor,
      words: word,
      told: v.boolean('is neither true nor false'),
      fields: v.optional(v.record(v.string(), word)),
      periods: v.array(costedAmount, 'is no list'),
      journal: v.optional(word),
    }),
    v.strictObject({
      kind: v.literal('dismissed'),
      finding: word,
      fingerprint: word,
      reason: one(['figure-is-right', 'known-and-accepted', 'not-part-of-this-bid']),
      words: v.optional(word, ''),
      by: v.optional(word),
      on: v.optional(word),
    }),
  ],
  'is no correction: its kind can be table-box, table-kind, column-role, row-kind, total-of, summary-of, not-a-total, link, needs, costing or dismissed',
);

const held = v.strictObject({
  value: v.optional(v.union([v.number(), word, v.boolean(), v.strictObject({ error: word })])),
  formula: v.optional(word),
  format: word,
});
const journal = v.strictObject({
  id: word,
  title: word,
  on: word,
  by: v.optional(word),
  version: word,
  cells: v.array(v.strictObject({ sheet: word, row: index, col: index, before: held, after: held, source: v.optional(word) })),
  rows: v.array(v.strictObject({ sheet: word, row: index })),
  sheets: v.array(word),
  undone: v.optional(v.strictObject({ on: word, by: v.optional(word) })),
});

const notes = v.strictObject({
  settings: v.optional(
    v.strictObject({
      cap: v.optional(
        v.union(
          [amount, v.strictObject({ total: v.optional(amount), byPeriod: v.optional(v.record(v.string(), amount)) })],
          'is no amount',
        ),
      ),
      period: v.optional(word),
      share: v.optional(amount),
      vat: v.optional(word),
      weeksPerMonth: v.optional(amount),
      workingDays: v.optional(amount),
      recruitmentLag: v.optional(amount),
    }),
  ),
  corrections: v.optional(v.array(correction, 'is no list'), []),
  journals: v.optional(v.array(journal, 'is no list'), []),
  unfinished: v.optional(journal),
});

/** Reads notes from JSON; `file` is how the reader knows them. Throws a `Refusal` that says what is wrong, and where. */
export function parseNotes(text: string, file: string): Notes {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Refusal(
      `“${file}” is not JSON (${error instanceof Error ? error.message : String(error)}). Mend it, or take it away to go on without it.`,
    );
  }
  if (Array.isArray(json))
    throw new Refusal(`“${file}” cannot be used: its content is a list, not { "settings": …, "corrections": … }.`);
  const read = v.safeParse(notes, json);
  if (!read.success) {
    const issue = read.issues[0];
    const path = v.getDotPath(issue) ?? '';
    throw new Refusal(`“${file}” cannot be used: ${path === '' ? 'its content' : path} ${wordsOf(issue)}.`);
  }
  const settings = read.output.settings ?? {};
  readSettings(settings, (key) => `settings.${key} in “${file}”`);
  const { corrections, journals, unfinished } = read.output;
  return {
    settings,
    corrections,
    journals: journals.map(withValues),
    ...(unfinished && { unfinished: withValues(unfinished) }),
  };
}

/** JSON leaves out an undefined value, which is what a blank cell holds. */
function withValues(kept: v.InferOutput<typeof journal>): Journal {
  const whole = (one: v.InferOutput<typeof held>): Journal['cells'][number]['before'] => ({ ...one, value: one.value });
  return { ...kept, cells: kept.cells.map((cell) => ({ ...cell, before: whole(cell.before), after: whole(cell.after) })) };
}

export function writeNotes(kept: Notes): string {
  return `${JSON.stringify(kept, null, 2)}\n`;
}

function wordsOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not known here';
  if (issue.received === 'undefined') return 'is missing';
  return issue.message.startsWith('Invalid') ? `is not as expected (${issue.message})` : issue.message;
}
