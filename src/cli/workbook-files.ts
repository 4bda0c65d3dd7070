import { existsSync } from 'node:fs';
import { basename, relative } from 'node:path';
import glob from 'fast-glob';
import { Refusal } from '../hosts/refusal';

const PATTERN = /[*?[\]{}()!]/;

/**
 * The workbooks that names and patterns stand for, each once, patterns in the order of their names. A shell may leave a pattern to us
 * (quoted, or on Windows); a name that is a file is that file, whatever letters it holds. Excel's own lock files (~$bid.xlsx) are no bids, nor is what
 * stands in `results`, the folder that is written to.
 */
export async function workbookFiles(names: readonly string[], results?: string): Promise<string[]> {
  const files = new Set<string>();
  for (const name of names) {
    if (!PATTERN.test(name) || existsSync(name)) {
      files.add(name);
      continue;
    }
    const pattern = process.platform === 'win32' ? name.replace(/\\/g, '/') : name;
    const found = (await glob(pattern, { onlyFiles: true, suppressErrors: true })).filter(
      (file) => !basename(file).startsWith('~$') && (results === undefined || relative(results, file).startsWith('..')),
    );
    if (found.length === 0)
      throw new Refusal(`“${name}” matches no file. Check the folder and the ending, such as 'bids/**/*.xlsx'.`);
    for (const file of found.sort((a, b) => (a < b ? -1 : 1))) files.add(file);
  }
  return [...files];
}
