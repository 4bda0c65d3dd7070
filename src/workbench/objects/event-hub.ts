import type { Box } from '../../core';
import { addressOf } from '../store/grid-area';
import type { SheetStore } from '../store/sheet-store';
import type { StoreEvent } from '../store/store-events';

/** `[category, type, target, message, id, isRemoteOverride]`, as the client reads it from the host. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** What tells the add-in of events. */
export interface EventSink {
  entries(entries: readonly EventEntry[]): void;
  /** The older event of the document, which carries nothing. */
  selectionChanged(): void;
}

const GENERIC = 65_536;
const WORKBOOK = 'Workbook';
/** Types of worksheet events, by their name in `_Register…Event`. */
const types = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  ProtectionChanged: 24,
} as const;
const tableTypes = { Added: 102, Deleted: 103 } as const;

export interface EventHub {
  /** A handler of a sheet's events ("Workbook" for all sheets) was added, or the last one removed. */
  registerSheet(name: keyof typeof types, target: string, on: boolean): void;
  registerTable(name: keyof typeof tableTypes, target: string, on: boolean): void;
  /** Range of a changed event, by its reference id. */
  changedRange(id: string): { readonly sheet: SheetStore; readonly box: Box } | undefined;
  hear(event: StoreEvent, own: boolean): void;
  /** Hands everything heard to the sink. */
  flush(): void;
  sink: EventSink | undefined;
  /** `runtime.enableEvents`: off, nothing is told. */
  enabled: boolean;
}

export function makeEventHub(): EventHub {
  const registered = new Map<string, number>();
  const ranges = new Map<string, { sheet: SheetStore; box: Box }>();
  let queue: EventEntry[] = [];
  let selectionMoved = false;
  let last = 0;
  const register = (type: number, target: string, on: boolean): void => {
    const key = `${type}|${target}`;
    const count = (registered.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) registered.set(key, count);
    else registered.delete(key);
  };
  const push = (type: number, target: string, message: object): void => {
    if (registered.has(`${type}|${target}`)) {
      queue.push([GENERIC, type, target, JSON.stringify(message), ++last, false]);
    }
  };
  const pushBoth = (type: number, sheet: SheetStore, message: object): void => {
    push(type, sheet.id, message);
    push(type, WORKBOOK, message);
  };
  const reference = (sheet: SheetStore, box: Box): string => {
    const id = `event${++last}`;
    ranges.set(id, { sheet, box });
    if (ranges.size > 1000) ranges.delete(ranges.keys().next().value!);
    return id;
  };
  const hub: EventHub = {
    sink: undefined,
    enabled: true,
    registerSheet: (name, target, on) => register(types[name], target, on),
    registerTable: (name, target, on) => register(tableTypes[name], target, on),
    changedRange: (id) => ranges.get(id),
    hear(event, own) {
      if (!hub.enabled) return;
      const { sheet } = event;
      const origin = {
        source: 'Local',
        triggerSource: own ? 'ThisLocalAddin' : 'Unknown',
        worksheetId: sheet.id,
      };
      switch (event.kind) {
        case 'changed':
          pushBoth(types.DataChanged, sheet, {
            ...origin,
            changeType: event.change,
            address: addressOf(event.box),
            referenceId: reference(sheet, event.box),
            shiftDirection: 'None',
          });
          break;
        case 'format-changed':
          pushBoth(types.FormatChanged, sheet, {
            ...origin,
            address: addressOf(event.box),
            referenceId: reference(sheet, event.box),
          });
          break;
        case 'calculated':
          pushBoth(types.Calculated, sheet, { worksheetId: sheet.id });
          break;
        case 'selected':
          pushBoth(types.SelectionChanged, sheet, { worksheetId: sheet.id, address: addressOf(event.box), workbookId: '' });
          selectionMoved = true;
          break;
        case 'activated':
          pushBoth(types.Activated, sheet, { worksheetId: sheet.id });
          break;
        case 'deactivated':
          pushBoth(types.Deactivated, sheet, { worksheetId: sheet.id });
          break;
        case 'sheet-added':
          push(types.Added, WORKBOOK, origin);
          break;
        case 'sheet-deleted':
          push(types.Deleted, WORKBOOK, origin);
          break;
        case 'protection-changed':
          pushBoth(types.ProtectionChanged, sheet, { ...origin, isProtected: sheet.protection !== undefined });
          break;
        case 'table-added':
        case 'table-deleted': {
          const type = event.kind === 'table-added' ? tableTypes.Added : tableTypes.Deleted;
          const message = { ...origin, tableId: event.table.id, tableName: event.table.name };
          push(type, sheet.id, message);
          push(type, WORKBOOK, message);
          break;
        }
        case 'sheet-renamed':
          break;
      }
    },
    flush() {
      const entries = queue;
      const moved = selectionMoved;
      queue = [];
      selectionMoved = false;
      if (entries.length > 0) hub.sink?.entries(entries);
      if (moved) hub.sink?.selectionChanged();
    },
  };
  return hub;
}
