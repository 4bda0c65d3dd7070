import { statSync } from 'node:fs';
import { gridOf, halves, readAnnotated, type Aggregation, type AnnotatedSheet } from './annotated-sheets';
import { plainGrid } from './plain-reading';
import { add, asSum, classify, compare, f1, keyOf, precision, recall, type Counts } from './totals-score';
import { sheetsOfFolder } from './workbook-sheets';
import type { FigureGrid, FoundRelation } from '../src/core/read/relations/figure-grid';
import { findRelations } from '../src/core/read/relations/find-relations';

const types = ['sum', 'division', 'average', 'relative_change', 'product'];
const typeOf = {
  sum: 'sum',
  difference: 'sum',
  ratio: 'division',
  average: 'average',
  change: 'relative_change',
  product: 'product',
} as const;

interface Found {
  readonly sheet: AnnotatedSheet;
  readonly grid: FigureGrid;
  readonly all: Aggregation[];
  readonly certain: Aggregation[];
  readonly seconds: number;
}

/** In the corpus form: a change names the earlier figure first, and a product is marked as its first factor, divided out. */
function toAggregations(grid: FigureGrid, relations: readonly FoundRelation[]): Aggregation[] {
  return relations.flatMap((relation) => {
    const at = (cell: number): [number, number] => [Math.floor(cell / grid.width), cell % grid.width];
    const parts = (relation.kind === 'change' ? [...relation.parts].reverse() : relation.parts).map(at);
    const told = { type: typeOf[relation.kind], target: at(relation.target), operands: parts };
    if (relation.kind === 'difference') return [{ type: 'sum', target: parts[0]!, operands: [told.target, ...parts.slice(1)] }];
    if (relation.kind !== 'product' || parts.length !== 2) return [told];
    return [told, { type: 'division', target: parts[0]!, operands: [told.target, parts[1]!] }];
  });
}

function find(sheet: AnnotatedSheet, grid: FigureGrid, steps: boolean): Found {
  const started = performance.now();
  const { relations } = findRelations(grid, {
    types: steps ? ['sums', 'averages', 'ratios', 'lags', 'steps'] : ['sums', 'averages', 'ratios', 'lags'],
  });
  const seconds = (performance.now() - started) / 1000;
  return {
    sheet,
    grid,
    all: toAggregations(grid, relations),
    certain: toAggregations(
      grid,
      relations.filter(({ grade }) => grade === 'certain'),
    ),
    seconds,
  };
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

function summarise(name: string, found: readonly Found[]): void {
  const say = (line: string): void => console.error(line);
  say(`\n${name}: ${found.length} sheets`);
  for (const type of types) {
    const all: Counts = { right: 0, wrong: 0, missed: 0 };
    const certain: Counts = { right: 0, wrong: 0, missed: 0 };
    let certainMean = 0;
    let withCertain = 0;
    for (const one of found) {
      add(all, compare(one.sheet, one.all, type));
      const sure = compare(one.sheet, one.certain, type);
      add(certain, sure);
      if (sure.right + sure.wrong === 0) continue;
      withCertain++;
      certainMean += precision(sure);
    }
    if (all.right + all.wrong + all.missed === 0) continue;
    say(
      `  ${type.padEnd(16)} P ${percent(precision(all))} R ${percent(recall(all))} F1 ${percent(f1(all))}  right ${all.right} wrong ${all.wrong} missed ${all.missed}` +
        `   certain: ${certain.right + certain.wrong} on ${withCertain} sheets, right ${percent(precision(certain))}, mean over sheets ${percent(withCertain ? certainMean / withCertain : 1)}`,
    );
  }
  const classes = new Map<string, { marked: number; found: number }>();
  for (const { sheet, grid, all } of found) {
    const said = new Set(all.map((a) => keyOf(a, sheet.cells)));
    for (const marked of sheet.aggregations.filter((a) => asSum(a).type === 'sum')) {
      const name = classify(grid, marked);
      const counts = classes.get(name) ?? { marked: 0, found: 0 };
      classes.set(name, counts);
      counts.marked++;
      if (said.has(keyOf(marked, sheet.cells))) counts.found++;
    }
  }
  say(
    `  marked sums: ${[...classes].map(([name, c]) => `${name} ${c.found} of ${c.marked} (${percent(c.found / c.marked).trim()} %)`).join(' · ')}`,
  );
  say(timesOf(found));
}

function timesOf(found: readonly Found[]): string {
  const seconds = found.map((one) => one.seconds).sort((a, b) => a - b);
  const ms = (share: number): string =>
    (1000 * (seconds[Math.min(seconds.length - 1, Math.floor(share * seconds.length))] ?? 0)).toFixed(1);
  return `  a sheet: median ${ms(0.5)} ms, nine in ten ${ms(0.9)} ms, worst ${ms(1)} ms`;
}

/** A folder of workbooks has no marks to score against: predictions and times only. */
async function runFolder(folder: string, steps: boolean): Promise<void> {
  const found = (await sheetsOfFolder(folder)).map(({ file, grid }) => find({ file, cells: [], aggregations: [] }, grid, steps));
  found.forEach((one) => write(one, one.all));
  console.error(`${found.length} sheets, ${found.reduce((sum, one) => sum + one.all.length, 0)} relations`);
  console.error(timesOf(found));
}

function write({ sheet, seconds }: Found, aggregations: readonly Aggregation[]): void {
  process.stdout.write(`${JSON.stringify({ file: sheet.file, seconds, aggregations })}\n`);
}

async function main(args: readonly string[]): Promise<void> {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (!path) {
    console.error(
      'Usage: npm run bench:totals -- SHEETS.jsonl|FOLDER [--halves] [--steps] [--plain] [--certain] > predictions.jsonl',
    );
    process.exit(2);
  }
  const plain = args.includes('--plain');
  const steps = args.includes('--steps');
  if (statSync(path).isDirectory()) return runFolder(path, steps);
  const sheets = readAnnotated(path);
  const parts = args.includes('--halves') ? halves(sheets) : { tuned: sheets, aside: [] };
  for (const [name, list] of [
    ['tuned on', parts.tuned],
    ['kept aside', parts.aside],
  ] as const) {
    if (list.length === 0 || (args.includes('--tuned') && name === 'kept aside')) continue;
    const found = list.map((sheet) => find(sheet, plain ? plainGrid(sheet.cells) : gridOf(sheet.cells), steps));
    for (const one of found) write(one, args.includes('--certain') ? one.certain : one.all);
    summarise(args.includes('--halves') ? name : path, found);
  }
}

void main(process.argv.slice(2));
