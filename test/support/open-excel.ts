import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Snapshot } from '../../src/core';
import { readXlsx } from '../../src/hosts/xlsx';
import { defaultRequirements, emulatedExcel, type EmulatedExcel } from '../../src/workbench/objects/excel';
import { readSince, type Requirements, type Since } from '../../src/workbench/rich-api/api-sets';
import { nullEngine, type CalcEngine } from '../../src/workbench/store/calc-engine';
import { openSnapshot } from '../../src/workbench/store/open-snapshot';
import { clientSource, connectNode, type NodeClient } from '../../src/workbench/transports/node';

export interface OpenExcel extends NodeClient {
  readonly host: EmulatedExcel;
}

/** A workbook open in the emulated Excel, under the real client. */
export function openExcel(
  content: Snapshot | Uint8Array,
  options: { requirements?: Requirements; engine?: CalcEngine; name?: string } = {},
): OpenExcel {
  const snapshot = content instanceof Uint8Array ? readXlsx(content) : content;
  const book = openSnapshot(snapshot, options.name ?? 'Bid.xlsx', options.engine ?? nullEngine);
  if (content instanceof Uint8Array) book.file = content;
  const host = emulatedExcel(book, clientMembers(), { ...defaultRequirements, ...options.requirements });
  const client = connectNode(host);
  host.connect(client.sink);
  return { ...client, host };
}

export function readTestBook(name: string): Uint8Array {
  return readFileSync(`test/books/${name}`);
}

const CACHE = '.cache/office-js/since.json';
let since: Since | undefined;

/** Which set each member of the client came with, taken from the client once and kept out of the repository. */
export function clientMembers(): Since {
  if (since) return since;
  try {
    const source = statSync('node_modules/@microsoft/office-js/package.json').mtimeMs;
    if (statSync(CACHE).mtimeMs > source) {
      const pairs: [string, string][] = JSON.parse(readFileSync(CACHE, 'utf8'));
      return (since = new Map(pairs));
    }
  } catch {
    // Not made yet.
  }
  since = readSince(clientSource());
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, JSON.stringify([...since]));
  return since;
}
