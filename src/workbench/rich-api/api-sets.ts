import { RichApiError } from './errors';
import { clientName } from './names';

/** The requirement sets a host declares: `{ExcelApi: '1.15'}`. */
export type Requirements = Readonly<Record<string, string>>;

/** By "Class.member": the set it came with, as "ExcelApi 1.4". Members of the first set are missing. */
export type Since = ReadonlyMap<string, string>;

/**
 * Reads out of the client's own source which set each member came with. office.js does not check it before it asks (its check is
 * switched off in practice), so an older host has to say no by itself.
 */
export function readSince(clientSource: string): Since {
  const since = new Map<string, string>();
  const call = /_throwIfApiNotSupported\("(\w+\.\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g;
  const from = clientSource.indexOf('\nvar Excel;');
  for (const [, member, set, version] of clientSource.slice(Math.max(0, from)).matchAll(call)) {
    if (!since.has(member!)) since.set(member!, `${set!.startsWith('"') ? set!.slice(1, -1) : 'ExcelApi'} ${version}`);
  }
  return since;
}

/** "1.15" is at least "1.9". */
export function isAtLeast(version: string | undefined, wanted: string): boolean {
  if (version === undefined) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Throws ApiNotFound for members of sets that the host does not declare. */
export type Gate = (type: string, member: string) => void;

export function makeGate(since: Since, requirements: Requirements): Gate {
  const declared = new Map(Object.entries(requirements).map(([set, version]) => [set.toLowerCase(), version]));
  return (type, member) => {
    const location = `${type}.${clientName(member)}`;
    const needed = since.get(location);
    if (needed === undefined) return;
    const [set, version] = needed.split(' ');
    if (isAtLeast(declared.get(set!.toLowerCase()), version!)) return;
    throw new RichApiError('ApiNotFound', location, `${location} needs ${needed}, which this host does not have`);
  };
}
