import type { Arguments } from '../rich-api/arguments';
import type { ExcelModel } from './targets';

const SHEET_EVENTS = [
  'DataChanged',
  'Activated',
  'Deactivated',
  'SelectionChanged',
  'Calculated',
  'FormatChanged',
  'ProtectionChanged',
] as const;

type Members<T> = Record<string, (target: T, args: Arguments) => unknown>;

/** `_RegisterXEvent` and `_UnregisterXEvent` of a sheet. */
export function sheetEvents<T>(model: (target: T) => ExcelModel, id: (target: T) => string): Members<T> {
  return members(SHEET_EVENTS, (target, name, on) => model(target).events.registerSheet(name, id(target), on));
}

/** Those of all sheets together. */
export function allSheetsEvents<T>(model: (target: T) => ExcelModel): Members<T> {
  return members([...SHEET_EVENTS, 'Added', 'Deleted'] as const, (target, name, on) =>
    model(target).events.registerSheet(name, 'Workbook', on),
  );
}

export function tableEvents<T>(model: (target: T) => ExcelModel, id: (target: T) => string): Members<T> {
  return members(['Added', 'Deleted'] as const, (target, name, on) => model(target).events.registerTable(name, id(target), on));
}

function members<T, N extends string>(names: readonly N[], register: (target: T, name: N, on: boolean) => void): Members<T> {
  return Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}Event`, (target: T) => register(target, name, true)],
      [`_Unregister${name}Event`, (target: T) => register(target, name, false)],
    ]),
  );
}
