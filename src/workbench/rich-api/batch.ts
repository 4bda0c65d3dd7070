import type { Gate } from './api-sets';
import { Arguments } from './arguments';
import { Emulated } from './emulated';
import { notEmulated, RichApiError, type RichApiCode } from './errors';
import {
  actionKind,
  pathKind,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
  type ErrorInfo,
  type PathIds,
} from './messages';
import { clientName } from './names';
import { runQuery } from './query';
import type { References } from './references';

export interface BatchContext {
  /** The object of the global path: the workbook. */
  readonly root: Emulated;
  /** Objects of the host's services by name; undefined where the service is not emulated. */
  readonly service: (name: string) => Emulated | undefined;
  readonly gate: Gate;
  readonly references: References;
}

/** One action of a batch that the host refuses to do, for a reason of its own. */
export interface Strike {
  readonly action: number;
  readonly code: RichApiCode;
}

/**
 * Runs one batch. It stops at the action that fails: the ones before it stay done, as in Excel, which takes nothing back.
 * Results of the actions before the failure are answered too.
 */
export function runBatch(request: BatchRequest, context: BatchContext, strike?: Strike): BatchResponse {
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const objects = objectsOf(request, context);
  const actions = request.Actions ?? [];
  let error: ErrorInfo | undefined;
  for (const [index, action] of actions.entries()) {
    try {
      if (strike?.action === index) throw new RichApiError(strike.code);
      runAction(action, objects, context, results, traces);
    } catch (reason) {
      error = describe(reason, index);
      break;
    }
  }
  return { Results: results, ...(traces.length > 0 && { TraceIds: traces }), ...(error && { Error: error }) };
}

interface Objects {
  /** The object of a path, found once in a batch; null is a null object. */
  get(pathId: number): Emulated | null;
  arguments(info: ArgumentInfo | undefined, location: string): Arguments;
  /** The reference under which the path is kept, if it is. */
  reference(pathId: number): string | undefined;
  keep(pathId: number): void;
}

function objectsOf(request: BatchRequest, { root, service, gate, references }: BatchContext): Objects {
  const found = new Map<number, Emulated | null>();
  const kept = new Map<number, string>();
  const find = (pathId: number): Emulated | null => {
    const path = request.ObjectPaths?.[pathId];
    if (!path) throw new RichApiError('InvalidObjectPath');
    switch (path.ObjectPathType) {
      case pathKind.global:
        return root;
      case pathKind.newObject: {
        const object = service(path.Name);
        if (!object) throw notEmulated(`The service ${path.Name}`, path.Name);
        return object;
      }
      case pathKind.reference: {
        const object = references.get(path.Name);
        if (!object) throw new RichApiError('InvalidObjectPath', path.Name);
        return object;
      }
      case pathKind.nullObject:
        return null;
      case pathKind.method:
      case pathKind.indexer: {
        const parent = objects.get(path.ParentObjectPathId);
        if (!parent) return null;
        const name = path.ObjectPathType === pathKind.indexer ? 'GetItem' : path.Name;
        const value = call(parent, name, objects, path.ArgumentInfo, gate);
        if (value === null || value instanceof Emulated) return value;
        throw new RichApiError('InvalidObjectPath', locationOf(parent, name));
      }
      case pathKind.property: {
        const parent = objects.get(path.ParentObjectPathId);
        if (!parent) return null;
        gate(parent.type, path.Name);
        const link = parent.links.get(path.Name);
        if (!link) throw notEmulated(locationOf(parent, path.Name), locationOf(parent, path.Name));
        return link();
      }
      default:
        throw notEmulated(`A path of type ${path.ObjectPathType}`, path.Name);
    }
  };
  const objects: Objects = {
    get(pathId) {
      // The client instantiates one path several times: finding it again would add a second sheet or row.
      let object = found.get(pathId);
      if (object === undefined) found.set(pathId, (object = find(pathId)));
      return object;
    },
    arguments: (info, location) =>
      new Arguments(resolveAll(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? [], objects), location),
    reference(pathId) {
      const path = request.ObjectPaths?.[pathId];
      return path?.ObjectPathType === pathKind.reference ? path.Name : kept.get(pathId);
    },
    keep(pathId) {
      const object = objects.get(pathId);
      if (object && objects.reference(pathId) === undefined) kept.set(pathId, references.keep(object));
    },
  };
  return objects;
}

