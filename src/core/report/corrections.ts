import type { Bid } from '../model/bid';
import type { Anchor, ReadingCorrection } from '../model/correction';
import { area } from '../model/place';
import { anchoredColumn, anchoredRow, anchoredTable } from '../read/anchors';
import { cellsText, columnLetters } from './a1';
import { titleText, type Atlas } from './atlas';
import { saidOf } from './corrections-in-words';
import { printable } from './printable';
import type { ReportCorrection, ReportGap, ReportPlace } from './report';

/** Every correction of the reading in words, with where it stands now and whether it still fits. */
export function tellCorrections(bid: Bid, atlas: Atlas): ReportCorrection[] {
  const unfit = new Map(bid.unfit.map(({ correction, because }) => [correction, because]));
  return bid.corrections.flatMap((correction): ReportCorrection[] => {
    if (correction.kind === 'dismissed' || correction.kind === 'costing') return [];
    const because = unfit.get(correction);
    return [
      {
        correction,
        ...subjectOf(correction, bid, atlas),
        text: saidOf(correction),
        ...(because !== undefined && { unfit: printable(because) }),
      },
    ];
  });
}

/** A correction that no longer fits leaves something unexamined as the person meant it: it is said, never dropped. */
export function unfitGaps(corrections: readonly ReportCorrection[]): ReportGap[] {
  return corrections.flatMap(({ correction, subject, text, at, unfit }): ReportGap[] =>
    unfit === undefined
      ? []
      : [
          {
            subject: `Your correction of ${subject}`,
            reason: `You said that it ${text}. That no longer fits the workbook: ${unfit}. ${correction.kind === 'needs' ? 'Only what is still there is applied.' : 'So it is not applied.'}`,
            at,
            mend: 'corrections',
          },
        ],
  );
}

function subjectOf(correction: ReadingCorrection, bid: Bid, atlas: Atlas): { subject: string; at: ReportPlace } {
  const { at } = correction;
  const was: ReportPlace = { sheet: at.sheet, cells: cellsText({ top: at.row, left: at.col, bottom: at.row, right: at.col }) };
  if (correction.kind === 'table-box' || correction.kind === 'table-kind' || correction.kind === 'column-role') {
    const table = anchoredTable(at, bid.tables);
    const title = table ? titleText(table) : printable(at.text);
    if (correction.kind !== 'column-role')
      return {
        subject: title === '' ? 'a table' : `the table “${title}”`,
        at: table ? atlas.reportPlace({ sheet: table.sheet, box: table.box }) : was,
      };
    const column = table && anchoredColumn(at, table);
    const heading = printable(column?.heading ?? at.text);
    const place = column && atlas.reportPlace(area(table.sheet, table.box.top, column.col, table.box.bottom, column.col));
    return {
      subject: `column ${columnLetters(column?.col ?? at.col)}${heading === '' ? '' : `, “${heading}”`}`,
      at: place ?? was,
    };
  }
  return { subject: rowName(at), at: rowPlace(at, bid, atlas) ?? was };
}

function rowName({ text, row }: Anchor): string {
  return text === '' ? `row ${row + 1}` : `“${printable(text)}”`;
}

function rowPlace(at: Anchor, bid: Bid, atlas: Atlas): ReportPlace | undefined {
  const found = anchoredRow(at, bid.tables);
  if (!found) return undefined;
  const { table, row } = found;
  return atlas.reportPlace(area(table.sheet, row.rows.first, table.box.left, row.rows.last, table.box.right));
}
