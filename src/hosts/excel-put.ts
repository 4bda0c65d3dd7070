import type { Content, Held } from '../core';

/** What goes into one cell: what it is to hold, its number format now and its number format then. */
export interface Put {
  readonly row: number;
  readonly col: number;
  readonly wire: Wire;
  readonly was: string;
  readonly format: string;
}

type Wire =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'value'; readonly value: number | boolean | string };

const TEXT_FORMAT = '@';

/** Two or more words and no digit: Excel takes it for nothing but text, in any language. */
const WORDS = /^\p{L}[\p{L}\p{M}'’,.:;()“” -]*$/u;

export function wireOf(content: Content): Wire {
  switch (content.kind) {
    case 'blank':
      return content;
    case 'number':
      return { kind: 'value', value: Number(content.value) };
    case 'text':
      return content.text === '' ? { kind: 'blank' } : content;
    case 'formula':
      return { kind: 'formula', formula: content.formula };
  }
}

export function wireOfHeld({ value, formula }: Held): Wire {
  if (formula !== undefined) return { kind: 'formula', formula };
  if (value === undefined || value === '') return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  return { kind: 'value', value: typeof value === 'object' ? value.error : value };
}

/**
 * Puts cells in, each group of neighbours in one stroke, and touches no cell beside them. English formulas, and text with the apostrophe
 * that keeps it text, so that the cell keeps its number format. In a cell of the format @ Excel takes everything for text: it is
 * General while a figure or formula goes in. Gives the ranges in the order of their blocks.
 */
export function queuePuts(
  blocks: readonly { readonly range: Excel.Range; readonly cells: readonly (readonly (Put | undefined)[])[] }[],
): void {
  for (const { range, cells } of blocks) {
    const grid = <T>(of: (put: Put) => T | null): (T | null)[][] =>
      cells.map((line) => line.map((put) => (put ? of(put) : null)));
    const first = grid(formatToWriteIn);
    if (hasAny(first)) range.numberFormat = first;
    range.formulas = grid(wireText);
    const last = grid(formatToLeave);
    if (hasAny(last)) range.numberFormat = last;
  }
}

function formatToWriteIn({ wire, was, format }: Put): string | null {
  const needed = format === TEXT_FORMAT && (wire.kind === 'value' || wire.kind === 'formula') ? 'General' : format;
  return needed === was ? null : needed;
}

/** A formula in a General cell would take the format of the cells it adds up. */
function formatToLeave({ wire, format }: Put): string | null {
  const held =
    format === TEXT_FORMAT ? wire.kind === 'value' || wire.kind === 'formula' : format === 'General' && wire.kind === 'formula';
  return held ? format : null;
}

function wireText({ wire, format }: Put): string | number | boolean {
  switch (wire.kind) {
    case 'blank':
      return '';
    case 'value':
      return wire.value;
    case 'formula':
      return `=${wire.formula}`;
    case 'text':
      return format === TEXT_FORMAT || isPlainWords(wire.text) ? wire.text : `'${wire.text}`;
  }
}

function isPlainWords(text: string): boolean {
  return WORDS.test(text) && /\p{L} +\p{L}/u.test(text);
}

function hasAny(grid: readonly (readonly (string | null)[])[]): boolean {
  return grid.some((line) => line.some((code) => code !== null));
}

/** Whether a cell holds what was to go in. Excel writes formulas its own way, so any formula stands for one. */
export function holds(now: Held, content: Content): boolean {
  const { value, formula } = now;
  switch (content.kind) {
    case 'blank':
      return formula === undefined && (value === undefined || value === '');
    case 'number':
      return formula === undefined && typeof value === 'number' && sameNumber(value, Number(content.value));
    case 'text':
      // Excel answers an error and the text of one alike.
      return formula === undefined && (typeof value === 'object' ? value.error : (value ?? '')) === content.text;
    case 'formula':
      return formula !== undefined;
  }
}

/** Excel keeps fifteen digits. */
function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
}
