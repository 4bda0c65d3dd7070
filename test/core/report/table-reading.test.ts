import { readFileSync } from 'node:fs';
import { readTable, review, type Corrections } from '../../../src/core';
import { readBook } from '../../../src/hosts/book';

const sample = readBook(readFileSync('assets/sample-bid.xlsx'), 'sample-bid.xlsx');
const { tables } = review(sample);
const summary = tables.find(({ summaryRows }) => summaryRows.length > 0)!;
const funding = tables.find(({ kind, lineCount }) => kind === 'funding' && lineCount > 0)!;

function summariesOf(corrections: Corrections) {
  return readTable(sample, summary.id, { corrections })!.summaries;
}

test('a summary row is told by its ticked tables, what they come to, what it says and how far it is off', () => {
  for (const row of summariesOf([])) {
    expect(row.columns.length).toBeGreaterThan(0);
    for (const { ticked, says, difference } of row.columns)
      expect(Number(difference.value)).toBe(Number(says.value) - Number(ticked.value));
  }
});

test('a tick changes what is added, and taking it away puts the figures back', () => {
  const [row] = summariesOf([]);
  const more = row!.tables.map(({ id }) => id);
  const [all] = summariesOf([{ kind: 'summary-of', at: row!.anchor, tables: more }]);
  expect(all!.tables.every(({ ticked }) => ticked)).toBe(true);
  expect(all!.columns.map(({ says }) => says)).toEqual(row!.columns.map(({ says }) => says));
  const added = (one: typeof row) => one!.columns.map(({ ticked }) => Number(ticked.value));
  added(all).forEach((value, i) => expect(value).toBeGreaterThan(added(row)[i]!));
  expect(all!.columns.every(({ agrees }) => !agrees)).toBe(true);
  const [none] = summariesOf([{ kind: 'summary-of', at: row!.anchor, tables: [] }]);
  expect(none!.columns).toEqual([]);
});

test('a line is linked to the row that is chosen, or to none, and the others stay', () => {
  const before = readTable(sample, funding.id)!;
  const line = before.lines[0]!;
  expect(before.topics.map(({ topic }) => topic).sort()).toEqual(['consequence', 'success', 'sustainability']);
  for (const { topic, rows } of before.topics) {
    const linked = (corrections: Corrections) =>
      readTable(sample, funding.id, { corrections })!.lines[0]!.links.find((link) => link.topic === topic)!;
    const other = rows.find(({ id, label }) => id !== linked([]).row && rows.filter((one) => one.label === label).length === 1)!;
    expect(linked([{ kind: 'link', at: line.anchor, topic, to: other.anchor }])).toEqual({
      topic,
      row: other.id,
      because: 'you said so',
    });
    expect(linked([{ kind: 'link', at: line.anchor, topic }])).toEqual({ topic, because: 'you said so' });
  }
});

test('a table that is gone is not told', () => {
  expect(readTable(sample, 'Nowhere/1')).toBeUndefined();
});
