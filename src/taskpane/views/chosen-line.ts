import { parseCells, type Report, type ReportLine, type ReportPlace } from '../../core';

interface Placed {
  readonly at: ReportPlace;
}

/** Whether what is selected in the sheet lies on the line and nowhere else. */
export function isChosen(line: Placed, table: Placed, chosen: ReportPlace | undefined): boolean {
  if (chosen?.sheet !== line.at.sheet) return false;
  const [box, own, all] = [chosen.cells, line.at.cells, table.at.cells].map(parseCells);
  if (!box || !own || !all) return false;
  return box.top >= own.top && box.bottom <= own.bottom && box.left <= all.right && box.right >= all.left;
}

/** The line of a funding table that is selected in the sheet, or was chosen in Lines. */
export function chosenLine({ tables }: Report, chosen: ReportPlace | undefined): ReportLine | undefined {
  for (const table of tables) {
    const line = table.lines.find((one) => isChosen(one, table, chosen));
    if (line) return line;
  }
  return undefined;
}
