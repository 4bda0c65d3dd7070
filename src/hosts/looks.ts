import type { Look } from '../core';

/** How a cell of a sheet that Crosscast makes is drawn. Colours are legible on paper and on a dark screen: Excel keeps sheets light. */
export interface CellLook {
  readonly bold?: true;
  readonly italic?: true;
  /** Points; 11 where left out. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** Lines over and under the cell; under a total the accountant's double one. */
  readonly top?: 'thin';
  readonly bottom?: 'thin' | 'double';
  readonly wrap?: true;
  readonly align?: 'left' | 'right';
  /** Number format of cells that bring none. */
  readonly format?: string;
}

const POUNDS = '#,##0;-#,##0';

export const looks: Readonly<Record<Look, CellLook>> = {
  title: { bold: true, size: 14 },
  heading: { bold: true, fill: '#E7E6E6', bottom: 'thin', wrap: true },
  text: { wrap: true },
  note: { italic: true, colour: '#595959' },
  input: { colour: '#1F3864', fill: '#FFF9E5' },
  figure: { align: 'right', format: POUNDS },
  total: { bold: true, top: 'thin', bottom: 'double', align: 'right', format: POUNDS },
  good: { bold: true, colour: '#0B6A0B' },
  bad: { bold: true, colour: '#A4262C' },
};
