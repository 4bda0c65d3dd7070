import { Inflate } from 'fflate';
import type { Breath } from './breath';
import { crc32 } from './crc';
import { HostError } from './host-errors';
import type { Limits } from './limits';
import { packedBytes, readDirectory, type ZipEntry } from './zip-directory';

/** The parts of an Open Packaging zip. Names have no leading slash and are matched without regard to case. */
export interface Package {
  has(name: string): boolean;
  /** Declared size in bytes, 0 where there is no such part. */
  size(name: string): number;
  /** The unpacked bytes, or undefined where there is no such part. Each call unpacks again. */
  part(name: string): Uint8Array | undefined;
}

/** A package as it was opened. */
interface OpenPackage extends Package {
  /** A part with room between its steps for whatever else the page has to do. */
  partInTurns(name: string, breath: Breath): Promise<Uint8Array | undefined>;
}

const CHUNK = 32 * 1024;
/** Bytes that are summed at once. */
const SUMMED = 1024 * 1024;

/** Opens the zip; nothing is unpacked until a part is asked for. Entries whose names climb out of the package are left out. */
export function openPackage(bytes: Uint8Array, limits: Limits): OpenPackage {
  if (bytes.length > limits.file) throw new HostError('too-large', { detail: `the file is over ${megabytes(limits.file)}` });
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(bytes, limits)) {
    const name = partName(entry);
    if (name === '' || name.endsWith('/') || name.split('/').includes('..')) continue;
    entries.set(name.toLowerCase(), entry);
  }
  if (entries.size === 0) throw new HostError('empty');
  let left = limits.unpacked;
  const unpacking = (name: string): Unpacking | undefined => {
    const entry = entries.get(name.toLowerCase());
    return entry && unpack(bytes, entry, Math.min(left, limits.part), limits);
  };
  return {
    has: (name) => entries.has(name.toLowerCase()),
    size: (name) => entries.get(name.toLowerCase())?.unpacked ?? 0,
    part(name) {
      const steps = unpacking(name);
      if (!steps) return undefined;
      let step = steps.next();
      while (!step.done) step = steps.next();
      left -= step.value.length;
      return step.value;
    },
    async partInTurns(name, breath) {
      const steps = unpacking(name);
      if (!steps) return undefined;
      let step = steps.next();
      while (!step.done) {
        await breath();
        step = steps.next();
      }
      left -= step.value.length;
      return step.value;
    },
  };
}

/** The part an entry holds: no leading slash, and no backslash as some writers have it. */
export function partName({ name }: ZipEntry): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '');
}

/** Stops after each step, some milliseconds of work; gives the part in the end. */
type Unpacking = Generator<undefined, Uint8Array>;

function* unpack(bytes: Uint8Array, entry: ZipEntry, most: number, limits: Limits): Unpacking {
  if (entry.encrypted) throw new HostError('encrypted');
  if (entry.unpacked > most) throw tooLarge(most);
  const packed = packedBytes(bytes, entry);
  let part: Uint8Array;
  if (entry.method === 0) part = packed;
  else if (entry.method === 8) part = yield* inflate(packed, entry, most, limits);
  else throw new HostError('unreadable-part', { detail: 'it is packed in a way that spreadsheets do not use' });
  // Some writers leave the checksum out (0); a wrong one means that a figure may have changed on its way.
  if (entry.crc !== 0 && (yield* sumOf(part)) !== entry.crc) {
    throw new HostError('unreadable-part', { detail: `its part “${entry.name}” does not match its checksum` });
  }
  return part;
}

function* sumOf(part: Uint8Array): Generator<undefined, number> {
  let sum = 0;
  for (let at = 0; at < part.length; at += SUMMED) {
    sum = crc32(part.subarray(at, at + SUMMED), sum);
    yield;
  }
  return sum;
}

/** Unpacks in steps, so that a part that grows beyond what it declared or what is allowed is stopped on the way. */
function* inflate(packed: Uint8Array, entry: ZipEntry, most: number, limits: Limits): Unpacking {
  const cap = Math.min(most, packed.length * limits.ratio > limits.ratioFrom ? packed.length * limits.ratio : limits.ratioFrom);
  if (entry.unpacked > cap) throw tooLarge(most);
  // A lying size must not reserve memory; deflate cannot shrink by more than 1,032 times.
  const part = new Uint8Array(Math.min(entry.unpacked, packed.length * 1032 + 64));
  let length = 0;
  let ended = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > part.length) throw length + chunk.length > cap ? tooLarge(most) : damaged(entry);
    part.set(chunk, length);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
      yield;
    }
  } catch (error) {
    throw error instanceof HostError ? error : damaged(entry, error);
  }
  if (!ended || length !== part.length) throw damaged(entry);
  return part;
}

function damaged(entry: ZipEntry, cause?: unknown): HostError {
  return new HostError('unreadable-part', { detail: `its part “${entry.name}” cannot be unpacked` }, { cause });
}

function tooLarge(most: number): HostError {
  return new HostError('too-large', { detail: `unpacked, it would take more than ${megabytes(most)}` });
}

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / (1024 * 1024)))} MB`;
}
