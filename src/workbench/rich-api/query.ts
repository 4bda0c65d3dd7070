import type { Gate } from './api-sets';
import type { Emulated } from './emulated';
import { notEmulated } from './errors';
import type { QueryInfo } from './messages';
import { clientName, wireName } from './names';

/** What a load asks for, as a tree: `format/fill/color` → format → fill → color. `*` stands for all scalars. */
type Wanted = Map<string, Wanted>;

type Loaded = Record<string, unknown>;

/** Answers a load. Names that the object does not have, or that are not emulated, are errors: a real host may know them. */
export function runQuery(object: Emulated, query: QueryInfo, gate: Gate): Loaded {
  const wanted: Wanted = new Map();
  for (const path of query.Select ?? []) want(wanted, path, false);
  for (const path of query.Expand ?? []) want(wanted, path, true);
  if (wanted.size === 0) wanted.set('*', new Map());
  return collect(object, wanted, gate, query);
}

function want(tree: Wanted, path: string, whole: boolean): void {
  let here = tree;
  for (const step of path.split(/[/.]/)) {
    if (step === '' || step.toLowerCase() === 'items') continue;
    let next = here.get(step);
    if (!next) here.set(step, (next = new Map()));
    here = next;
  }
  if (whole && here.size === 0) here.set('*', new Map());
}

function collect(object: Emulated, wanted: Wanted, gate: Gate, page: QueryInfo = {}): Loaded {
  const loaded: Loaded = {};
  const ofItems: Wanted = new Map();
  for (const [step, below] of wanted) {
    if (step.startsWith('$') || /^isnull(object)?$/i.test(step)) continue;
    if (step === '*') {
      if (object.items) ofItems.set('*', new Map());
      else for (const name of object.scalars.keys()) readIfKnown(object, name, gate, loaded);
      continue;
    }
    const name = memberName(object, step);
    const scalar = object.scalars.get(name);
    const link = object.links.get(name);
    if (object.items && !scalar) {
      ofItems.set(step, below);
      continue;
    }
    gate(object.type, name);
    if (scalar) loaded[name] = scalar.get();
    else if (link) {
      const linked = link();
      loaded[name] = linked && {
        ...collect(linked, below.size > 0 ? below : new Map([['*', new Map()]]), gate),
        ...linked.identity(),
      };
    } else throw notEmulated(`${object.type}.${clientName(name)}`, `${object.type}.${clientName(name)}`);
  }
  if (object.items && (ofItems.size > 0 || wanted.has('$none'))) {
    const from = page.Skip ?? 0;
    const items = object.items().slice(from, page.Top == null ? undefined : from + page.Top);
    loaded._Items = items.map((item) => ({ ...collect(item, ofItems, gate), ...item.identity() }));
  }
  return loaded;
}

/** "All" means all that this host has: members of newer sets are left out, as an older host leaves them out. */
function readIfKnown(object: Emulated, name: string, gate: Gate, loaded: Loaded): void {
  try {
    gate(object.type, name);
  } catch {
    return;
  }
  loaded[name] = object.scalars.get(name)!.get();
}

/** People write load names in the wrong case, and hosts forgive it. */
function memberName(object: Emulated, step: string): string {
  const name = wireName(step);
  if (object.scalars.has(name) || object.links.has(name)) return name;
  const lower = step.toLowerCase();
  return [...object.scalars.keys(), ...object.links.keys()].find((known) => known.toLowerCase() === lower) ?? name;
}
