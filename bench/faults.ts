import { checks } from '../src/core/checks/registry';
import { runChecks } from '../src/core/checks/run-checks';
import type { CauseKind } from '../src/core/model/finding';
import { readBid } from '../src/core/read/read-bid';
import { makeBid, recalculate, toSnapshot } from './bid-maker';
import type { MadeBid } from './bid-pen';
import { random } from './bid-words';
import { realBids } from './real-bids';
import { sumTolerance } from '../src/core/model/tolerance';

/** A fault planted in a right bid: which cell holds a wrong figure, and the causes that name it. */
interface Fault {
  readonly kind: string;
  readonly cell: number;
  readonly named: readonly CauseKind[];
  /** Checks that name it outright. */
  readonly checks?: readonly string[];
  /** Totals that stand among formulas as typed figures. */
  readonly typed?: ReadonlySet<number>;
}

type Plant = (bid: MadeBid, r: () => number) => Fault | undefined;

const pick = <T>(items: readonly T[], r: () => number): T => items[Math.floor(r() * items.length)]!;

function set(bid: MadeBid, cell: number, value: number): boolean {
  if (bid.cells[cell]!.value === value || !Number.isFinite(value)) return false;
  bid.cells[cell]!.value = value;
  return true;
}

const swapDigits: Plant = (bid, r) => {
  const sum = pick(bid.sums, r);
  const cell = pick([sum.total, ...sum.parts], r);
  const text = String(bid.cells[cell]!.value);
  const at = Math.floor(r() * (text.length - 1));
  if (text[at] === text[at + 1] || (at === 0 && text[1] === '0')) return undefined;
  const swapped = Number(`${text.slice(0, at)}${text[at + 1]!}${text[at]!}${text.slice(at + 2)}`);
  return set(bid, cell, swapped) ? { kind: 'swapped digits', cell, named: ['swapped-digits', 'wrong-cell'] } : undefined;
};

const changeDigit: Plant = (bid, r) => {
  const sum = pick(bid.sums, r);
  const cell = pick([sum.total, ...sum.parts], r);
  const text = String(bid.cells[cell]!.value);
  const at = Math.floor(r() * text.length);
  const digit = String(Math.floor(r() * 10));
  if (text[at] === digit || (at === 0 && digit === '0')) return undefined;
  return set(bid, cell, Number(`${text.slice(0, at)}${digit}${text.slice(at + 1)}`))
    ? { kind: 'changed digit', cell, named: ['changed-digit', 'wrong-cell', 'swapped-digits'] }
    : undefined;
};

const onTotal =
  (kind: string, named: readonly CauseKind[], change: (total: number, part: number) => number): Plant =>
  (bid, r) => {
    const sum = pick(
      bid.sums.filter(({ parts }) => parts.length >= 2),
      r,
    );
    const part = pick(sum.parts, r);
    const total = bid.cells[sum.total]!.value as number;
    return set(bid, sum.total, change(total, bid.cells[part]!.value as number)) ? { kind, cell: sum.total, named } : undefined;
  };

/** A formula that leaves out its first or its last line, worked out again with all that follows from it. */
const shortenRange: Plant = (bid, r) => {
  // Of a total that is added both ways, the formula adds the last way.
  const written = bid.sums.filter(
    ({ total, parts }, i) => parts.length >= 3 && !bid.sums.slice(i + 1).some((later) => later.total === total),
  );
  if (written.length === 0) return undefined;
  const sum = pick(written, r);
  const parts = r() < 0.5 ? sum.parts.slice(1) : sum.parts.slice(0, -1);
  bid.sums[bid.sums.indexOf(sum)] = { total: sum.total, parts };
  recalculate(bid, new Set());
  return { kind: 'shortened range', cell: sum.total, named: ['left-out'], checks: ['short-range', 'uneven-formulas'] };
};

