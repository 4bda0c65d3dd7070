import { amount, names, periods, sectionsOf, whole, type Random } from './bid-words';
import type { Layout, Pen } from './bid-pen';

const towns = ['Northtown', 'Eastham', 'Westbury', 'Southport', 'Millford'];

/** Years down the side, cost headings across. */
function yearsInRows(r: Random, pen: Pen): void {
  const heads = names(r, whole(r, 3, 5));
  pen.text(0, 0, 'Grant requested by year');
  pen.text(2, 0, 'Financial year');
  heads.forEach((head, c) => pen.text(2, 1 + c, head));
  pen.text(2, 1 + heads.length, 'Total');
  const columns: number[][] = heads.map(() => []);
  const last: number[] = [];
  const rows = periods(r, whole(r, 3, 5));
  rows.forEach((year, i) => {
    pen.text(3 + i, 0, year);
    const across = heads.map((_, c) => pen.figure(3 + i, 1 + c, amount(r)));
    across.forEach((cell, c) => columns[c]!.push(cell));
    last.push(pen.sum(3 + i, 1 + heads.length, across));
  });
  pen.text(3 + rows.length, 0, 'Total');
  const totals = columns.map((parts, c) => pen.sum(3 + rows.length, 1 + c, parts));
  pen.again(pen.sum(3 + rows.length, 1 + heads.length, last), totals);
}

/** The total stands above its lines. */
function totalAbove(r: Random, pen: Pen): void {
  const heads = periods(r, whole(r, 1, 3));
  pen.text(0, 0, 'Costs of the project');
  pen.text(1, 0, 'Activity');
  heads.forEach((head, c) => pen.text(1, 1 + c, head));
  pen.text(2, 0, 'Total');
  const lines = names(r, whole(r, 4, 9));
  const columns: number[][] = heads.map(() => []);
  lines.forEach((name, i) => {
    pen.text(3 + i, 0, name);
    heads.forEach((_, c) => columns[c]!.push(pen.figure(3 + i, 1 + c, amount(r))));
  });
  columns.forEach((parts, c) => pen.sum(2, 1 + c, parts));
}

/** A summary sheet whose rows are the totals of the other sheets. */
function summarySheet(r: Random, pen: Pen): void {
  const heads = periods(r, whole(r, 2, 3));
  const areas = sectionsOf.slice(0, whole(r, 2, 4));
  const totals = areas.map((area) => {
    pen.sheet(area);
    pen.text(0, 0, area);
    pen.text(1, 0, 'Activity');
    heads.forEach((head, c) => pen.text(1, 1 + c, head));
    const lines = names(r, whole(r, 3, 7));
    const columns: number[][] = heads.map(() => []);
    lines.forEach((name, i) => {
      pen.text(2 + i, 0, name);
      heads.forEach((_, c) => columns[c]!.push(pen.figure(2 + i, 1 + c, amount(r))));
    });
    pen.text(2 + lines.length, 0, 'Total');
    return columns.map((parts, c) => pen.sum(2 + lines.length, 1 + c, parts));
  });
  pen.sheet('Summary');
  pen.text(0, 0, 'Summary of funding requested');
  pen.text(1, 0, 'Area');
  heads.forEach((head, c) => pen.text(1, 1 + c, head));
  const grand: number[][] = heads.map(() => []);
  areas.forEach((area, i) => {
    pen.text(2 + i, 0, area);
    heads.forEach((_, c) => grand[c]!.push(pen.sum(2 + i, 1 + c, [totals[i]![c]!])));
  });
  pen.text(2 + areas.length, 0, 'Total');
  grand.forEach((parts, c) => pen.sum(2 + areas.length, 1 + c, parts));
}

/** One column a partner, a total across. */
function partnerColumns(r: Random, pen: Pen): void {
  const heads = towns.slice(0, whole(r, 3, 5));
  pen.text(0, 0, 'Cost by partner');
  pen.text(1, 0, 'Work package');
  heads.forEach((head, c) => pen.text(1, 1 + c, head));
  pen.text(1, 1 + heads.length, 'All partners');
  const columns: number[][] = [...heads, ''].map(() => []);
  const lines = names(r, whole(r, 4, 8));
  lines.forEach((name, i) => {
    pen.text(2 + i, 0, `WP${i + 1} ${name}`);
    const across: number[] = [];
    heads.forEach((_, c) => {
      if (r() < 0.15 && across.length + heads.length - c > 2) return;
      const cell = pen.figure(2 + i, 1 + c, amount(r));
      across.push(cell);
      columns[c]!.push(cell);
    });
    columns[heads.length]!.push(pen.sum(2 + i, 1 + heads.length, across));
  });
  pen.text(2 + lines.length, 0, 'Total');
  const totals = columns.flatMap((parts, c) => (parts.length > 0 ? [pen.sum(2 + lines.length, 1 + c, parts)] : []));
  pen.again(totals[totals.length - 1]!, totals.slice(0, -1));
}

