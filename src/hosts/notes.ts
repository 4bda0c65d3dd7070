import * as v from 'valibot';
import { decimal, readDay, type Corrections, type Settings } from '../core';

/**
 * What a person told Crosscast about a workbook: corrections of how it was read, dismissals and settings. Kept as JSON, with
 * the workbook by the pane and in `crosscast.json` beside it by the command line. Amounts are strings, days are 2023-04-01.
 */
export interface Notes {
  readonly corrections: Corrections;
  readonly settings: NoteSettings;
}

/** Settings as a person writes them; all may be left out. */
export interface NoteSettings {
  readonly grantPeriod?: { readonly start: string; readonly end: string };
  readonly cap?: string;
  readonly capByPeriod?: Readonly<Record<string, string>>;
  /** Per cent, "60". */
  readonly shareGuide?: string;
  readonly weeksPerMonth?: string;
  readonly vat?: 'net' | 'gross';
  readonly workingDays?: number;
  readonly recruitmentLag?: number;
}

export const noNotes: Notes = { corrections: [], settings: {} };

const amount = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/, 'an amount is digits with an optional point, such as "600000"'));
const day = v.pipe(
  v.string(),
  v.check((text) => readDay(text) !== undefined, 'a day is written 2023-04-01'),
);
const anchor = v.object({
  sheet: v.string(),
  row: v.pipe(v.number(), v.integer()),
  col: v.pipe(v.number(), v.integer()),
  text: v.string(),
});
const topic = v.picklist(['success', 'sustainability', 'consequence']);
const roles = v.picklist([
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
]);
const rowKinds = v.picklist(['line', 'section', 'subtotal', 'total', 'vat', 'gross', 'rate', 'note', 'blank']);
const integer = v.pipe(v.number(), v.integer());

const correction = v.variant('kind', [
  v.object({ kind: v.literal('table-box'), at: anchor, top: integer, left: integer, bottom: integer, right: integer }),
  v.object({
    kind: v.literal('table-kind'),
    at: anchor,
    as: v.picklist(['funding', 'summary', 'matrix', 'narrative', 'figures', 'plan', 'none']),
    topic: v.optional(v.picklist(['success', 'sustainability', 'consequence', 'risk', 'other'])),
  }),
  v.object({ kind: v.literal('column-role'), at: anchor, role: roles }),
  v.object({ kind: v.literal('row-kind'), at: anchor, as: rowKinds }),
  v.object({ kind: v.literal('summary-of'), at: anchor, tables: v.array(v.string()) }),
  v.object({ kind: v.literal('not-a-total'), at: anchor }),
  v.object({ kind: v.literal('link'), at: anchor, topic, to: v.optional(anchor) }),
  v.object({ kind: v.literal('needs'), at: anchor, lines: v.array(anchor) }),
  v.object({
    kind: v.literal('dismissed'),
    finding: v.string(),
    fingerprint: v.string(),
    reason: v.picklist(['figure-is-right', 'known-and-accepted', 'not-part-of-this-bid']),
    words: v.string(),
    by: v.optional(v.string()),
    on: v.optional(v.string()),
  }),
]);

const notes = v.object({
  corrections: v.optional(v.array(correction), []),
  settings: v.optional(
    v.strictObject({
      grantPeriod: v.optional(v.object({ start: day, end: day })),
      cap: v.optional(amount),
      capByPeriod: v.optional(v.record(v.string(), amount)),
      shareGuide: v.optional(amount),
      weeksPerMonth: v.optional(amount),
      vat: v.optional(v.picklist(['net', 'gross'])),
      workingDays: v.optional(integer),
      recruitmentLag: v.optional(integer),
    }),
    {},
  ),
});

export type NotesReading = { readonly ok: true; readonly notes: Notes } | { readonly ok: false; readonly why: string };

/** Reads notes from JSON; says in one sentence what is wrong with them and where. */
export function parseNotes(text: string): NotesReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, why: `it is not JSON (${error instanceof Error ? error.message : 'unreadable'})` };
  }
  const read = v.safeParse(notes, json);
  if (read.success) return { ok: true, notes: read.output };
  const issue = read.issues[0];
  const path = v.getDotPath(issue);
  return { ok: false, why: `${path ? `“${path}”: ` : ''}${issue.message}` };
}

export function writeNotes(kept: Notes): string {
  return `${JSON.stringify(kept, null, 2)}\n`;
}

/** The engine's settings: exact figures and days. */
export function toSettings(kept: NoteSettings): Partial<Settings> {
  const start = kept.grantPeriod && readDay(kept.grantPeriod.start);
  const end = kept.grantPeriod && readDay(kept.grantPeriod.end);
  const byPeriod =
    kept.capByPeriod && Object.fromEntries(Object.entries(kept.capByPeriod).map(([period, cap]) => [period, decimal(cap)]));
  return {
    ...(start && end && { grantPeriod: { start, end } }),
    ...((kept.cap || byPeriod) && { cap: { ...(kept.cap && { total: decimal(kept.cap) }), ...(byPeriod && { byPeriod }) } }),
    ...(kept.shareGuide && { shareGuide: decimal(kept.shareGuide).div(100) }),
    ...(kept.weeksPerMonth && { weeksPerMonth: decimal(kept.weeksPerMonth) }),
    ...(kept.vat && { vat: kept.vat }),
    ...(kept.workingDays !== undefined && { workingDays: kept.workingDays }),
    ...(kept.recruitmentLag !== undefined && { recruitmentLag: kept.recruitmentLag }),
  };
}
