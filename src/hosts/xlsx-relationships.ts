import { readXml } from './xml-part';
import type { Package } from './zip-package';

export interface Relationship {
  readonly id: string;
  /** Last word of its type, the same in transitional and strict files: "worksheet", "table". */
  readonly type: string;
  /** Part name in the package; as written where `external`. Undefined where it climbs out of the package. */
  readonly target: string | undefined;
  readonly external: boolean;
}

/** What a part points to; "" is the package itself. */
export function readRelationships(pack: Package, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const xml = pack.part(name);
  const found: Relationship[] = [];
  if (!xml) return found;
  readXml(xml, name, {
    open({ name: element, attributes }) {
      if (element !== 'Relationship') return;
      const target = attributes.get('Target') ?? '';
      const external = attributes.get('TargetMode') === 'External';
      const type = attributes.get('Type') ?? '';
      found.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(part.slice(0, slash), target),
        external,
      });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string | undefined {
  const path = target.replace(/\\/g, '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}
