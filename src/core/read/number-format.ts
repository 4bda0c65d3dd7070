import type { Currency, Unit } from '../model/amount';

/** What a number format says of the figures under it. */
export interface FormatReading {
  readonly date: boolean;
  readonly text: boolean;
  readonly percent: boolean;
  readonly general: boolean;
  /** Places shown after the point. */
  readonly places: number;
  /** Powers of ten hidden by scaling commas: 3 for thousands. */
  readonly scale: number;
  readonly currency?: Currency;
  readonly unit: Unit;
}

const cache = new Map<string, FormatReading>();
const LIMIT = 4096;

/** Reads a number format code; kept by code. Only the first section counts: it shows positive figures. */
export function readFormat(code: string): FormatReading {
  const known = cache.get(code);
  if (known) return known;
  const reading = parse(code);
  if (cache.size < LIMIT) cache.set(code, reading);
  return reading;
}

function parse(code: string): FormatReading {
  const section = firstSection(code);
  const locale = /\[\$([^\]-]*)(?:-([0-9a-f]+))?\]/i.exec(section);
  const literal = `${locale?.[1] ?? ''}${section.replace(/\[\$[^\]]*\]/g, '')}`;
  const bare = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '');
  const general = /^general$/i.test(bare.trim()) || bare.trim() === '';
  const date =
    !general &&
    /[dyhs]|m{1,5}/i.test(bare.replace(/e[+-]/gi, '')) &&
    !/[#0?]/.test(bare.replace(/\.0+/g, '').replace(/0+(?=\s*s)/g, ''));
  const percent = bare.includes('%');
  const places = general ? 0 : (/\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0);
  const scale = (/[0#?](,+)(?=[^0#?,]*$)/.exec(bare)?.[1]?.length ?? 0) * 3 || 0;
  const currency: Currency | undefined = literal.includes('£')
    ? 'GBP'
    : literal.includes('€')
      ? 'EUR'
      : /(^|[^\\[])\$/.test(literal.replace(/"/g, '')) && literal.includes('$')
        ? 'USD'
        : undefined;
  return {
    date,
    text: bare.trim() === '@',
    percent,
    general,
    places,
    scale,
    ...(currency && { currency }),
    unit: date ? 'date' : percent ? 'percent' : currency ? 'money' : 'number',
  };
}

function firstSection(code: string): string {
  let quoted = false;
  for (let i = 0; i < code.length; i++) {
    if (code[i] === '"') quoted = !quoted;
    else if (code[i] === '\\') i++;
    else if (code[i] === ';' && !quoted) return code.slice(0, i);
  }
  return code;
}
