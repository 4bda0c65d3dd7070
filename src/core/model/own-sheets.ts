import type { Sheet, Snapshot } from './snapshot';

/** The sheets that Crosscast makes, by what they are for. Excel holds names apart without regard to case. */
export const ownSheets = {
  rates: 'Crosscast rates',
  check: 'Crosscast check',
  log: 'Crosscast log',
  scenario: 'Crosscast scenario',
  note: 'Crosscast note',
} as const;

const names = new Set<string>(Object.values(ownSheets).map((name) => name.toLowerCase()));

export function isOwnSheet(name: string): boolean {
  return names.has(name.toLowerCase());
}

/** The workbook as the bidder made it: Crosscast's own sheets keep their place and hold nothing, so places stay as they are. */
export function withoutOwnSheets(snapshot: Snapshot): Snapshot {
  if (!snapshot.sheets.some(({ name }) => isOwnSheet(name))) return snapshot;
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (isOwnSheet(sheet.name) ? emptied(sheet) : sheet)) };
}

function emptied(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: new Int32Array(0),
    starts: Int32Array.of(0),
    cols: new Uint16Array(0),
    values: [],
    formats: new Uint16Array(0),
    formulas: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenCols: [],
    tables: [],
  };
}
