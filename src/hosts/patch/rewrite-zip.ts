import { deflateSync } from 'fflate';
import { crc32 } from '../crc';
import { defaultLimits } from '../limits';
import { readDirectory, type ZipEntry } from '../zip-directory';
import { partName } from '../zip-package';

/** New content of a part, or undefined where it is left out. `name` is how a part that was not there is spelled. */
export interface PartChange {
  readonly name: string;
  readonly bytes: Uint8Array | undefined;
}

const LOCAL = 30;
const CENTRAL = 46;
const FULL = 0xffffffff;

interface Placed {
  readonly offset: number;
  readonly record: Uint8Array;
}

/**
 * The zip with some parts replaced, left out or put at its end (`changes` by lower-case name). Every other entry is copied as it is
 * packed, with its header, date and extra fields, in the same order.
 */
export function rewriteZip(bytes: Uint8Array, changes: ReadonlyMap<string, PartChange>): Uint8Array {
  const entries = readDirectory(bytes, defaultLimits);
  const physical = [...entries].sort((a, b) => a.offset - b.offset);
  const directory = entries[0] ? Math.min(...entries.map(({ record }) => record.start)) : 0;
  const pieces: Uint8Array[] = [bytes.subarray(0, physical[0]?.offset ?? 0)];
  let length = pieces[0]!.length;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const placed = new Map<ZipEntry, Placed>();
  const written = new Set<string>();
  physical.forEach((entry, n) => {
    const name = partName(entry).toLowerCase();
    const change = changes.get(name);
    const offset = length;
    // A copy: `slice` of what Node reads from a file would be the file's own bytes.
    const record = Uint8Array.from(bytes.subarray(entry.record.start, entry.record.end));
    if (!change) {
      push(bytes.subarray(entry.offset, Math.max(localEnd(bytes, entry), physical[n + 1]?.offset ?? directory)));
      placed.set(entry, { offset, record: moved(record, offset) });
    } else if (change.bytes && !written.has(name)) {
      written.add(name);
      const packed = pack(change.bytes, record, bytes.subarray(entry.record.start + CENTRAL, nameEnd(bytes, entry)));
      push(packed.local);
      placed.set(entry, { offset, record: moved(packed.record, offset) });
    }
  });
  const records = entries.flatMap((entry) => placed.get(entry)?.record ?? []);
  for (const [name, change] of changes) {
    if (!change.bytes || written.has(name)) continue;
    const packed = pack(change.bytes, freshRecord(), new TextEncoder().encode(change.name));
    records.push(moved(packed.record, length));
    push(packed.local);
  }
  const start = length;
  records.forEach(push);
  push(endRecord(bytes, records.length, start, length - start));
  return joined(pieces, length);
}

/** The offset after the packed bytes; a data descriptor may follow. */
function localEnd(bytes: Uint8Array, { offset, packed }: ZipEntry): number {
  const view = viewOf(bytes);
  return offset + LOCAL + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) + packed;
}

function nameEnd(bytes: Uint8Array, { record }: ZipEntry): number {
  return record.start + CENTRAL + viewOf(bytes).getUint16(record.start + 28, true);
}

/** A local header with its packed content, and the record that speaks of it; date and attributes are those of `before`. */
function pack(content: Uint8Array, before: Uint8Array, name: Uint8Array): { local: Uint8Array; record: Uint8Array } {
  const packed = deflateSync(content, { level: 6 });
  const old = viewOf(before);
  const head = new Uint8Array(26);
  const view = viewOf(head);
  view.setUint16(0, 20, true);
  // Of the flags only that the name is UTF-8 still holds.
  view.setUint16(2, old.getUint16(8, true) & 0x800, true);
  view.setUint16(4, 8, true);
  view.setUint32(6, old.getUint32(12, true), true);
  view.setUint32(10, crc32(content), true);
  view.setUint32(14, packed.length, true);
  view.setUint32(18, content.length, true);
  view.setUint16(22, name.length, true);
  const local = joined([signature(0x04034b50), head, name, packed]);
  const record = new Uint8Array(CENTRAL + name.length);
  record.set(before.subarray(0, CENTRAL));
  record.set(head, 6);
  const fields = viewOf(record);
  // No comment; the rest of the attributes stay.
  fields.setUint16(32, 0, true);
  record.set(name, CENTRAL);
  return { local, record };
}

/** A record for a part that was not there: names are UTF-8, and the date is the first one zip knows, for the bytes must not depend on the clock. */
function freshRecord(): Uint8Array {
  const record = new Uint8Array(CENTRAL);
  const view = viewOf(record);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(8, 0x800, true);
  view.setUint32(12, 0x00210000, true);
  return record;
}

/** The record with another place of its entry, in the zip64 field where it is kept there. */
function moved(record: Uint8Array, offset: number): Uint8Array {
  const view = viewOf(record);
  if (view.getUint32(42, true) !== FULL) {
    view.setUint32(42, offset, true);
    return record;
  }
  const from = CENTRAL + view.getUint16(28, true);
  for (let at = from; at + 4 <= from + view.getUint16(30, true); at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const wide = (view.getUint32(24, true) === FULL ? 8 : 0) + (view.getUint32(20, true) === FULL ? 8 : 0);
    view.setBigUint64(at + 4 + wide, BigInt(offset), true);
    break;
  }
  return record;
}

/** The end of the directory with the comment of the old one. What is written here never needs zip64. */
function endRecord(bytes: Uint8Array, count: number, start: number, size: number): Uint8Array {
  const before = viewOf(bytes);
  let at = bytes.length - 22;
  while (at > 0 && before.getUint32(at, true) !== 0x06054b50) at--;
  const comment = bytes.subarray(at + 22);
  const end = new Uint8Array(22 + comment.length);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  end.set(comment, 22);
  return end;
}

function signature(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(pieces: readonly Uint8Array[], length = pieces.reduce((sum, piece) => sum + piece.length, 0)): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
