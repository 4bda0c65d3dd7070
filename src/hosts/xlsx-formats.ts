import { builtInFormats } from './number-formats';
import { readXml } from './xml-part';

/** Number formats by cell style, gathered into the snapshot's dictionary as cells use them. */
export interface Formats {
  /** Index in `codes` of the format of a cell style; 0 (General) for a style that does not exist. */
  index(style: number): number;
  /** Index of a format code. */
  add(code: string): number;
  readonly codes: readonly string[];
}

/** Reads styles.xml; without it every cell is General. */
export function readFormats(styles: Uint8Array | undefined): Formats {
  const custom = new Map<number, string>();
  const byStyle: number[] = [];
  if (styles) {
    readXml(styles, 'styles', {
      open({ name, within, attributes }) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        const parent = within[within.length - 1];
        if (name === 'numFmt' && parent === 'numFmts') custom.set(id, attributes.get('formatCode') ?? 'General');
        else if (name === 'xf' && parent === 'cellXfs') byStyle.push(id);
      },
    });
  }
  const codes = ['General'];
  const indexes = new Map([['General', 0]]);
  const add = (code: string): number => {
    const known = indexes.get(code);
    if (known !== undefined) return known;
    indexes.set(code, codes.length);
    return codes.push(code) - 1;
  };
  const cache: (number | undefined)[] = [];
  return {
    codes,
    add,
    index(style) {
      const known = cache[style];
      if (known !== undefined) return known;
      const id = byStyle[style];
      if (id === undefined) return 0;
      return (cache[style] = add(custom.get(id) ?? builtInFormats.get(id) ?? 'General'));
    },
  };
}