function runAction(
  action: Action,
  objects: Objects,
  { gate, references }: BatchContext,
  results: ActionResult[],
  traces: number[],
): void {
  const answer = (Value: unknown): void => {
    results.push({ ActionId: action.Id, Value });
  };
  const name = action.Name ?? '';
  const identity = (object: Emulated): Record<string, string> => {
    const reference = objects.reference(action.ObjectPathId);
    return { ...object.identity(), ...(reference !== undefined && { _ReferenceId: reference }) };
  };
  switch (action.ActionType) {
    case actionKind.trace:
      traces.push(action.Id);
      answer(null);
      return;
    case actionKind.instantiate: {
      const object = objects.get(action.ObjectPathId);
      answer(object && identity(object));
      return;
    }
    case actionKind.query: {
      const object = objects.get(action.ObjectPathId);
      answer(object && { ...runQuery(object, action.QueryInfo ?? {}, gate), ...identity(object) });
      return;
    }
    case actionKind.method: {
      if (name === '_KeepReference') return objects.keep(action.ObjectPathId);
      const object = objects.get(action.ObjectPathId);
      if (name === '_RemoveReference') {
        return references.drop(objects.arguments(action.ArgumentInfo, name).text(0));
      }
      // Excel ignores void calls on a null object.
      if (!object) return;
      const value = call(object, name, objects, action.ArgumentInfo, gate);
      if (value !== undefined && !(value instanceof Emulated)) answer(value);
      return;
    }
    case actionKind.setProperty: {
      const object = objects.get(action.ObjectPathId);
      if (!object) return;
      const location = locationOf(object, name);
      gate(object.type, name);
      const scalar = object.scalars.get(name);
      if (!scalar?.set) throw notEmulated(`Setting ${location}`, location);
      const [value] = resolveAll(
        action.ArgumentInfo?.Arguments ?? [],
        action.ArgumentInfo?.ReferencedObjectPathIds ?? [],
        objects,
      );
      locate(() => scalar.set!(value), location);
      return;
    }
    default:
      throw notEmulated(`An action of type ${action.ActionType}`, name);
  }
}

function call(object: Emulated, name: string, objects: Objects, info: ArgumentInfo | undefined, gate: Gate): unknown {
  const location = locationOf(object, name);
  gate(object.type, name);
  const method = object.methods.get(name);
  if (!method) throw notEmulated(`${location}()`, location);
  const args = objects.arguments(info, location);
  return locate(() => method(args), location);
}

function locate<R>(work: () => R, location: string): R {
  try {
    return work();
  } catch (error) {
    throw error instanceof RichApiError ? error.at(location) : error;
  }
}

function locationOf(object: Emulated, name: string): string {
  return `${object.type}.${clientName(name)}`;
}

function resolveAll(values: readonly unknown[], ids: readonly PathIds[], objects: Objects): unknown[] {
  return values.map((value, index) => {
    const id = ids[index];
    if (typeof id === 'number' && id !== 0) return objects.get(id);
    if (id !== undefined && typeof id !== 'number' && Array.isArray(value)) return resolveAll(value, id, objects);
    return resolveWithin(value, objects);
  });
}

/** An object inside a plain value arrives as `{_ObjectPathId}`. */
function resolveWithin(value: unknown, objects: Objects): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return objects.get(value._ObjectPathId);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolveWithin(inner, objects)]));
}

/** A fault of the emulator itself must be seen as such and not pass for an answer of Excel's. */
function describe(reason: unknown, index: number): ErrorInfo {
  const error =
    reason instanceof RichApiError
      ? reason
      : new RichApiError(
          'GeneralException',
          '',
          `A fault of the workbench: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`,
        );
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    HttpStatusCode: error.status,
    ActionIndex: index,
  };
}
