import type { DefinedName, ListObject, Visibility } from '../core';
import { boxOf } from './a1';
import { HostError } from './host-errors';
import { readRelationships, type Relationship } from './xlsx-relationships';
import { isOn, readXml } from './xml-part';
import { cellText, wellFormed } from './xml-text';
import type { Package } from './zip-package';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** Part name; undefined for chart, dialog and macro sheets, which have no cells of the bid. */
  readonly part: string | undefined;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** `sheet` is an index into `sheets` here. */
  readonly names: readonly DefinedName[];
  readonly externalLinks: readonly string[];
  readonly date1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

/** Finds the workbook part by the package's own relationships, or where every program puts it. */
export function findWorkbook(pack: Package): string {
  const named = readRelationships(pack, '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  const part = [named, 'xl/workbook.xml'].find((name) => name !== undefined && pack.has(name));
  if (part === undefined || /\.bin$/i.test(part)) {
    if (part !== undefined || pack.has('xl/workbook.bin')) throw new HostError('binary-workbook');
    if (pack.has('content.xml')) throw new HostError('open-document');
    const what = pack.has('word/document.xml')
      ? 'it is a Word document'
      : pack.has('ppt/presentation.xml')
        ? 'it is a presentation'
        : undefined;
    throw new HostError('not-a-workbook', { detail: what ?? 'it is a zip file with no workbook in it' });
  }
  return part;
}

export function readWorkbook(pack: Package, part: string): WorkbookPart {
  const xml = pack.part(part);
  if (!xml) throw new HostError('unreadable-part', { detail: 'its list of sheets is missing' });
  const relationships = readRelationships(pack, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  const links: string[] = [];
  let date1904 = false;
  let isWorkbook = false;
  readXml(xml, part, {
    open({ name, within, attributes }) {
      if (within.length === 0) isWorkbook = name === 'workbook';
      const parent = within[within.length - 1];
      if (name === 'workbookPr') date1904 = isOn(attributes.get('date1904'));
      else if (name === 'sheet' && parent === 'sheets') {
        sheets.push({
          name: wellFormed(cellText(attributes.get('name') ?? '')),
          visibility: visibilityOf(attributes.get('state')),
          part: sheetPart(pack, byId.get(attributes.get('id') ?? ''), sheets.length, attributes.get('name') ?? ''),
        });
      } else if (name === 'externalReference') {
        const link = byId.get(attributes.get('id') ?? '')?.target;
        if (link !== undefined) links.push(...externalTarget(pack, link));
      }
    },
    close({ name, attributes, text }) {
      if (name !== 'definedName' || isOn(attributes.get('hidden'))) return;
      const local = attributes.get('localSheetId');
      const called = cellText(attributes.get('name') ?? '').replace(/^_xlnm\./, '');
      names.push({ name: called, refersTo: cellText(text.trim()), ...(local === undefined ? {} : { sheet: Number(local) }) });
    },
  });
  if (!isWorkbook) throw new HostError('not-a-workbook');
  return {
    sheets,
    names,
    externalLinks: links,
    date1904,
    strings: target(relationships, 'sharedStrings'),
    styles: target(relationships, 'styles'),
  };
}

/** The Excel tables that a sheet part points to. They are hints, so one that is missing is left out. */
export function readTables(pack: Package, sheetPart: string): ListObject[] {
  const tables: ListObject[] = [];
  for (const { type, target: part } of readRelationships(pack, sheetPart)) {
    const xml = type === 'table' && part !== undefined ? pack.part(part) : undefined;
    if (!xml) continue;
    readXml(xml, part!, {
      open({ name, within, attributes }) {
        const box = name === 'table' && within.length === 0 ? boxOf(attributes.get('ref') ?? '') : undefined;
        if (!box) return;
        tables.push({
          name: cellText(attributes.get('displayName') ?? attributes.get('name') ?? ''),
          box,
          headerRow: Number(attributes.get('headerRowCount') ?? 1) > 0,
          totalsRow: Number(attributes.get('totalsRowCount') ?? 0) > 0,
        });
      },
    });
  }
  return tables.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

function sheetPart(pack: Package, relationship: Relationship | undefined, index: number, name: string): string | undefined {
  if (relationship && relationship.type !== 'worksheet') return undefined;
  const part = relationship?.target ?? `xl/worksheets/sheet${index + 1}.xml`;
  if (!pack.has(part)) throw new HostError('unreadable-part', { detail: `its sheet “${name}” is missing` });
  return part;
}

function visibilityOf(state: string | undefined): Visibility {
  return state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible';
}

function externalTarget(pack: Package, link: string): string[] {
  const target = readRelationships(pack, link).find(({ external }) => external)?.target;
  return target === undefined ? [] : [target];
}

function target(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type && !relationship.external)?.target;
}