/** Four quarters and their year, one or two years side by side. */
function quarters(r: Random, pen: Pen): void {
  const years = periods(r, whole(r, 1, 2));
  const width = 5 * years.length;
  pen.text(0, 0, 'Spend by quarter');
  pen.text(1, 0, 'Cost line');
  years.forEach((year, y) => {
    for (let q = 1; q <= 4; q++) pen.text(1, 5 * y + q, years.length > 1 ? `Q${q} ${year}` : `Q${q}`);
    pen.text(1, 5 * y + 5, years.length > 1 ? `Total ${year}` : 'Total');
  });
  const columns: number[][] = Array.from({ length: width }, () => []);
  const lines = names(r, whole(r, 4, 8));
  lines.forEach((name, i) => {
    pen.text(2 + i, 0, name);
    years.forEach((_, y) => {
      const across = [0, 1, 2, 3].map((q) => pen.figure(2 + i, 5 * y + q + 1, amount(r)));
      across.forEach((cell, q) => columns[5 * y + q]!.push(cell));
      columns[5 * y + 4]!.push(pen.sum(2 + i, 5 * y + 5, across));
    });
  });
  pen.text(2 + lines.length, 0, 'Total');
  const totals = columns.map((parts, c) => pen.sum(2 + lines.length, 1 + c, parts));
  years.forEach((_, y) => pen.again(totals[5 * y + 4]!, totals.slice(5 * y, 5 * y + 4)));
}

/** An Excel table with a totals row. */
function excelTable(r: Random, pen: Pen): void {
  const heads = periods(r, whole(r, 2, 3));
  pen.text(0, 0, 'Item');
  heads.forEach((head, c) => pen.text(0, 1 + c, head));
  pen.text(0, 1 + heads.length, 'Total');
  const lines = names(r, whole(r, 5, 12));
  const columns: number[][] = [...heads, ''].map(() => []);
  lines.forEach((name, i) => {
    pen.text(1 + i, 0, name);
    const across = heads.map((_, c) => pen.figure(1 + i, 1 + c, amount(r)));
    across.forEach((cell, c) => columns[c]!.push(cell));
    columns[heads.length]!.push(pen.sum(1 + i, 1 + heads.length, across));
  });
  pen.text(1 + lines.length, 0, 'Total');
  const totals = columns.map((parts, c) => pen.sum(1 + lines.length, 1 + c, parts));
  pen.again(totals[heads.length]!, totals.slice(0, -1));
  pen.table(0, 0, 1 + lines.length, 1 + heads.length);
}

/** Lines costed in days at a rate, in the words beside the money. */
function costedInWords(r: Random, pen: Pen): void {
  pen.text(0, 0, 'Funding requested');
  ['Activity', 'Amount', 'Priority', 'How the cost is worked out'].forEach((head, c) => pen.text(1, c, head));
  const lines = names(r, whole(r, 4, 8));
  const parts = lines.map((name, i) => {
    const days = whole(r, 8, 120);
    const rate = 25 * whole(r, 10, 32);
    pen.text(2 + i, 0, name);
    const cell = pen.figure(2 + i, 1, days * rate);
    pen.text(2 + i, 2, r() < 0.5 ? 'MUST' : 'SHOULD');
    pen.costed(pen.text(2 + i, 3, `${days} days at £${rate} a day`), cell, days, rate);
    return cell;
  });
  pen.text(2 + lines.length, 0, 'Total');
  pen.sum(2 + lines.length, 1, parts);
}

/** Lots one below the other, each with its total, and a total of all lots at the end. */
function lots(r: Random, pen: Pen): void {
  const heads = periods(r, whole(r, 1, 3));
  let row = 0;
  const count = whole(r, 2, 3);
  const grand: number[][] = heads.map(() => []);
  for (let lot = 1; lot <= count; lot++) {
    pen.text(row++, 0, `Lot ${lot}`);
    pen.text(row, 0, 'Activity');
    heads.forEach((head, c) => pen.text(row, 1 + c, head));
    row++;
    const own: number[][] = heads.map(() => []);
    for (const name of names(r, whole(r, 3, 6))) {
      pen.text(row, 0, name);
      heads.forEach((_, c) => own[c]!.push(pen.figure(row, 1 + c, amount(r))));
      row++;
    }
    pen.text(row, 0, `Total lot ${lot}`);
    heads.forEach((_, c) => grand[c]!.push(pen.sum(row, 1 + c, own[c]!)));
    row += 2;
  }
  pen.text(row, 0, count === 2 && r() < 0.5 ? 'Total of lots 1 and 2' : r() < 0.5 ? 'Total of all lots' : 'Grand total');
  grand.forEach((parts, c) => pen.sum(row, 1 + c, parts));
}

/** Layouts of whole workbooks and of tables turned another way. */
export const bookLayouts: readonly Layout[] = [
  ['years in rows', yearsInRows],
  ['total above', totalAbove],
  ['summary sheet', summarySheet],
  ['partner columns', partnerColumns],
  ['quarters', quarters],
  ['Excel table', excelTable],
  ['costed in words', costedInWords],
  ['lots', lots],
];
