import type { Bid } from '../model/bid';
import type { Correction } from '../model/correction';
import { sum, ZERO, type Decimal } from '../model/decimal';
import type { Figure, Finding, Saying } from '../model/finding';
import type { Place } from '../model/place';
import { valueAt } from '../model/snapshot';
import { whereText, type Atlas } from './atlas';
import { causeText } from './causes-in-words';
import type { Faults } from './faults';
import { amountText, shownFigure, shownGap } from './figures-in-words';
import { hash, hashOf, type Hash } from './fingerprints';
import { withMoney, withScale } from './money-by-column';
import { mergeFindings, severities, type Entry } from './merged-findings';
import { printable } from './printable';
import type { ReportFinding } from './report';
import { say, type Voice } from './sentences';
import type { Outcomes } from '../checks/run-checks';

type Dismissal = Extract<Correction, { kind: 'dismissed' }>;

const reasons: Readonly<Record<Dismissal['reason'], string>> = {
  'figure-is-right': 'Checked: the figure is right',
  'known-and-accepted': 'Known, and accepted',
  'not-part-of-this-bid': 'Not part of this bid',
};

/** A finding in words, and the finding itself for whoever counts what it touches. */
export interface Told {
  readonly entry: Entry;
  readonly report: ReportFinding;
}

interface Totalled {
  readonly entry: Entry;
  /** What its members add to. */
  readonly total: Figure | undefined;
  readonly money: Decimal;
}

export interface ToldFindings {
  readonly open: readonly Told[];
  readonly dismissed: readonly Told[];
}

/** Error, question, warning, note; the dearer first, then in sheet order. A finding whose sentence fails keeps its law as one. */
export function tellFindings(outcomes: Outcomes, bid: Bid, atlas: Atlas, faults: Faults): ToldFindings {
  const currency = bid.tables.find(({ kind }) => kind === 'funding')?.columns.find((column) => column.currency)?.currency;
  const found = outcomes.findings.map((one) => ({
    ...one,
    finding: withScale(withMoney(one.finding, atlas, currency), atlas, bid.figures),
  }));
  const entries = mergeFindings(found)
    .map((entry): Totalled => {
      const total = addedUp((entry.finding.members ?? []).map(({ figure }) => figure));
      return { entry, total, money: moneyOf(entry.finding.difference ?? total) };
    })
    .sort(
      (a, b) =>
        bySeverity(a.entry, b.entry) || b.money.comparedTo(a.money) || byPlace(a.entry, b.entry) || a.entry.order - b.entry.order,
    );
  const dismissals = new Map<string, Dismissal>();
  for (const correction of bid.corrections) if (correction.kind === 'dismissed') dismissals.set(correction.finding, correction);
  const seen = new Map<string, number>();
  const open: Told[] = [];
  const dismissed: Told[] = [];
  for (const { entry, total } of entries) {
    const plain = identity(entry, atlas);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const id = count > 1 ? `${plain}-${count}` : plain;
    const fingerprint = fingerprintOf(entry.finding, bid);
    const dismissal = dismissals.get(id);
    const report = {
      ...tell(entry, total, bid, atlas, faults),
      id,
      fingerprint,
      ...(dismissal && { dismissal: dismissalText(dismissal) }),
    };
    if (dismissal && dismissal.fingerprint === fingerprint) dismissed.push({ entry, report });
    else open.push({ entry, report: dismissal ? { ...report, returned: true } : report });
  }
  return { open, dismissed };
}

function tell(
  entry: Entry,
  total: Figure | undefined,
  bid: Bid,
  atlas: Atlas,
  faults: Faults,
): Omit<ReportFinding, 'id' | 'fingerprint'> {
  const { check, finding, others } = entry;
  const voice = atlas.voice;
  const home: Voice = { ...voice, home: finding.at[0]?.sheet };
  const attempt = <T>(make: () => T, instead: T): T => faults.attempt(check, make, instead);
  const sayings = (all: readonly Saying[]): string[] => all.map((saying) => say(saying, home));
  const { cause, members = [] } = finding;
  return {
    check: check.id,
    severity: finding.severity,
    message: attempt(() => messageOf(check.messages, finding, home), check.title),
    subject: printable(finding.subject),
    where: whereText(finding.subject, finding.at, atlas),
    at: finding.at.map((place) => atlas.reportPlace(place)),
    ...(finding.expected && { expected: shownFigure(finding.expected, voice) }),
    ...(finding.found && { found: shownFigure(finding.found, voice) }),
    ...(finding.difference && { difference: shownGap(finding.difference, voice) }),
    ...(finding.per !== undefined && { per: finding.per }),
    notes: notesOf(finding, bid, atlas),
    ...(cause && { cause: attempt(() => causeText(cause, finding, atlas, home), undefined) }),
    members: members.map(({ name, at, figure, note }) => ({
      name: printable(name),
      at: atlas.reportPlace(at),
      ...(figure && { figure: shownFigure(figure, voice) }),
      ...(note && { note: attempt(() => say(note, home), '') }),
    })),
    ...(total && members.length > 1 && others.length === 0 && { membersTotal: shownFigure(total, voice) }),
    answers: (finding.answers ?? []).map(({ saying, corrections }) => ({
      text: attempt(() => say(saying, home), ''),
      corrections,
    })),
    rule: check.title,
    why: check.why,
    repair: check.repair,
    working: attempt(
      () => [...sayings(finding.working ?? []), ...others.map((other) => messageOf(other.check.messages, other.finding, home))],
      [],
    ),
  };
}

