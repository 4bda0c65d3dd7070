import { amount, names, periods, sectionsOf, whole, type Random } from './bid-words';
import type { Layout, Pen } from './bid-pen';

function single(r: Random, pen: Pen): void {
  pen.text(0, 0, 'Project costs');
  pen.text(1, 0, 'Item');
  pen.text(1, 1, r() < 0.5 ? 'Cost' : 'Amount requested');
  const lines = names(r, whole(r, 4, 12));
  const parts = lines.map((name, i) => {
    pen.text(2 + i, 0, name);
    return pen.figure(2 + i, 1, amount(r));
  });
  pen.text(2 + lines.length, 0, r() < 0.5 ? 'Total' : 'Total cost');
  pen.sum(2 + lines.length, 1, parts);
}

function years(r: Random, pen: Pen): void {
  const heads = periods(r, whole(r, 2, 4));
  pen.text(0, 0, 'Budget');
  pen.text(1, 0, 'Budget heading');
  heads.forEach((head, i) => pen.text(1, 1 + i, head));
  pen.text(1, 1 + heads.length, 'Total');
  const lines = names(r, whole(r, 4, 10));
  const columns: number[][] = heads.map(() => []);
  const last: number[] = [];
  lines.forEach((name, i) => {
    pen.text(2 + i, 0, name);
    const across = heads.map((_, c) => pen.figure(2 + i, 1 + c, amount(r)));
    across.forEach((cell, c) => columns[c]!.push(cell));
    last.push(pen.sum(2 + i, 1 + heads.length, across));
  });
  const row = 2 + lines.length;
  pen.text(row, 0, 'Total');
  const totals = columns.map((parts, c) => pen.sum(row, 1 + c, parts));
  pen.again(pen.sum(row, 1 + heads.length, last), totals);
}

function sections(r: Random, pen: Pen): void {
  const heads = periods(r, whole(r, 1, 3));
  pen.text(0, 0, 'Funding requested');
  pen.text(1, 0, 'Activity');
  heads.forEach((head, i) => pen.text(1, 1 + i, head));
  let row = 2;
  const grand: number[][] = heads.map(() => []);
  for (const section of sectionsOf.slice(0, whole(r, 2, 4))) {
    pen.text(row++, 0, section);
    const own: number[][] = heads.map(() => []);
    for (const name of names(r, whole(r, 2, 5))) {
      pen.text(row, 0, name);
      heads.forEach((_, c) => own[c]!.push(pen.figure(row, 1 + c, amount(r))));
      row++;
    }
    pen.text(row, 0, `Total ${section.toLowerCase()}`);
    heads.forEach((_, c) => grand[c]!.push(pen.sum(row, 1 + c, own[c]!)));
    row++;
  }
  pen.text(row, 0, 'Grand total');
  grand.forEach((parts, c) => pen.sum(row, 1 + c, parts));
}

function prioritised(r: Random, pen: Pen): void {
  const heads = periods(r, 2);
  let row = 0;
  const totals: { name: string; cells: number[][] }[] = [];
  for (const section of sectionsOf.slice(0, whole(r, 2, 4))) {
    pen.text(row++, 0, section);
    ['Sub activity', ...heads, 'Priority', 'What this pays for'].forEach((head, c) => pen.text(row, c, head));
    row++;
    const cells: number[][] = [[], []];
    for (const name of names(r, whole(r, 2, 6))) {
      pen.text(row, 0, name);
      heads.forEach((_, c) => {
        if (c === 1 && r() < 0.2) return;
        cells[c]!.push(pen.figure(row, 1 + c, amount(r)));
      });
      pen.text(row, 3, r() < 0.5 ? 'MUST' : 'SHOULD');
      pen.text(row, 4, `This will support the ${name.toLowerCase()} work and improve outcomes for local people.`);
      row++;
    }
    totals.push({ name: section, cells });
    row += 2;
  }
  pen.text(row++, 0, 'Total funding request');
  ['Area', ...heads].forEach((head, c) => pen.text(row, c, head));
  row++;
  const grand: number[][] = [[], []];
  for (const { name, cells } of totals) {
    pen.text(row, 0, name);
    cells.forEach((parts, c) => grand[c]!.push(pen.sum(row, 1 + c, parts)));
    row++;
  }
  pen.text(row, 0, 'Total');
  grand.forEach((parts, c) => pen.sum(row, 1 + c, parts));
}

function partners(r: Random, pen: Pen): void {
  const towns = ['Northtown', 'Eastham', 'Westbury', 'Southport'].slice(0, whole(r, 2, 4));
  pen.text(0, 0, 'Budget by partner');
  towns.forEach((town, i) => {
    pen.text(1, 1 + 2 * i, town);
    pen.text(1, 2 + 2 * i, town);
    pen.text(2, 1 + 2 * i, 'Request');
    pen.text(2, 2 + 2 * i, 'Match');
  });
  const at = 1 + 2 * towns.length;
  ['Total', 'Total'].forEach((head, i) => pen.text(1, at + i, head));
  ['Request', 'Match'].forEach((head, i) => pen.text(2, at + i, head));
  pen.text(2, 0, 'Cost');
  const columns: number[][] = Array.from({ length: at + 1 }, () => []);
  const lines = names(r, whole(r, 4, 8));
  lines.forEach((name, i) => {
    pen.text(3 + i, 0, name);
    for (const half of [0, 1]) {
      const parts = towns.map((_, t) => {
        const cell = pen.figure(3 + i, 1 + 2 * t + half, amount(r));
        columns[2 * t + half]!.push(cell);
        return cell;
      });
      columns[at - 1 + half]!.push(pen.sum(3 + i, at + half, parts));
    }
  });
  pen.text(3 + lines.length, 0, 'TOTAL');
  const totals = columns.map((parts, c) => pen.sum(3 + lines.length, 1 + c, parts));
  for (const half of [0, 1])
    pen.again(
      totals[at - 1 + half]!,
      towns.map((_, t) => totals[2 * t + half]!),
    );
}

function headlined(r: Random, pen: Pen): void {
  const lines = names(r, whole(r, 3, 8));
  const values = lines.map(() => amount(r));
  const total = values.reduce((a, b) => a + b, 0);
  pen.text(0, 0, 'Small grant');
  pen.text(1, 0, `This bid is for £${total.toLocaleString('en-GB')} and the costs are set out below:`);
  pen.text(2, 0, 'Item');
  pen.text(2, 1, 'Amount');
  const parts = lines.map((name, i) => {
    pen.text(3 + i, 0, name);
    return pen.figure(3 + i, 1, values[i]!);
  });
  pen.text(3 + lines.length, 0, 'Total');
  pen.sum(3 + lines.length, 1, parts);
}

/** Layouts of one table or of tables one below the other. */
export const tableLayouts: readonly Layout[] = [
  ['single', single],
  ['years', years],
  ['sections', sections],
  ['prioritised', prioritised],
  ['partners', partners],
  ['headlined', headlined],
];
