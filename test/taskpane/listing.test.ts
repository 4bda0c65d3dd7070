import { review } from '../../src/core';
import { readBook } from '../../src/hosts/book';
import { findingsAt, lengthOf, listReport, pieceOf, withPiece, type ListName } from '../../src/taskpane/listing';
import { makeXlsx } from '../support/make-xlsx';

/** Eleven hundred lines of which each pair has the same benefit, so that there are more findings and places than a page holds. */
const rows = Array.from({ length: 1100 }, (_, i) => [
  `Activity ${i + 1}`,
  1000 + i,
  i % 3 === 0 ? 'SHOULD' : 'MUST',
  `Families of area ${i >> 1} are seen sooner than before, and stay together`,
]);
const report = review(
  readBook(
    makeXlsx({ sheets: [{ name: 'Funding', rows: [['Activity', '23/24', 'Priority', 'Benefit'], ...rows] }] }),
    'long.xlsx',
  ),
  {},
);

function whole(list: ListName): ReturnType<typeof listReport> {
  let listed = listReport(report);
  for (;;) {
    const piece = pieceOf(report, list, lengthOf(listed, list));
    if (Object.values(piece).every((part: readonly unknown[]) => part.length === 0)) return listed;
    listed = withPiece(listed, list, piece);
  }
}

test('a list is handed over in part, its count in full', () => {
  const listed = listReport(report);
  expect(report.findings.filter(({ severity }) => severity === 'warning').length).toBeGreaterThan(100);
  expect(listed.findings.length).toBeLessThan(report.findings.length);
  expect(listed.found.warning).toBe(report.findings.filter(({ severity }) => severity === 'warning').length);
  expect(listed.tables[0]!.lines).toHaveLength(500);
  expect(listed.tables[0]!.lineCount).toBe(1100);
});

test('asked for more until there is none, a list is the whole one in its order', () => {
  const warnings = report.findings.filter(({ severity }) => severity === 'warning').map(({ id }) => id);
  const listed = whole({ of: 'findings', severity: 'warning' });
  expect(listed.findings.filter(({ severity }) => severity === 'warning').map(({ id }) => id)).toEqual(warnings);
  const gaps = whole({ of: 'gaps' });
  expect(gaps.gaps).toHaveLength(gaps.found.gaps);
  const [table] = report.tables;
  expect(whole({ of: 'lines', table: table!.id }).tables[0]!.lines).toEqual(table!.lines);
});

test('the places of a finding come in pages, and its count is of all', () => {
  const large = report.findings.find(({ members }) => members.length > 50)!;
  const first = listReport(report).findings.find(({ id }) => id === large.id)!;
  expect(first.members.length).toBeLessThan(large.members.length);
  expect(first.memberCount).toBe(large.members.length);
  const all = whole({ of: 'members', finding: large.id }).findings.find(({ id }) => id === large.id)!;
  expect(all.members).toEqual(large.members);
});

test('a cell is told every finding that speaks of it, also those that no list shows yet', () => {
  const listed = new Set(listReport(report).findings.map(({ id }) => id));
  const beyond = report.findings.find(({ id, severity, at }) => severity === 'warning' && !listed.has(id) && at.length > 0)!;
  expect(findingsAt(report, beyond.at[0]!).map(({ id }) => id)).toContain(beyond.id);
});
