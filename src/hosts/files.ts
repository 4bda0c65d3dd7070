import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Snapshot } from '../core';
import { readBook } from './book';
import { HostError } from './host-errors';
import { defaultLimits } from './limits';
import type { XlsxOptions } from './xlsx';

/** Reads an .xlsx, .xlsm or .csv file. Every file that cannot be read gives a `HostError` whose message says what, why and what to do. */
export async function readWorkbookFile(path: string, options: XlsxOptions = {}): Promise<Snapshot> {
  const bytes = await readBytes(path, { ...defaultLimits, ...options.limits }.file);
  return readBook(bytes, basename(path), options);
}

/** The whole file; refused before it is read where it is larger than `most`. */
async function readBytes(path: string, most: number): Promise<Uint8Array> {
  const subject = basename(path);
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw new HostError('unreadable-file', { subject, detail: 'it is a folder' });
      if (!stat.isFile()) throw new HostError('unreadable-file', { subject, detail: 'it is not an ordinary file' });
      if (stat.size > most) {
        throw new HostError('too-large', { subject, detail: `the file is over ${Math.round(most / 1024 / 1024)} MB` });
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new HostError('missing-file', { subject }, { cause });
    if (code === 'EACCES' || code === 'EPERM') {
      throw new HostError('unreadable-file', { subject, detail: 'you have no right to read it' }, { cause });
    }
    if (code === 'EISDIR') throw new HostError('unreadable-file', { subject, detail: 'it is a folder' }, { cause });
    throw new HostError('unreadable-file', { subject }, { cause });
  }
}
