import { HostError } from './host-errors';
import type { Limits } from './limits';

/** One entry of a zip's central directory. Offsets count from the start of the file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of the local header. */
  readonly offset: number;
  /** Its record in the central directory. */
  readonly record: { readonly start: number; readonly end: number };
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Reads the central directory, zip64 too. Bytes before the zip (a self-extractor) are allowed. */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new HostError('truncated');
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let before = end - size - start;
  if (
    (count === 0xffff || size === 0xffffffff || start === 0xffffffff) &&
    end >= 20 &&
    view.getUint32(end - 20, true) === LOCATOR64
  ) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== END64) throw new HostError('truncated');
    count = Number(view.getBigUint64(end64 + 32, true));
    size = Number(view.getBigUint64(end64 + 40, true));
    start = Number(view.getBigUint64(end64 + 48, true));
    before = 0;
  }
  if (before < 0 || start + before + size > bytes.length) throw new HostError('truncated');
  if (count > limits.entries) throw new HostError('too-large', { detail: 'it is packed from too many parts' });
  const entries: ZipEntry[] = [];
  let at = start + before;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new HostError('truncated');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new HostError('truncated');
    const flags = view.getUint16(at + 8, true);
    const name = new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = wideSizes(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packed: sizes.packed,
      unpacked: sizes.unpacked,
      offset: sizes.offset + before,
      record: { start: at, end: next },
    });
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset < 0 || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new HostError('truncated');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + entry.packed > bytes.length) throw new HostError('truncated');
  return bytes.subarray(from, from + entry.packed);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_558; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/** Sizes and offset of an entry, from the zip64 extra field where the 32 bit fields are full. */
function wideSizes(
  view: DataView,
  at: number,
  extra: number,
  length: number,
): { packed: number; unpacked: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let unpacked = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extra; field + 4 <= extra + length;) {
    const size = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let from = field + 4;
      const wide = (): number => {
        if (from + 8 > field + 4 + size) throw new HostError('truncated');
        from += 8;
        return Number(view.getBigUint64(from - 8, true));
      };
      if (unpacked === 0xffffffff) unpacked = wide();
      if (packed === 0xffffffff) packed = wide();
      if (offset === 0xffffffff) offset = wide();
      break;
    }
    field += 4 + size;
  }
  return { packed, unpacked, offset };
}
