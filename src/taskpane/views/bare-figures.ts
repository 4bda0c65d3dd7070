import type { Shown } from '../../core';

/** The one currency sign that all figures of a table begin with; undefined where they differ or have none. */
export function signOf(figures: readonly (Shown | null)[]): string | undefined {
  let sign: string | undefined;
  for (const figure of figures) {
    if (!figure || isNil(figure)) continue;
    const own = /^[−-]?(\D*?)\s?\d/.exec(figure.text)?.[1] ?? '';
    if (own === '' || (sign !== undefined && own !== sign)) return undefined;
    sign = own;
  }
  return sign;
}

/** A figure as tables print it: without the sign that stands in the caption, a nil amount as a dash. */
export function bareFigure(figure: Shown | null | undefined, sign: string | undefined): string {
  if (!figure || isNil(figure)) return '–';
  return sign === undefined ? figure.text : figure.text.replace(sign, '');
}

function isNil({ value, unit }: Shown): boolean {
  return unit === 'money' && /^0(?:\.0+)?$/.test(value);
}
