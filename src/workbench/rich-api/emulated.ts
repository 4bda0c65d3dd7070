import type { Arguments } from './arguments';

/** A property that is read and perhaps written. */
export interface Scalar<T> {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/** What one class of the client can do here. Member names are wire names (`RowCount`); a member that is missing is not emulated. */
export interface Definition<T> {
  /** The client's class. Written out, because bundlers rename classes. */
  readonly type: string;
  /** How the client finds the object again: `{Id}`, `{_Id}`, or nothing for ranges, which are kept by reference. */
  readonly identity?: (target: T) => Readonly<Record<string, string>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Properties that are objects; null is a null object. */
  readonly links?: Readonly<Record<string, (target: T) => Emulated | null>>;
  /** What a method gives back: an `Emulated` or null for a path, plain data for a client result, undefined for nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => unknown>>;
  /** Makes it a collection. */
  readonly items?: (target: T) => readonly Emulated[];
}

/** Shows targets as objects of one class, and gets the target back out of an argument. */
export interface Shown<T> {
  (target: T): Emulated;
  of(value: unknown): T | undefined;
}

/** An object of the emulated model as the batch core sees it. */
export class Emulated {
  private constructor(
    readonly type: string,
    readonly identity: () => Readonly<Record<string, string>>,
    readonly scalars: ReadonlyMap<string, { readonly get: () => unknown; readonly set?: (value: unknown) => void }>,
    readonly links: ReadonlyMap<string, () => Emulated | null>,
    readonly methods: ReadonlyMap<string, (args: Arguments) => unknown>,
    readonly items: (() => readonly Emulated[]) | undefined,
  ) {}

  /** Members of every class that was defined, by wire name: what there is to hold against the client. */
  static readonly members = new Map<string, readonly string[]>();

  static define<T extends object>(definition: Definition<T>): Shown<T> {
    const { type, scalars = {}, links = {}, methods = {} } = definition;
    Emulated.members.set(
      type,
      [scalars, links, methods].flatMap((members) => Object.keys(members)),
    );
    const made = new WeakMap<object, T>();
    const show = (target: T): Emulated => {
      const bind = <V, R>(members: Readonly<Record<string, V>> | undefined, how: (member: V) => R): Map<string, R> =>
        new Map(Object.entries(members ?? {}).map(([name, member]) => [name, how(member)]));
      const emulated = new Emulated(
        definition.type,
        () => definition.identity?.(target) ?? {},
        bind(definition.scalars, ({ get, set }) => ({
          get: () => get(target),
          ...(set && { set: (value: unknown) => set(target, value) }),
        })),
        bind(definition.links, (link) => () => link(target)),
        bind(definition.methods, (method) => (args: Arguments) => method(target, args)),
        definition.items && (() => definition.items!(target)),
      );
      made.set(emulated, target);
      return emulated;
    };
    return Object.assign(show, {
      of: (value: unknown): T | undefined => (value instanceof Emulated ? made.get(value) : undefined),
    });
  }
}
