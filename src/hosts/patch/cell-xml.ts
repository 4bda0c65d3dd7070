import { cellsText, type CellValue, type Content } from '../../core';
import { HostError } from '../host-errors';
import { filedFormula } from './future-functions';
import { formulaContent, stringContent } from './xml-write';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** What one cell holds in Excel. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const ERRORS = /^#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

export function cellName(row: number, col: number): string {
  return cellsText({ top: row, left: col, bottom: row, right: col });
}

/** What a cell is to hold; beyond what a plan writes also a truth value, an error or a formula with what it came to, as a revert puts them back. */
export type Put = Content | { readonly kind: 'held'; readonly value: CellValue; readonly formula?: string };

/**
 * The `<c>` element. Text goes in as an inline string, so that no other part changes and nothing that begins with "=" is ever read as
 * a formula. `more`: further attributes as they are written, with a blank before each; `table`: the Excel table that the cell stands in.
 */
export function cellXml(prefix: string, row: number, col: number, style: number, put: Put, more = '', table?: string): string {
  const name = cellName(row, col);
  const tag = (type: string, content: string): string =>
    `<${prefix}c r="${name}"${style > 0 ? ` s="${style}"` : ''}${type && ` t="${type}"`}${more}${content === '' ? '/>' : `>${content}</${prefix}c>`}`;
  const value = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (put.kind) {
    case 'blank':
      return tag('', '');
    case 'number':
      return tag('', value(decimalText(put.value)));
    case 'held': {
      const formula = put.formula === undefined ? '' : formulaXml(prefix, name, put.formula, table);
      if (typeof put.value === 'boolean') return tag('b', formula + value(put.value ? '1' : '0'));
      if (typeof put.value === 'number') return tag('', formula + value(decimalText(String(put.value))));
      if (typeof put.value === 'object') return tag('e', formula + value(stringContent(put.value.error)));
      return put.value === '' ? tag('', formula) : tag('str', formula + value(stringContent(put.value)));
    }
    case 'text':
      if (put.text === '') return tag('', '');
      if (put.text.length > LONGEST_TEXT) throw refuse(name, 'the text is longer than a cell can hold');
      return tag(
        'inlineStr',
        `<${prefix}is><${prefix}t xml:space="preserve">${stringContent(put.text)}</${prefix}t></${prefix}is>`,
      );
    case 'formula': {
      const formula = formulaXml(prefix, name, put.formula, table);
      const shown = put.value ?? '';
      if (shown === '') return tag('', formula);
      if (NUMBER.test(shown)) return tag('', formula + value(decimalText(shown)));
      if (ERRORS.test(shown)) return tag('e', formula + value(shown));
      return tag('str', formula + value(stringContent(shown)));
    }
  }
}

function formulaXml(prefix: string, name: string, formula: string, table: string | undefined): string {
  if (formula.length > LONGEST_FORMULA) throw refuse(name, 'the formula is longer than Excel allows');
  return `<${prefix}f>${formulaContent(filedFormula(formula, table))}</${prefix}f>`;
}

/** Exact decimal text as XML has numbers. */
function decimalText(text: string): string {
  if (!NUMBER.test(text) || !Number.isFinite(Number(text))) throw new Error(`“${text}” is no number to be written`);
  return text.replace(/^\+/, '');
}

function refuse(subject: string, detail: string): HostError {
  return new HostError('unwritable', { subject, detail });
}
