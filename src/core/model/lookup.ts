/**
 * A table that is asked with words of a sheet. A plain object would answer to "constructor" and "__proto__" with what every object
 * inherits.
 */
export function lookup<Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries));
}
