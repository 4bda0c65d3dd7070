/** The cells of one line of .csv, by RFC 4180. */
export function csvCells(line: string): string[] {
  const found = [...`,${line.replace(/\r\n$/, '')}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)];
  return found.map(([, quoted, bare]) => (quoted === undefined ? bare! : quoted.replace(/""/g, '"')));
}