function messageOf(messages: Readonly<Record<string, string>>, finding: Finding, voice: Voice): string {
  const text = messages[finding.message];
  if (text === undefined) throw new Error(`${finding.check} has no message “${finding.message}”`);
  return say({ text, data: finding.data }, voice);
}

/** The amounts of the members, added, where they are of one kind. */
function addedUp(figures: readonly (Figure | undefined)[]): Figure | undefined {
  const first = figures[0];
  if (!first || figures.some((figure) => !figure || figure.unit !== first.unit || figure.currency !== first.currency))
    return undefined;
  const value = sum(figures.flatMap((figure) => (figure ? [figure.value] : [])));
  return { kind: 'figure', value, unit: first.unit, ...(first.currency && { currency: first.currency }) };
}

/** What a rounded figure stands for, and what that makes of the difference. */
function notesOf({ found, difference, at }: Finding, bid: Bid, atlas: Atlas): ReportFinding['notes'] {
  const place = at[0];
  if (!found || !place || place.box.top !== place.box.bottom || place.box.left !== place.box.right) return {};
  const amount = bid.figures.amount({ sheet: place.sheet, row: place.box.top, col: place.box.left });
  if (!amount || !amount.value.eq(found.value) || amount.upper || amount.half.lt(1)) return {};
  const text = (value: Decimal): string => amountText(value, found.unit, found.currency, atlas.voice);
  const spread = (middle: Decimal): string => `${text(middle.minus(amount.half))} to ${text(middle.plus(amount.half).minus(1))}`;
  return {
    found: `${atlas.reportPlace(place).cells}, read as ${spread(amount.value)}`,
    ...(difference && { difference: `${spread(difference.value)} after rounding` }),
  };
}

/** What a finding is about in money, for its order. */
function moneyOf(figure: Figure | undefined): Decimal {
  return figure && (figure.unit === 'money' || figure.unit === 'number') ? figure.value.abs() : ZERO;
}

function bySeverity(a: Entry, b: Entry): number {
  return severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity);
}

function byPlace(a: Entry, b: Entry): number {
  const [x, y] = [a.finding.at[0], b.finding.at[0]];
  if (!x || !y) return Number(!x) - Number(!y);
  return x.sheet - y.sheet || x.box.top - y.box.top || x.box.left - y.box.left;
}

/** Check, subject and the words at its places; a group is known by its key, for its members come and go. */
function identity({ check, finding }: Entry, atlas: Atlas): string {
  if (finding.group) return hashOf([check.id, 'group', finding.group.key]);
  return hashOf([check.id, finding.subject, ...finding.at.slice(0, 40).map((place) => atlas.key(place))]);
}

/** What stands in the cells the finding rests on, and its figures. Cells are read raw: a group may rest on a million of them. */
function fingerprintOf(finding: Finding, bid: Bid): string {
  const stream = hash();
  stream.text(finding.message);
  for (const figure of [finding.expected, finding.found, finding.difference]) stream.text(figure ? figure.value.toFixed() : '');
  for (const place of finding.at) addCells(stream, place, bid);
  for (const { at } of finding.members ?? []) addCells(stream, at, bid);
  for (const { at } of finding.cause?.evidence ?? []) if (at) addCells(stream, at, bid);
  return stream.digest();
}

const MAX_CELLS = 400;

function addCells(stream: Hash, { sheet, box }: Place, bid: Bid): void {
  const cells = bid.snapshot.sheets[sheet];
  if (!cells) return;
  let left = MAX_CELLS;
  for (let row = box.top; row <= box.bottom && left > 0; row++) {
    for (let col = box.left; col <= box.right && left > 0; col++, left--) stream.value(valueAt(cells, row, col));
  }
}

function dismissalText({ reason, words, by, on }: Dismissal): NonNullable<ReportFinding['dismissal']> {
  return {
    reason: reasons[reason],
    words: printable(words),
    ...(by !== undefined && { by: printable(by) }),
    ...(on !== undefined && { on: printable(on) }),
  };
}