/** A formula typed over by its figure, after which one of its lines changed. */
const hardTyped: Plant = (bid, r) => {
  const sum = pick(
    bid.sums.filter(({ parts }) => parts.length >= 2),
    r,
  );
  const inner = new Set(bid.sums.map(({ total }) => total));
  const lines = sum.parts.filter((part) => !inner.has(part));
  if (lines.length === 0) return undefined;
  const line = pick(lines, r);
  const typed = new Set([sum.total]);
  const value = bid.cells[line]!.value as number;
  set(bid, line, value + Math.round(value * 0.21) + 7);
  recalculate(bid, typed);
  return {
    kind: 'hard-typed total',
    cell: sum.total,
    named: ['undecided', 'wrong-cell', 'changed-digit', 'swapped-digits'],
    checks: ['typed-total'],
    typed,
  };
};

/** Another number of days in the words than the money is made of. */
const wrongDays: Plant = (bid, r) => {
  if (bid.costed.length === 0) return undefined;
  const { words, amount, days, rate } = pick(bid.costed, r);
  bid.cells[words]!.value = `${days + 1 + Math.floor(r() * 9)} days at £${rate} a day`;
  return { kind: 'wrong day count', cell: amount, named: [], checks: ['day-rate', 'implied-days', 'costing-text'] };
};

/** Faults of totals that are formulas. */
const livePlants: readonly Plant[] = [shortenRange, hardTyped];

const plants: readonly Plant[] = [
  swapDigits,
  changeDigit,
  onTotal('line left out', ['left-out', 'wrong-cell', 'other-column'], (total, part) => total - part),
  onTotal('line twice', ['counted-twice', 'wrong-cell'], (total, part) => total + part),
  onTotal('sign', ['sign', 'wrong-cell'], (total, part) => total - 2 * part),
  onTotal('scale', ['scale', 'wrong-cell'], (total) => total * 10),
  onTotal(
    'stale total',
    ['undecided', 'wrong-cell', 'changed-digit', 'swapped-digits'],
    (total, part) => total + Math.round(part * 0.137) + 3,
  ),
];

const formulaChecks = new Set(['short-range', 'typed-total', 'uneven-formulas']);

interface Tally {
  tried: number;
  found: number;
  named: number;
  misnamed: number;
  stray: number;
}

function judge(
  bid: MadeBid,
  fault: Fault | undefined,
  pasted: boolean,
): { found: boolean; named: boolean; misnamed: boolean; stray: number; words: string[] } {
  const read = readBid(toSnapshot(bid, pasted, fault?.typed));
  const { findings, crashed } = runChecks(
    read,
    checks.filter(({ group, id }) => group === 'casts' || group === 'costing' || formulaChecks.has(id)),
  );
  if (crashed.length > 0) throw new Error(`${crashed[0]!.check.id}: ${crashed[0]!.error}`);
  const errors = findings.filter(({ finding, verdict }) => verdict === 'fail' && finding.severity === 'error');
  if (!fault)
    return {
      found: false,
      named: false,
      misnamed: false,
      stray: errors.length,
      words: errors.map(({ finding }) => `${finding.check} ${finding.subject}`),
    };
  const { sheet, row, col } = bid.cells[fault.cell]!;
  const touching = bid.sums
    .filter(({ total, parts }) => total === fault.cell || parts.includes(fault.cell))
    .map(({ total }) => bid.cells[total]!);
  const touches = ({ finding }: (typeof findings)[number]): boolean =>
    finding.at.some(({ sheet: on, box }) =>
      [bid.cells[fault.cell]!, ...touching].some(
        (cell) =>
          cell.sheet === on && cell.row >= box.top && cell.row <= box.bottom && cell.col >= box.left && cell.col <= box.right,
      ),
    );
  const about = errors.filter(touches);
  const byCheck = findings.filter((told) => fault.checks?.includes(told.finding.check) && touches(told));
  const headline = errors.filter(({ finding }) => finding.check === 'headline');
  const causes = about.flatMap(({ finding }) => (finding.cause ? [finding.cause] : []));
  const likely = causes.filter((cause) => cause.likely);
  // Named: the report says this cause, as likely or as the one slip that fits; a likely cause of another kind is a wrong name.
  const named =
    causes.some(({ kind }) => fault.named.includes(kind)) || (fault.named.includes('undecided') && likely.length === 0);
  const blamed = likely.some(({ blames }) => blames?.sheet === sheet && blames.row === row && blames.col === col);
  // A headline above the table that no longer agrees is the same fault seen once more.
  const stray = errors.filter((told) => !about.includes(told) && !headline.includes(told)).length;
  return {
    found: about.length + byCheck.length + headline.length > 0,
    named: about.length + byCheck.length + headline.length > 0 && (named || blamed || byCheck.length > 0),
    misnamed: !named && !blamed && byCheck.length === 0 && likely.length > 0,
    stray,
    words: errors.map(
      ({ finding }) =>
        `${finding.check} ${finding.subject} ${finding.cause?.kind} ${finding.cause?.likely} ${finding.difference?.value.toString()} ${finding.cause?.evidence.map((e) => e.saying.text.slice(0, 40)).join(' | ')}`,
    ),
  };
}

