import type { DefinedName, Sheet, Snapshot } from '../core';
import { makeBudget } from './budget';
import { HostError } from './host-errors';
import type { ReadOptions } from './host';
import { defaultLimits, type Limits } from './limits';
import { readFormats } from './xlsx-formats';
import { readSheet } from './xlsx-sheet';
import { readStrings } from './xlsx-strings';
import { findWorkbook, readTables, readWorkbook } from './xlsx-workbook';
import { asUtf8 } from './xml-text';
import { openPackage } from './zip-package';

export interface XlsxOptions extends ReadOptions {
  readonly limits?: Partial<Limits>;
}

/** Reads an .xlsx or .xlsm package, in a browser and in Node alike. Chart, dialog and macro sheets are left out. */
export function readXlsx(bytes: Uint8Array, options: XlsxOptions = {}): Snapshot {
  const limits = { ...defaultLimits, ...options.limits };
  const pack = openPackage(bytes, limits);
  const workbook = readWorkbook(pack, findWorkbook(pack));
  if (workbook.sheets.length > limits.sheets) {
    throw new HostError('too-large', { detail: `it has ${workbook.sheets.length.toLocaleString('en-GB')} sheets` });
  }
  const strings = workbook.strings === undefined ? undefined : pack.part(workbook.strings);
  const texts = strings && readStrings(asUtf8(strings));
  const formats = readFormats(workbook.styles === undefined ? undefined : pack.part(workbook.styles));
  const sizes = workbook.sheets.map(({ part }) => (part === undefined ? 0 : pack.size(part)));
  const budget = makeBudget(
    limits,
    sizes.reduce((sum, size) => sum + size, 0),
    options,
  );
  const sheets: Sheet[] = [];
  const places = workbook.sheets.map(({ name, visibility, part }, index) => {
    const bytesOfPart = part === undefined ? undefined : pack.part(part);
    if (part === undefined || !bytesOfPart) return undefined;
    budget.begin(name);
    const facts = { name, visibility, part, tables: readTables(pack, part) };
    sheets.push(readSheet(bytesOfPart, facts, { strings: texts, date1904: workbook.date1904, formats, budget }));
    budget.end(sizes[index]!);
    return sheets.length - 1;
  });
  if (sheets.every(({ values }) => values.length === 0)) throw new HostError('no-cells');
  return {
    sheets,
    formats: formats.codes,
    names: workbook.names.flatMap((name) => named(name, places)),
    externalLinks: workbook.externalLinks,
    date1904: workbook.date1904,
  };
}

/** A name local to a sheet that was left out goes with it. */
function named({ sheet, ...name }: DefinedName, places: readonly (number | undefined)[]): DefinedName[] {
  if (sheet === undefined) return [name];
  const place = places[sheet];
  return place === undefined ? [] : [{ ...name, sheet: place }];
}
