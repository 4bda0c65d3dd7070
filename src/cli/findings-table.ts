import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { csvHead, csvLine, findingColumns, type FindingRow } from '../core/index';

const ROWS_AT_ONCE = 5000;

/** The findings of all workbooks as findings.csv and findings.parquet. Rows go out as they come; the files appear when both are whole. */
export interface FindingsTable {
  add(rows: readonly FindingRow[]): void;
  finish(): void;
  /** Leaves the files as they were. */
  drop(): void;
}

export function findingsTable(folder: string): FindingsTable {
  const names = ['findings.csv', 'findings.parquet'] as const;
  const [csvPart, parquetPart] = names.map((name) => join(folder, `.${name}.${process.pid}.part`)) as [string, string];
  const csv = openSync(csvPart, 'w');
  // Excel takes a .csv for UTF-8 only where it begins with a mark; DuckDB and others skip it.
  writeSync(csv, `\ufeff${csvHead()}`);
  const writer = fileWriter(parquetPart);
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'findings', num_children: findingColumns.length },
      ...findingColumns.map(({ name, figure }) => ({
        name,
        repetition_type: 'OPTIONAL' as const,
        ...(figure ? { type: 'DOUBLE' as const } : { type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const }),
      })),
    ],
  });
  let waiting: FindingRow[] = [];
  const pour = (): void => {
    if (waiting.length === 0) return;
    void parquet.write({
      columnData: findingColumns.map(({ name, figure }) => ({
        name,
        data: waiting.map((row) => parquetCell(row[name], figure)),
      })),
    });
    waiting = [];
  };
  return {
    add(rows) {
      writeSync(csv, rows.map(csvLine).join(''));
      waiting.push(...rows);
      if (waiting.length >= ROWS_AT_ONCE) pour();
    },
    finish() {
      pour();
      void parquet.finish();
      closeSync(csv);
      renameSync(csvPart, join(folder, names[0]));
      renameSync(parquetPart, join(folder, names[1]));
    },
    drop() {
      closeSync(csv);
      for (const part of [csvPart, parquetPart]) rmSync(part, { force: true });
    },
  };
}

/** Figures as Excel holds them; the exact ones stand in the .csv and in each result. */
function parquetCell(text: string | undefined, figure: boolean): string | number | null {
  if (text === undefined) return null;
  return figure ? Number(text) : text;
}
