import { asSum, keyOf } from './totals-score';
import { halves, readAnnotated, type Aggregation, type AnnotatedSheet } from './annotated-sheets';
import { plainGrid } from './plain-reading';
import type { BrokenTotal, FigureGrid } from '../src/core/read/relations/figure-grid';
import { findRelations } from '../src/core/read/relations/find-relations';

const trials = 300;

/** Marked sums that add up with two or more parts, by lines of the same pattern: groups of sister totals. */
function groupsOf(sheet: AnnotatedSheet, grid: FigureGrid): Aggregation[][] {
  const groups = new Map<string, Aggregation[]>();
  const value = ([r, c]: readonly [number, number]): number => grid.value[r * grid.width + c]!;
  for (const marked of sheet.aggregations.map(asSum).filter(({ type }) => type === 'sum')) {
    const parts = marked.operands.filter((p) => Number.isFinite(value(p)));
    const total = value(marked.target);
    if (parts.filter((p) => value(p) !== 0).length < 2 || !Number.isFinite(total)) continue;
    if (Math.abs(parts.reduce((sum, p) => sum + value(p), 0) - total) > 1e-6 * Math.abs(total) + 1e-9) continue;
    const down = marked.operands.every((p) => p[1] === marked.target[1]);
    const key = `${down}|${marked.target[down ? 0 : 1]}|${marked.operands
      .map((p) => p[down ? 0 : 1])
      .sort((a, b) => a - b)
      .join()}`;
    const known = groups.get(key);
    if (known) known.push(marked);
    else groups.set(key, [marked]);
  }
  return [...groups.values()].filter((group) => group.length >= 3);
}

function find(grid: FigureGrid): BrokenTotal[] {
  return findRelations(grid, { types: ['sums'] }).broken;
}

const keyOfBroken = (one: BrokenTotal): string => `${one.target}|${one.parts.join()}`;

function measure(name: string, sheets: readonly AnnotatedSheet[]): void {
  let state = 12345;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const ready = sheets.map((sheet) => {
    const grid = plainGrid(sheet.cells);
    return { sheet, grid, groups: groupsOf(sheet, grid) };
  });
  let flags = 0;
  let certain = 0;
  let asMarked = 0;
  let otherwise = 0;
  const unexplained: string[] = [];
  for (const { sheet, grid } of ready) {
    const at = (cell: number): [number, number] => [Math.floor(cell / grid.width), cell % grid.width];
    const marked = new Set(sheet.aggregations.map((a) => keyOf(a, sheet.cells)));
    const targets = new Set(sheet.aggregations.map((a) => asSum(a).target.join()));
    for (const one of find(grid)) {
      flags++;
      if (one.grade === 'certain') certain++;
      const told = { type: 'sum', target: at(one.target), operands: one.parts.map(at) };
      if (marked.has(keyOf(told, sheet.cells))) asMarked++;
      else if (targets.has(told.target.join())) otherwise++;
      else
        unexplained.push(
          `${one.grade} ${sheet.file} ${one.direction} ${told.target.join()} deviation ${one.deviation} lines ${one.lines} score ${one.score.toFixed(1)} ${one.suspect === undefined ? '' : 'crossed'}`,
        );
    }
  }
  const breakable = ready.filter(({ groups }) => groups.length > 0);
  let named = 0;
  let exact = 0;
  let sure = 0;
  let elsewhere = 0;
  const missed = new Map<string, number>();
  for (let trial = 0; trial < trials; trial++) {
    const { sheet, grid, groups } = breakable[random(breakable.length)]!;
    const group = groups[random(groups.length)]!;
    const marked = group[random(group.length)]!;
    const cells = [marked.target, ...marked.operands].filter(
      ([r, c]) => /[1-9]/.test(sheet.cells[r]?.[c] ?? '') && Number.isFinite(grid.value[r * grid.width + c]!),
    );
    const [row, col] = random(2) === 0 ? marked.target : cells[random(cells.length)]!;
    const text = sheet.cells[row]![col]!;
    const digits = [...text].map((c, i) => (/\d/.test(c) ? i : -1)).filter((i) => i >= 0);
    const significant = digits.filter((i) => !/\.\d*$/.test(text.slice(0, i)) || !/^0+$/.test(text.slice(i)));
    const place = significant[random(Math.min(significant.length, 4))] ?? digits[0]!;
    const changed = `${text.slice(0, place)}${(Number(text[place]) + 1 + random(8)) % 10}${text.slice(place + 1)}`;
    const rows = sheet.cells.map((line, r) => (r === row ? line.map((cell, c) => (c === col ? changed : cell)) : line));
    const before = new Set(find(grid).map(keyOfBroken));
    const broken = plainGrid(rows);
    const fresh = find(broken).filter((one) => !before.has(keyOfBroken(one)));
    const cell = row * grid.width + col;
    const total = marked.target[0] * grid.width + marked.target[1];
    const touches = fresh.filter((one) => one.target === cell || one.suspect === cell || one.parts.includes(cell));
    if (fresh.some((one) => one.target === total)) exact++;
    if (touches.some((one) => one.grade === 'certain')) sure++;
    if (touches.length > 0) named++;
    else missed.set(`${sheet.file} ${text}>${changed} of ${group.length}`, 1);
    elsewhere += fresh.length - touches.length;
  }
  const per = (n: number): string => `${((100 * n) / trials).toFixed(1)} %`;
  console.error(`\n${name}: ${sheets.length} sheets, ${trials} digits changed in groups of three or more lines`);
  console.error(
    `  its total named ${per(exact)} · cell or its total named ${per(named)} (with certainty ${per(sure)}) · flags elsewhere a trial ${(elsewhere / trials).toFixed(3)}`,
  );
  console.error(
    `  as published: ${flags} flags (${certain} certain), ${asMarked} marked sums that do not add, ${otherwise} marked totals with other parts, ${unexplained.length} unexplained (${(unexplained.length / sheets.length).toFixed(3)} a sheet)`,
  );
  if (process.argv.includes('--list') && name === 'tuned on') {
    for (const line of unexplained) console.error(`    ${line}`);
    for (const line of missed.keys()) console.error(`    missed ${line}`);
  }
}

const path = process.argv[2];
if (!path) {
  console.error('Usage: node tools/bench.mjs broken-totals SHEETS.jsonl');
  process.exit(2);
}
const { tuned, aside } = halves(readAnnotated(path));
measure('tuned on', tuned);
measure('kept aside', aside);
