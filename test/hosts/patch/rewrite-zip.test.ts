import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { rewriteZip, type PartChange } from '../../../src/hosts/patch/rewrite-zip';
import { defaultLimits } from '../../../src/hosts/limits';
import { readDirectory } from '../../../src/hosts/zip-directory';
import { openPackage } from '../../../src/hosts/zip-package';
import { packedParts } from '../../support/package-parts';

const changes = (...list: readonly (readonly [string, string | undefined])[]): Map<string, PartChange> =>
  new Map(list.map(([name, text]) => [name.toLowerCase(), { name, bytes: text === undefined ? undefined : strToU8(text) }]));
const read = (bytes: Uint8Array, name: string): string | undefined => {
  const part = openPackage(bytes, defaultLimits).part(name);
  return part && new TextDecoder().decode(part);
};

/** As programs write that do not know a part's size beforehand: it follows the part. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const name of ['a.xml', 'b.xml', 'c.bin']) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(`${name} `.repeat(50)), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

test('entries whose sizes follow them are copied with what follows', () => {
  const bytes = streamed();
  const out = rewriteZip(bytes, changes(['B.XML', 'new'], ['d.xml', 'added']));
  expect(Object.keys(unzipSync(out))).toEqual(['a.xml', 'b.xml', 'c.bin', 'd.xml']);
  expect([read(out, 'b.xml'), read(out, 'd.xml')]).toEqual(['new', 'added']);
  const [before, after] = [packedParts(bytes), packedParts(out)];
  for (const name of ['a.xml', 'c.bin']) expect(after.get(name)).toBe(before.get(name));
  // The first entry and its descriptor, byte for byte.
  const [, second] = readDirectory(bytes, defaultLimits);
  expect(Buffer.from(out.subarray(0, second!.offset)).equals(Buffer.from(bytes.subarray(0, second!.offset)))).toBe(true);
});

test('stored entries, dates, a comment and bytes before the zip stay', () => {
  const zip = zipSync({
    'a.png': [strToU8('picture'), { level: 0, mtime: new Date(2020, 1, 2) }],
    'b.xml': [strToU8('old'), { mtime: new Date(2021, 3, 4), comment: 'of b' }],
  });
  const commented = new Uint8Array([...zip, ...strToU8('kept')]);
  commented[zip.length - 2] = 4;
  const bytes = new Uint8Array([...strToU8('#!stub'), ...commented]);
  const out = rewriteZip(bytes, changes(['b.xml', 'new']));
  expect(new TextDecoder().decode(out.subarray(0, 6))).toBe('#!stub');
  expect(new TextDecoder().decode(out.subarray(-4))).toBe('kept');
  expect(read(out, 'b.xml')).toBe('new');
  expect(packedParts(out).get('a.png')).toBe(packedParts(bytes).get('a.png'));
  const dates = (of: Uint8Array): number[] =>
    readDirectory(of, defaultLimits).map(({ record }) =>
      new DataView(of.buffer, of.byteOffset).getUint32(record.start + 12, true),
    );
  expect(dates(out)).toEqual(dates(bytes));
});

test('a directory in another order than the entries keeps it, and a part taken out leaves no trace', () => {
  const zip = zipSync({ 'a.xml': strToU8('a'), 'b.xml': strToU8('b'), 'c.xml': strToU8('c') });
  const entries = readDirectory(zip, defaultLimits);
  const records = entries.map(({ record }) => zip.slice(record.start, record.end)).reverse();
  const bytes = zip.slice();
  let at = entries[0]!.record.start;
  for (const record of records) {
    bytes.set(record, at);
    at += record.length;
  }
  const out = rewriteZip(bytes, changes(['a.xml', 'new'], ['b.xml', undefined]));
  expect(readDirectory(out, defaultLimits).map(({ name }) => name)).toEqual(['c.xml', 'a.xml']);
  expect([read(out, 'a.xml'), read(out, 'c.xml')]).toEqual(['new', 'c']);
  expect(Buffer.from(out).includes('b.xml')).toBe(false);
});

test('zip64 fields are followed: sizes and places that are kept in an extra field', () => {
  const zip = zipSync({ 'a.xml': strToU8('aaa'), 'b.xml': strToU8('bbb') });
  const [first, second] = readDirectory(zip, defaultLimits);
  // The second record says that its offset stands in a zip64 field.
  const record = zip.slice(second!.record.start, second!.record.end);
  const view = new DataView(record.buffer);
  view.setUint32(42, 0xffffffff, true);
  view.setUint16(30, 12, true);
  const extra = new Uint8Array(12);
  new DataView(extra.buffer).setUint16(0, 1, true);
  new DataView(extra.buffer).setUint16(2, 8, true);
  new DataView(extra.buffer).setBigUint64(4, BigInt(second!.offset), true);
  const end = zip.slice(second!.record.end);
  new DataView(end.buffer).setUint32(12, second!.record.end - first!.record.start + 12, true);
  const bytes = new Uint8Array([...zip.subarray(0, second!.record.start), ...record, ...extra, ...end]);
  expect(read(bytes, 'b.xml')).toBe('bbb');
  const out = rewriteZip(bytes, changes(['a.xml', 'longer than before']));
  expect([read(out, 'a.xml'), read(out, 'b.xml')]).toEqual(['longer than before', 'bbb']);
});
