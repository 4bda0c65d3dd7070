import type { Data, Datum, Saying } from '../model/finding';
import { addressText, cellsText } from './a1';
import { amountText, figureText, gapText, shareText, type FigureStyle } from './figures-in-words';
import { decimal } from '../model/decimal';
import { printable } from './printable';

/** What a sentence needs to know of the bid it speaks about. */
export interface Voice extends FigureStyle {
  readonly sheets: readonly string[];
  /** Sheet the sentence is about: cells there go without their sheet. */
  readonly home?: number;
}

/**
 * A template in words. `{name}` shows a datum; `{name|line shows|lines show}` chooses words by a count without showing it.
 * A name without a datum is a fault of ours and throws.
 */
export function say({ text, data }: Saying, voice: Voice): string {
  return text.replace(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const datum = datumOf(name, data, text);
    if (one === undefined || many === undefined) return datumText(datum, voice);
    if (datum.kind !== 'count') throw new Error(`{${name}} in “${text}” is no count`);
    return datum.value === 1 ? one : many;
  });
}

function datumOf(name: string, data: Data, text: string): Datum {
  const datum = Object.hasOwn(data, name) ? data[name] : undefined;
  if (!datum) throw new Error(`nothing to put for {${name}} in “${text}”`);
  return datum;
}

function datumText(datum: Datum, voice: Voice): string {
  switch (datum.kind) {
    case 'figure':
      return figureText(datum, voice);
    case 'gap':
      return gapText(datum.value, datum.unit, datum.currency, voice);
    case 'name':
      return `“${printable(datum.text)}”`;
    case 'words':
      return printable(datum.text);
    case 'count':
      return countText(datum.value, datum.noun, voice);
    case 'share':
      return shareText(datum.value);
    case 'place': {
      const { sheet, box } = datum.place;
      return voice.home === undefined || voice.home === sheet
        ? cellsText(box)
        : addressText(printable(voice.sheets[sheet] ?? ''), box);
    }
    case 'formula':
      return datum.terms.map((term) => datumText(term, voice)).join('');
    case 'list':
      return joined(
        datum.items.map((item) => datumText(item, voice)),
        datum.joined,
      );
  }
}

export function countText(value: number, noun: readonly [string, string] | undefined, style: FigureStyle): string {
  const digits = amountText(decimal(value), 'number', undefined, style);
  return noun ? `${digits} ${value === 1 ? noun[0] : noun[1]}` : digits;
}

/** "a", "a and b", "a, b and c". */
export function joined(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1]!}`;
}
