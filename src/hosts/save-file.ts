import { constants } from 'node:fs';
import { access, copyFile, link, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { HostError } from './host-errors';

export interface SaveRequest {
  readonly bytes: Uint8Array;
  /** The workbook that was read, and the bytes it had then. */
  readonly source: string;
  readonly read: Uint8Array;
  /** Where to write; a file that is there is written over only with `force`. Left out: over the source, of which a copy is kept. */
  readonly out?: string;
  readonly force?: boolean;
  /** For the copy's name: "2026-11-25 1642". */
  readonly at: string;
}

export interface Saved {
  readonly path: string;
  /** The copy of the original, where that was written over. */
  readonly kept?: string;
}

/**
 * Saves a workbook so that a reader sees the old file or the whole new one and never a part: it is written beside, flushed and put in
 * place. The file that was read is never touched unless it is asked for by leaving out `out`.
 */
export async function saveWorkbookFile({ bytes, source, read, out, force = false, at }: SaveRequest): Promise<Saved> {
  const target = await settled(out ?? source);
  const subject = basename(target);
  try {
    if (out === undefined) return await saveOver(target, { bytes, read, at });
    if (target === (await settled(source)) || (await sameFile(target, source))) {
      throw refusal(subject, 'it is the workbook that was read. Give another name, or ask to change it in place');
    }
    if (extname(target).toLowerCase() !== extname(source).toLowerCase()) {
      throw refusal(subject, `Excel opens it only under a name that ends in ${extname(source)}. Give it such a name`);
    }
    await place(target, bytes, { mode: 0o666, over: force });
    return { path: target };
  } catch (error) {
    throw sentenceOf(error, subject, dirname(target));
  }
}

async function saveOver(target: string, { bytes, read, at }: Pick<SaveRequest, 'bytes' | 'read' | 'at'>): Promise<Saved> {
  const subject = basename(target);
  if (await exists(join(dirname(target), `~$${subject}`))) {
    throw refusal(subject, 'it is open in Excel. Close it there first');
  }
  if (!Buffer.from(read).equals(await readFile(target))) throw new HostError('changed-meanwhile', { subject });
  await access(target, constants.W_OK);
  const kept = await keepCopy(target, at);
  try {
    await place(target, bytes, { mode: (await stat(target)).mode, over: true });
  } catch (error) {
    await unlink(kept).catch(() => undefined);
    throw error;
  }
  return { path: target, kept };
}

/** "bid (before Crosscast 2026-11-25 1642).xlsx", with a number where that is taken. */
async function keepCopy(target: string, at: string): Promise<string> {
  const extension = extname(target);
  const stem = basename(target, extension);
  for (let number = 1; ; number++) {
    const name = `${stem} (before Crosscast ${at}${number > 1 ? `, ${number}` : ''})${extension}`;
    const copy = join(dirname(target), name);
    try {
      await copyFile(target, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        if (codeOf(error) === 'ENOSPC') await unlink(copy).catch(() => undefined);
        throw error;
      }
    }
  }
}

async function place(target: string, bytes: Uint8Array, { mode, over }: { mode: number; over: boolean }): Promise<void> {
  if (!over && (await exists(target))) throw taken(target);
  const beside = join(dirname(target), `.${basename(target).slice(0, 200)}.${process.pid}.part`);
  const file = await open(beside, 'wx', mode & 0o777);
  try {
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (over) await rename(beside, target);
    else await putNew(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
}

/** Puts the file in place unless somebody made one of that name in between. */
async function putNew(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken(target);
    // A file system without links.
    if (await exists(target)) throw taken(target);
    await rename(beside, target);
    return;
  }
  await unlink(beside);
}

/** A rename is safe against a power cut once its folder is flushed; Windows cannot and need not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is whole.
  }
}

/** The file behind links, or the name itself where there is none yet. */
async function settled(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    try {
      return join(await realpath(dirname(resolve(path))), basename(path));
    } catch {
      return resolve(path);
    }
  }
}

async function sameFile(a: string, b: string): Promise<boolean> {
  try {
    const [one, other] = await Promise.all([stat(a), stat(b)]);
    return one.ino === other.ino && one.dev === other.dev && one.ino !== 0;
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function taken(target: string): HostError {
  return refusal(basename(target), 'a file of that name is there already. Give another name, or allow that it is written over');
}

function refusal(subject: string, detail: string): HostError {
  return new HostError('not-saved', { subject, detail });
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, then try again',
  EDQUOT: 'your share of the disk is used up. Free some space, then try again',
  EROFS: 'its folder can only be read. Choose a folder that you may write in',
  EISDIR: 'a folder has that name. Give another name',
  EBUSY: 'another program has it open. Close it there, then try again',
  ENAMETOOLONG: 'its name is too long. Give a shorter one',
};

function sentenceOf(error: unknown, subject: string, folder: string): unknown {
  const code = codeOf(error);
  if (error instanceof HostError || code === undefined) return error;
  const known =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? `there is no folder “${folder}”. Make it, or choose another`
      : code === 'EACCES' || code === 'EPERM'
        ? 'you have no right to write there. Choose a folder that you may write in'
        : (reasons[code] ?? 'the disk refused it. Choose another folder');
  return new HostError('not-saved', { subject, detail: known }, { cause: error });
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
