import { readFileSync } from 'node:fs';
import {
  readBid,
  scenarioSheet,
  valueAt,
  type AwardAsk,
  type Change,
  type Corrections,
  type Sheet,
  type Snapshot,
} from '../../../../src/core';
import { readXlsx } from '../../../../src/hosts/xlsx';
import { draw } from '../../../support/draw';
import { workedOut } from '../../../support/worked-out';

const books = ['bristol-typed', 'bristol-pasted'].map(
  (name) => [name, readXlsx(new Uint8Array(readFileSync(`test/books/${name}.xlsx`)))] as const,
);

function change(snapshot: Snapshot, ask: AwardAsk, corrections: Corrections = []): Change {
  const made = scenarioSheet(snapshot, readBid(snapshot, { corrections }), ask);
  if ('kind' in made) throw new Error(made.detail);
  return made;
}

const scenarioOf = ({ sheets }: Snapshot): Sheet => sheets.find(({ name }) => name === 'Crosscast scenario')!;

/** Every cell whose figure we gave beside its formula, and what an independent engine makes of it. */
async function differing(snapshot: Snapshot, written: Change): Promise<string[]> {
  const sheet = scenarioOf(await workedOut(snapshot, written));
  return written.sheets[0]!.cells.flatMap(({ row, col, content }) => {
    if (content.kind !== 'formula') return [];
    const theirs = valueAt(sheet, row, col) ?? '';
    const ours = content.value ?? '';
    const same = typeof theirs === 'number' ? Math.abs(theirs - Number(ours)) < 1e-9 : theirs === ours;
    return same ? [] : [`${row},${col} ${content.formula}: ours ${ours}, theirs ${JSON.stringify(theirs)}`];
  });
}

const small = draw(`
  | Activity | 23/24  | 24/25  | Priority |
  | Manager  | 30,000 | 30,000 | MUST     |
  | Design   | 10,000 | 5,000  | SHOULD   |
  | =Kit     | 4,000  | 6,000  | SHOULD   |
  | Print    | '£9k   | 0      | COULD    |`).snapshot;

describe('the scenario sheet', () => {
  it.each(books)('of %s is worked out by another engine to the same figures', async (_, snapshot) => {
    for (const ask of [{ share: '80' }, { share: '55' }, { share: '85', byPeriod: { '23/24': '400,000' } }])
      expect(await differing(snapshot, change(snapshot, ask))).toEqual([]);
  });

  it('holds needs, limits, words as figures, and says which of them is broken', async () => {
    const corrections: Corrections = [
      {
        kind: 'needs',
        at: { sheet: 'Sheet1', row: 2, col: 0, text: 'Design' },
        lines: [{ sheet: 'Sheet1', row: 4, col: 0, text: 'Print' }],
      },
    ];
    const written = change(small, { award: '90,000', byPeriod: { '24/25': '40,000' } }, corrections);
    expect(await differing(small, written)).toEqual([]);
    const cells = written.sheets[0]!.cells;
    expect(cells.find(({ content }) => content.kind === 'text' && content.text.includes('needs “Print”'))).toBeDefined();
    expect(cells.some(({ content }) => content.kind === 'number' && content.value === '9000')).toBe(true);
  });

  it('answers another Keep and another award as we would', async () => {
    const written = change(small, { award: '100,000' });
    const { cells } = written.sheets[0]!;
    const keeps = cells.filter(({ col, row, look }) => col === 2 && look === 'input' && row > 12);
    const with_ = (changed: { row: number; col: number; value: string }): Change => ({
      ...written,
      sheets: [
        {
          ...written.sheets[0]!,
          cells: cells.map((cell) =>
            cell.row === changed.row && cell.col === changed.col
              ? { ...cell, content: { kind: 'number', value: changed.value } }
              : cell,
          ),
        },
      ],
    });
    const verdict = async (made: Change): Promise<unknown> => valueAt(scenarioOf(await workedOut(small, made)), 9, 1);
    expect(await verdict(written)).toBe('Within the award');
    expect(await verdict(with_({ row: 3, col: 1, value: '60000' }))).toBe('Over the award');
    expect(await verdict(with_({ row: keeps[0]!.row, col: 2, value: '0' }))).toBe('A line breaks its rule: see Broken');
    expect(await verdict(with_({ row: keeps[1]!.row, col: 2, value: '3' }))).toBe('Over the award');
    expect(await verdict(with_({ row: 12, col: 3, value: '20000' }))).toBe('Over the limit of a period');
  });

  it('changes only what differs where the sheet is there, and nothing the second time', async () => {
    const once = await workedOut(small, change(small, { award: '100,000' }));
    const other = change(once, { award: '75,000' });
    expect(other.sheets).toEqual([]);
    // The award, and Keep of the lines that go.
    expect(other.cells.map(({ at, content }) => [at.row, at.col, content])).toEqual([
      [3, 1, { kind: 'number', value: '75000' }],
      ...other.cells.slice(1).map(({ at }) => [at.row, 2, { kind: 'number', value: '0' }]),
    ]);
    const twice = await workedOut(once, other);
    expect(change(twice, { award: '75,000' }).cells).toEqual([]);
  });

  it('rests on the amounts of every line', () => {
    expect(change(small, { share: '80' }).rests).toHaveLength(4);
  });
});
