import { checks } from '../src/core/checks/registry';
import { runChecks } from '../src/core/checks/run-checks';
import type { CauseKind } from '../src/core/model/finding';
import { readBid } from '../src/core/read/read-bid';
import { makeBid, random, toSnapshot, type MadeBid } from './bid-maker';

/** A fault planted in a right bid: which cell holds a wrong figure, and the causes that name it. */
interface Fault {
  readonly kind: string;
  readonly cell: number;
  readonly named: readonly CauseKind[];
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
  const read = readBid(toSnapshot(bid, pasted));
  const { findings, crashed } = runChecks(
    read,
    checks.filter(({ group }) => group === 'casts'),
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
  const { row, col } = bid.cells[fault.cell]!;
  const touching = bid.sums
    .filter(({ total, parts }) => total === fault.cell || parts.includes(fault.cell))
    .map(({ total }) => bid.cells[total]!);
  const about = errors.filter(({ finding }) =>
    finding.at.some(
      ({ box }) =>
        (box.top === row && box.left === col) || touching.some((cell) => cell.row === box.top && cell.col === box.left),
    ),
  );
  const causes = about.flatMap(({ finding }) => (finding.cause ? [finding.cause] : []));
  const likely = causes.filter((cause) => cause.likely);
  // Named: the report says this cause, as likely or as the one slip that fits; a likely cause of another kind is a wrong name.
  const named =
    causes.some(({ kind }) => fault.named.includes(kind)) || (fault.named.includes('undecided') && likely.length === 0);
  const blamed = likely.some(({ blames }) => blames?.row === row && blames.col === col);
  // A headline above the table that no longer agrees is the same fault seen once more.
  const stray = errors.length - about.length - errors.filter(({ finding }) => finding.check === 'headline').length;
  return {
    found: errors.length > 0,
    named: named || blamed,
    misnamed: !named && !blamed && likely.length > 0,
    stray: Math.max(0, stray),
    words: errors.map(
      ({ finding }) =>
        `${finding.check} ${finding.subject} ${finding.cause?.kind} ${finding.cause?.likely} ${finding.difference?.value.toString()} ${finding.cause?.evidence.map((e) => e.saying.text.slice(0, 40)).join(' | ')}`,
    ),
  };
}

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
  const right = judge(makeBid(seed), undefined, pasted);
  falseAlarms += right.stray;
  if (right.stray > 0 && verbose) console.log(`FALSE seed ${seed} ${makeBid(seed).layout}: ${right.words.join('; ')}`);
  const bid = makeBid(seed);
  const fault = pick(plants, r)(bid, r);
  if (!fault) continue;
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
  `${'fault'.padEnd(16)} ${'tried'.padStart(6)} ${'found'.padStart(7)} ${'named'.padStart(7)} ${'misnamed'.padStart(9)} ${'stray'.padStart(6)}`,
);
for (const [key, { tried, found, named, misnamed, stray }] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(
    `${key.padEnd(16)} ${String(tried).padStart(6)} ${share(found, tried)} ${share(named, tried)} ${share(misnamed, tried).padStart(9)} ${String(stray).padStart(6)}`,
  );
}