/** Two digits of pence or a pound or two cannot be told from rounding where the bid prints whole pounds. */
function isWithinRounding(bid: MadeBid, fault: Fault): boolean {
  if (fault.checks) return false;
  return bid.sums
    .filter(({ total, parts }) => total === fault.cell || parts.includes(fault.cell))
    .every(({ total, parts }) => {
      const off = parts.reduce((sum, part) => sum + (bid.cells[part]!.value as number), 0) - (bid.cells[total]!.value as number);
      return Math.abs(off) <= sumTolerance(parts.length, 0.5);
    });
}

const real = realBids();
const count = Number(process.argv[2] ?? 3000);
const verbose = process.argv.includes('--show');
const tallies = new Map<string, Tally>();
const tallyOf = (key: string): Tally => {
  if (!tallies.has(key)) tallies.set(key, { tried: 0, found: 0, named: 0, misnamed: 0, stray: 0 });
  return tallies.get(key)!;
};
let falseAlarms = 0;
for (let seed = 1; seed <= count; seed++) {
  const r = random(seed * 7919);
  const pasted = r() < 0.5;
  const make = seed % 10 === 0 ? pick(real, r) : () => makeBid(seed);
  const right = judge(make(), undefined, pasted);
  falseAlarms += right.stray;
  if (right.stray > 0 && verbose) console.log(`FALSE seed ${seed} ${make().layout}: ${right.words.join('; ')}`);
  const bid = make();
  const kinds = bid.live ? livePlants : bid.costed.length > 0 && r() < 0.5 ? [wrongDays] : plants;
  const fault = pick(kinds, r)(bid, r);
  if (!fault || isWithinRounding(bid, fault)) continue;
  const result = judge(bid, fault, pasted);
  for (const key of [fault.kind, `in ${bid.layout}`, 'all']) {
    const tally = tallyOf(key);
    tally.tried++;
    if (result.found) tally.found++;
    if (result.named) tally.named++;
    if (result.misnamed) tally.misnamed++;
    tally.stray += result.stray;
  }
  if (verbose && (!result.found || !result.named || result.stray > 0))
    console.log(
      `seed ${seed} ${bid.layout} ${fault.kind} found=${result.found} misnamed=${result.misnamed} stray=${result.stray}: ${result.words.join('; ')}`,
    );
}
console.log(`${count} bids made, right first: ${falseAlarms} false errors. Then one fault each:`);
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`.padStart(7);
console.log(
  `${'fault'.padEnd(20)} ${'tried'.padStart(6)} ${'found'.padStart(7)} ${'named'.padStart(7)} ${'misnamed'.padStart(9)} ${'stray'.padStart(6)}`,
);
for (const [key, { tried, found, named, misnamed, stray }] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(
    `${key.padEnd(20)} ${String(tried).padStart(6)} ${share(found, tried)} ${share(named, tried)} ${share(misnamed, tried).padStart(9)} ${String(stray).padStart(6)}`,
  );
}
