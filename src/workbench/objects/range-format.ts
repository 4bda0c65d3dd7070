import type { Arguments } from '../rich-api/arguments';
import { Emulated, type Scalar, type Shown } from '../rich-api/emulated';
import { RichApiError } from '../rich-api/errors';
import type { Cell, CellStyle } from '../store/sheet-store';
import { colCount, rowCount } from '../store/grid-area';
import { sizeOf } from './range-size';
import { guardWrite, type RangeTarget } from './targets';

/** A part of a range's look: `path` is "Font." for `format.font`. */
interface FormatTarget {
  readonly range: RangeTarget;
  readonly path: string;
}

type StyleValue = CellStyle[string];

const MOST_CELLS = 200_000;

export const rangeFormat: Shown<FormatTarget> = Emulated.define({
  type: 'RangeFormat',
  scalars: {
    ...scalars({
      HorizontalAlignment: 'General',
      VerticalAlignment: 'Bottom',
      WrapText: false,
      IndentLevel: 0,
    }),
    RowHeight: sizeOf('heights'),
    ColumnWidth: sizeOf('widths'),
  },
  links: {
    Font: ({ range }) => font({ range, path: 'Font.' }),
    Fill: ({ range }) => fill({ range, path: 'Fill.' }),
    Borders: ({ range }) => borders({ range, path: 'Borders.' }),
    Protection: ({ range }) => protection({ range, path: 'Protection.' }),
  },
});

const font: Shown<FormatTarget> = Emulated.define({
  type: 'RangeFont',
  scalars: scalars({
    Name: 'Calibri',
    Size: 11,
    Bold: false,
    Italic: false,
    Underline: 'None',
    Strikethrough: false,
    Color: '#000000',
  }),
});

const fill: Shown<FormatTarget> = Emulated.define({
  type: 'RangeFill',
  scalars: scalars({ Color: '#FFFFFF' }),
  methods: {
    Clear(target) {
      restyle(target, (style) => without(style, 'Fill.'));
    },
  },
});

const protection: Shown<FormatTarget> = Emulated.define({
  type: 'FormatProtection',
  scalars: scalars({ Locked: true, FormulaHidden: false }),
});

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

const borders: Shown<FormatTarget> = Emulated.define({
  type: 'RangeBorderCollection',
  scalars: { Count: { get: () => EDGES.length } },
  methods: {
    GetItem: edge,
    GetItemAt: (target, args) => border({ ...target, path: `Borders.${EDGES[args.whole(0)] ?? args.refuse()}.` }),
  },
  items: (target) => EDGES.map((name) => border({ ...target, path: `Borders.${name}.` })),
});

const border: Shown<FormatTarget> = Emulated.define({
  type: 'RangeBorder',
  identity: ({ path }) => ({ Id: path.split('.')[1]! }),
  scalars: {
    SideIndex: { get: ({ path }) => path.split('.')[1] },
    ...scalars({ Style: 'None', Color: '#000000', Weight: 'Thin' }),
  },
});

function edge(target: FormatTarget, args: Arguments): Emulated {
  const name = args.text(0);
  if (!EDGES.includes(name)) args.refuse();
  return border({ ...target, path: `Borders.${name}.` });
}

/** Scalars that live in the cells' styles, by their defaults. */
function scalars(defaults: Readonly<Record<string, StyleValue>>): Record<string, Scalar<FormatTarget>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, missing]) => [
      name,
      {
        get: (target: FormatTarget) => common(target, name, missing),
        set: (target: FormatTarget, value: unknown) => {
          if (typeof value !== typeof missing) throw new RichApiError('InvalidArgument');
          const told = name === 'Color' ? colour(String(value)) : value;
          restyle(target, (style) => ({ ...style, [target.path + name]: told as StyleValue }));
        },
      },
    ]),
  );
}

/** The value that all cells share, or null where they differ. */
function common({ range: { sheet, box }, path }: FormatTarget, name: string, missing: StyleValue): StyleValue | null {
  const total = rowCount(box) * colCount(box);
  let shared: StyleValue | undefined;
  let count = 0;
  for (const [, , cell] of sheet.cellsIn(box)) {
    const value = cell.style?.[path + name] ?? missing;
    count++;
    if (shared !== undefined && shared !== value) return null;
    shared = value;
  }
  if (shared === undefined) return missing;
  return count < total && shared !== missing ? null : shared;
}

function restyle({ range }: FormatTarget, change: (style: CellStyle) => CellStyle): void {
  guardWrite(range);
  const { model, sheet, box } = range;
  if (rowCount(box) * colCount(box) > MOST_CELLS) throw new RichApiError('RangeExceedsLimit');
  const changes: [number, number, Cell][] = [];
  for (let row = box.top; row <= box.bottom; row++) {
    for (let col = box.left; col <= box.right; col++) {
      const cell = sheet.cell(row, col);
      const style = change(cell.style ?? {});
      changes.push([row, col, { ...cell, style: Object.keys(style).length > 0 ? style : undefined }]);
    }
  }
  model.book.restyle(sheet, box, changes);
}

function without(style: CellStyle, path: string): CellStyle {
  return Object.fromEntries(Object.entries(style).filter(([key]) => !key.startsWith(path)));
}

function colour(value: string): string {
  const match = /^#?([0-9a-f]{6})$/i.exec(value);
  if (!match) throw new RichApiError('InvalidArgument');
  return `#${match[1]!.toUpperCase()}`;
}
