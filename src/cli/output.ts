import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { Refusal } from '../hosts/refusal';

/** Writes whole or not at all: a file beside it takes its place when it is complete. Nothing is left behind by Ctrl-C. */
export function writeWhole(path: string, text: string): void {
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  // With a listener the signal waits until this synchronous write is done.
  const hold = (): void => process.exit(130);
  process.once('SIGINT', hold);
  try {
    writeFileSync(part, text, { flag: 'wx' });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal(`“${path}” could not be written (${code}). Check that the folder is there and that you may write to it.`);
  } finally {
    process.off('SIGINT', hold);
  }
}

export function isFolder(path: string): boolean {
  return path.endsWith('/') || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/** One name for each workbook in a folder of reports; equal names are numbered. */
export function reportNames(workbooks: readonly string[], ending: string): string[] {
  const used = new Set<string>();
  return workbooks.map((workbook) => {
    const stem = basename(workbook, extname(workbook));
    let name = `${stem}.${ending}`;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${stem}-${n}.${ending}`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** Prints everything however slowly it is read; a reader that went away (head, less) is ordinary. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

export function forgiveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}
