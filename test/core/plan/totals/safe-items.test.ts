import { readFileSync } from 'node:fs';
import { makeBid, toSnapshot } from '../../../../bench/bid-maker';
import {
  changeOf,
  planTotals,
  review,
  shownText,
  valueAt,
  type Corrections,
  type Plan,
  type Snapshot,
} from '../../../../src/core';
import { readXlsx } from '../../../../src/hosts/xlsx';
import { draw } from '../../../support/draw';
import { workedOut } from '../../../support/worked-out';
import { rowArithmetic } from '../../read/unseen/row-arithmetic';
import { carriedOn } from '../../read/unseen/carried-on';
import { councilBids } from '../../read/unseen/council-bids';
import { grantForms } from '../../read/unseen/grant-forms';
import { groupedBudgets } from '../../read/unseen/grouped-budgets';
import { oddShapes } from '../../read/unseen/odd-shapes';
import { silentSheets } from '../../read/unseen/silent-sheets';
import { toldAgain } from '../../read/unseen/told-again';
import { workedBudgets } from '../../read/unseen/worked-budgets';
import { workings } from '../../read/unseen/workings';
import { request, shares } from './remainders';

const context = { on: '2026-01-05 10:42', by: 'A Preparer', version: '1.0.0' };

/** What the reader sees of every cell of the workbook, by sheet and place. */
function shown(snapshot: Snapshot, upTo: number): Map<string, string> {
  const seen = new Map<string, string>();
  snapshot.sheets.slice(0, upTo).forEach((sheet) => {
    for (let i = 0; i < sheet.rows.length; i++)
      for (let at = sheet.starts[i]!; at < sheet.starts[i + 1]!; at++)
        seen.set(
          `${sheet.name}!${sheet.rows[i]},${sheet.cols[at]}`,
          shownText(sheet.values[at]!, snapshot.formats[sheet.formats[at]!]!)
            .replace(/[\u00a0\s]+/g, ' ')
            .trim(),
        );
  });
  return seen;
}

function safe(plan: Plan): string[] {
  return plan.items.filter(({ group }) => group === 'safe').map(({ id }) => id);
}

/** Writes all safe items, has the calculation engine work the workbook out, and holds every cell against what stood there. */
async function holdSafe(snapshot: Snapshot, corrections: Corrections = []): Promise<{ plan: Plan; after: Snapshot }> {
  const plan = planTotals(snapshot, { corrections });
  const change = changeOf(snapshot, safe(plan), { ...context, corrections });
  const after = await workedOut(snapshot, change);
  const before = shown(snapshot, snapshot.sheets.length);
  const now = shown(after, snapshot.sheets.length);
  const added = new Map(
    plan.items
      .filter(({ group }) => group === 'safe')
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.before === 'empty')
      .map((cell) => [`${cell.at.sheet}!${cell.cell.row},${cell.cell.col}`, cell.shows]),
  );
  const differing = [...now].filter(([key, text]) => (before.get(key) ?? added.get(key)) !== text);
  expect(differing.map(([key, text]) => `${key}: ${before.get(key)} → ${text}`)).toEqual([]);
  expect([...before.keys()].filter((key) => !now.has(key))).toEqual([]);
  // Our own arithmetic, written for files that nobody works out, is the engine's.
  for (const { at, content } of change.cells) {
    if (content.kind !== 'formula') continue;
    expect(Number(content.value)).toBeCloseTo(valueAt(after.sheets[at.sheet]!, at.row, at.col) as number, 6);
  }
  for (const [i, sheet] of change.sheets.entries()) {
    for (const { row, col, content } of sheet.cells) {
      if (content.kind !== 'formula') continue;
      const value = valueAt(after.sheets[snapshot.sheets.length + i]!, row, col);
      if (typeof value === 'number') expect(Number(content.value)).toBeCloseTo(value, 6);
      else expect(content.value).toBe(value);
    }
  }
  const again = planTotals(after, { corrections });
  expect(again.items.filter(({ group }) => group === 'safe')).toEqual([]);
  expect(changeOf(after, safe(again), { ...context, on: '2027-01-01', corrections }).cells).toEqual([]);
  return { plan, after };
}

function answered(snapshot: Snapshot): Corrections {
  return review(snapshot).findings.flatMap(({ answers }) => (answers[0]?.corrections ?? []) as Corrections);
}

/**
 * What is wrong, asked or doubtful. Left out are the notes that say how totals are kept, the words on typed totals and text that are left or mended among live
 * ones, and the words of an error on a cast: a total that became live is told where its lines are wrong.
 */
function said(snapshot: Snapshot, corrections: Corrections): string[] {
  const casts = ['column-total', 'subtotal', 'row-total', 'gross'];
  return review(snapshot, { corrections })
    .findings.filter(({ severity, check }) => severity !== 'note' && check !== 'typed-total' && check !== 'text-amounts')
    .map(({ check, message, difference }) =>
      casts.includes(check) ? `a cast is out by ${difference?.value.replace('-', '')}` : `${check}: ${message}`,
    )
    .sort();
}

describe('every safe item shows exactly the figure that stood there, by a calculation engine that is not ours', () => {
  it.each(['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'])('%s', async (name) => {
    const snapshot = readXlsx(readFileSync(`test/books/${name}.xlsx`));
    for (const corrections of [[], answered(snapshot)]) {
      const { after } = await holdSafe(snapshot, corrections);
      expect(said(after, corrections)).toEqual(said(snapshot, corrections));
    }
  });

  const drawn = [
    ...grantForms,
    ...councilBids,
    ...oddShapes,
    ...workings,
    ...workedBudgets,
    ...toldAgain,
    ...groupedBudgets,
    ...carriedOn,
    ...rowArithmetic,
  ].flatMap(({ name, drawing, fault }) => [
    [name, drawing] as const,
    ...(fault ? [[`${name}, with a fault`, drawing.replace(fault[0], fault[1])] as const] : []),
  ]);
  const remainders = [
    ['less other income', request('1,250', '50,000')],
    ['less a dash', request('–', '51,250')],
    ['less other income, with a fault', request('1,250', '50,900')],
    ['shares', shares('25%')],
    ['shares, with a fault', shares('15%')],
    ['shares without their sign', shares('25%').replaceAll('%  ', '   ')],
  ] as const;
  describe.each([
    ['typed', false],
    ['pasted', true],
  ])('%s', (_, pasted) => {
    it.each([...drawn, ...silentSheets, ...remainders])('%s', async (__, drawing) => {
      const { snapshot } = draw(drawing, { pasted });
      const { after } = await holdSafe(snapshot);
      expect(said(after, [])).toEqual(said(snapshot, []));
    });

    it('made bids', async () => {
      for (let seed = 1; seed <= 12; seed++) await holdSafe(toSnapshot(makeBid(seed), pasted));
    });
  });
});

test('most totals of bids that are right become live', () => {
  let totals = 0;
  let safeTotals = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const made = makeBid(seed);
    if (made.live) continue;
    const snapshot = toSnapshot(made, false);
    const cells = new Set(
      planTotals(snapshot)
        .items.filter(({ kind }) => kind === 'total')
        .flatMap((item) => item.cells.map(({ cell }) => `${cell.row},${cell.col}`)),
    );
    for (const { total } of made.sums) {
      totals++;
      if (cells.has(`${made.cells[total]!.row},${made.cells[total]!.col}`)) safeTotals++;
    }
  }
  expect(safeTotals / totals).toBeGreaterThan(0.9);
});
