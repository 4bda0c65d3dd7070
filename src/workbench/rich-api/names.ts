/** The wire name of a member as the client's user wrote it: `rowCount` → `RowCount`. */
export function wireName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The client's name of a wire name, for messages: `GetRange` → `getRange`. */
export function clientName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
