import type { RowShift } from './row-shift';
import { childOf, elementsOf, type XmlNode, type XmlTree } from './xml-tree';
import { formulaContent } from './xml-write';

/** Elements whose text is a formula: of conditional formats, checks of input, sparklines, table columns, chart series. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f', 'nf', 'calculatedColumnFormula', 'totalsRowFormula']);
/** Attributes that hold one, of controls, linked shapes and icon sets. */
const FORMULA_ATTRIBUTES = new Set([
  'linkedCell',
  'listFillRange',
  'fmlaLink',
  'fmlaRange',
  'fmlaGroup',
  'fmlaTxbx',
  'textlink',
  'cellRange',
  'location',
]);
/** Attributes that hold one cell or box of the sheet that the part belongs to. */
const ADDRESS_ATTRIBUTES = new Set(['ref', 'activeCell', 'sourceRef']);
const CELL_ELEMENTS = new Set(['cellWatch', 'cellSmartTags', 'inputCells', 'singleXmlCell']);
/** What a new row takes over from the row it looks like. */
const DRESS = new Set(['conditionalFormatting', 'dataValidation']);
/** Addresses that say which sheet is meant beside them. */
const WITH_SHEET = new Set(['dataRef', 'worksheetSource', 'rangeSet']);

/** Adjusts whatever in a part points at cells. `own`: whether the part belongs to the sheet whose rows move. */
export function shiftTree(tree: XmlTree, by: RowShift, own: boolean): void {
  for (const node of elementsOf(tree.root)) {
    for (const { name } of node.attributes) shiftAttribute(tree, node, name, by, own);
    if (node.children.length > 0) continue;
    if (FORMULAS.has(node.name)) {
      const text = tree.text(node);
      const next = by.formula(text, own);
      if (next !== text) tree.replaceContent(node, formulaContent(next));
    } else if (node.name === 'sqref') {
      const text = tree.text(node);
      // Beside a chart's series it names its sheet; in a sheet's own lists it does not.
      const dressed = node.parent !== undefined && DRESS.has(node.parent.name);
      const next = text.includes('!') ? by.formula(text, own) : own ? by.addresses(text, dressed) : text;
      if (next !== text) tree.replaceContent(node, formulaContent(next));
    }
  }
}

function shiftAttribute(tree: XmlTree, node: XmlNode, name: string, by: RowShift, own: boolean): void {
  const set = (how: (text: string) => string): void => {
    const text = tree.attribute(node, name) ?? '';
    const next = how(text);
    if (next !== text) tree.setAttribute(node, name, next);
  };
  if (FORMULA_ATTRIBUTES.has(name)) set((text) => by.formula(text, own));
  else if (name === 'val' && node.name === 'cfvo') set((text) => by.formula(text, own));
  else if (name === 'ref' && WITH_SHEET.has(node.name)) {
    if (tree.attribute(node, 'sheet')?.toLowerCase() === by.sheet.toLowerCase() && tree.attribute(node, 'id') === undefined)
      set((text) => by.address(text));
  } else if (!own) return;
  else if (node.name === 'selection') {
    // What is selected may go without anything being lost.
    const { lost } = by;
    if (name === 'sqref') set((text) => by.addresses(text, false));
    else if (name === 'activeCell') set((text) => by.address(text));
    by.lost = lost;
  } else if (name === 'sqref') set((text) => by.addresses(text, DRESS.has(node.name)));
  else if (ADDRESS_ATTRIBUTES.has(name)) set((text) => by.address(text));
  else if (name === 'r' && CELL_ELEMENTS.has(node.name)) set((text) => by.address(text));
  else if (name === 'id' && node.name === 'brk' && node.parent?.name === 'rowBreaks') {
    set((text) => String(by.row(Number(text)) ?? Number(text)));
  } else if (name === 'ySplit' && /^frozen/.test(tree.attribute(node, 'state') ?? '')) shiftPane(tree, node, by);
}

/** Rows put into the frozen part are frozen too. */
function shiftPane(tree: XmlTree, node: XmlNode, by: RowShift): void {
  const split = Number(tree.attribute(node, 'ySplit'));
  const top = Number(/\d+$/.exec(tree.attribute(node.parent ?? node, 'topLeftCell') ?? 'A1')?.[0] ?? 1) - 1;
  if (by.at >= top + split || by.at < top) return;
  tree.setAttribute(node, 'ySplit', String(split + by.count));
  const corner = tree.attribute(node, 'topLeftCell');
  if (corner !== undefined) tree.setAttribute(node, 'topLeftCell', by.address(corner));
}

/** Pictures, charts, shapes and controls that are drawn over the cells, unless they are told to stay. */
export function shiftAnchors(tree: XmlTree, by: RowShift): void {
  for (const node of elementsOf(tree.root)) {
    const two = node.name === 'twoCellAnchor';
    const control = node.name === 'anchor' && childOf(node, 'from') !== undefined;
    if (!two && !control && node.name !== 'oneCellAnchor') continue;
    const on = (name: string): boolean => /^(1|true)$/.test(tree.attribute(node, name) ?? '');
    const stays = two ? tree.attribute(node, 'editAs') === 'absolute' : control && !on('moveWithCells') && !on('sizeWithCells');
    const from = childOf(node, 'from', 'row');
    if (stays || !from) continue;
    const to = childOf(node, 'to', 'row');
    const offset = childOf(node, 'to', 'rowOff');
    const first = Number(tree.text(from));
    const last = to ? Number(tree.text(to)) : first;
    const moved = by.anchor(first, last, offset ? Number(tree.text(offset)) : 1);
    // One that moves but keeps its size goes as far at its end as at its beginning.
    const rigid = (two && tree.attribute(node, 'editAs') === 'oneCell') || (control && !on('sizeWithCells'));
    const end = rigid ? last + moved.from - first : moved.to;
    if (moved.from !== first) tree.replaceContent(from, String(moved.from));
    if (to && end !== last) tree.replaceContent(to, String(end));
  }
}

/** Notes and old controls in VML, which is not always XML: their cell and the lines of their box. */
export function shiftVml(text: string, by: RowShift, own: boolean): string {
  return text.replace(/<x:ClientData\b[\s\S]*?<\/x:ClientData>/g, (data) => {
    let out = data.replace(/(<x:Fmla(?:Link|Range|Group|Txbx|Pict)>)([^<]*)/g, (_, tag: string, formula: string) => {
      const plain = formula
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
      const next = by.formula(plain, own);
      return tag + (next === plain ? formula : formulaContent(next));
    });
    if (!own) return out;
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(out)?.[1];
    if (row !== undefined) out = out.replace(/(<x:Row>)\s*\d+\s*/, `$1${by.row(Number(row)) ?? Number(row)}`);
    return out.replace(/(<x:Anchor>)([^<]*)/, (whole: string, tag: string, list: string) => {
      const parts = list.split(',');
      if (parts.length !== 8) return whole;
      const [first, last] = [Number(parts[2]), Number(parts[6])];
      // A note's box goes with its cell.
      const step = row === undefined ? undefined : (by.row(Number(row)) ?? Number(row)) - Number(row);
      const moved = step === undefined ? by.anchor(first, last, Number(parts[7])) : { from: first + step, to: last + step };
      const put = (n: number, value: number): void => void (parts[n] = parts[n]!.replace(/\d+/, String(Math.max(0, value))));
      put(2, moved.from);
      put(6, moved.to);
      return tag + parts.join(',');
    });
  });
}
