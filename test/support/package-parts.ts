import { unzipSync } from 'fflate';
import { defaultLimits } from '../../src/hosts/limits';
import { packedBytes, readDirectory } from '../../src/hosts/zip-directory';

/** Every entry as it is packed, in the order of the directory. */
export function packedParts(bytes: Uint8Array): Map<string, string> {
  return new Map(
    readDirectory(bytes, defaultLimits).map((entry) => [
      entry.name,
      `${entry.method} ${entry.crc} ${Buffer.from(packedBytes(bytes, entry)).toString('base64')}`,
    ]),
  );
}

/** Names of the parts that differ, were added or are gone. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [packedParts(before), packedParts(after)];
  const names = [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
  const kept = [...b.keys()].filter((name) => a.has(name));
  expect(kept).toEqual([...a.keys()].filter((name) => b.has(name)));
  return names.sort();
}

/** What Excel would want to repair: relationships that lead nowhere, parts without a type, ids twice. Empty where the package is whole. */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const faults: string[] = [];
  const types = text('[Content_Types].xml');
  const overrides = [...types.matchAll(/<(?:\w+:)?Override\b[^>]*PartName="([^"]*)"/g)].map(([, name]) => name!);
  const defaults = new Set(
    [...types.matchAll(/<(?:\w+:)?Default\b[^>]*Extension="([^"]*)"/g)].map(([, name]) => name!.toLowerCase()),
  );
  const known = new Set([...parts.keys()].map((name) => `/${name}`.toLowerCase()));
  if (new Set(overrides).size !== overrides.length) faults.push('a part has two types');
  for (const name of overrides)
    if (!known.has(decodeURI(name).toLowerCase())) faults.push(`type of a part that is not there: ${name}`);
  for (const name of parts.keys()) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (!defaults.has(extension) && !overrides.some((other) => decodeURI(other).toLowerCase() === `/${name}`.toLowerCase())) {
      faults.push(`no type: ${name}`);
    }
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const ids = new Set<string>();
    for (const [tag] of text(name).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
      const attribute = (key: string): string => new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1] ?? '';
      if (ids.has(attribute('Id'))) faults.push(`id twice in ${name}: ${attribute('Id')}`);
      ids.add(attribute('Id'));
      if (attribute('TargetMode') === 'External') continue;
      const target = new URL(attribute('Target').replace(/&amp;/g, '&'), `file:///${folder}`).pathname;
      if (!known.has(decodeURI(target).toLowerCase())) faults.push(`${name} leads to ${target}`);
    }
  }
  for (const [name] of parts) {
    if (!/workbook\.xml$/.test(name)) continue;
    for (const key of ['sheetId', 'r:id', 'name']) {
      const values = [...text(name).matchAll(new RegExp(`<(?:\\w+:)?sheet\\b[^>]*\\s${key}="([^"]*)"`, 'g'))].map(
        ([, value]) => value,
      );
      if (new Set(values).size !== values.length) faults.push(`two sheets with one ${key}`);
    }
  }
  return faults;
}
