import type { Snapshot } from '../core';
import { decodeText, readCsv, sniffSeparator } from './csv';
import { fileKind } from './file-kind';
import { HostError } from './host-errors';
import { readXlsx, type XlsxOptions } from './xlsx';

/** Reads the bytes of a workbook or a .csv, told apart by content. `name` is the file's name: it is in every sentence and names the sheet of a .csv. */
export function readBook(bytes: Uint8Array, name: string, options: XlsxOptions = {}): Snapshot {
  try {
    if (fileKind(bytes) === 'zip') return readXlsx(bytes, options);
    if (!/\.(csv|tsv|tab|txt)$/i.test(name) && !isTabular(bytes)) {
      throw new HostError('not-a-workbook', { detail: 'its text is not in columns' });
    }
    return readCsv(bytes, name);
  } catch (error) {
    throw error instanceof HostError ? error.about(name) : error;
  }
}

function isTabular(bytes: Uint8Array): boolean {
  const text = decodeText(bytes.subarray(0, 65_536));
  const lines = text.split(/\r?\n/, 20).filter((line) => line !== '');
  const separator = sniffSeparator(text);
  return lines.length > 1 && lines.filter((line) => line.includes(separator)).length * 2 > lines.length;
}
