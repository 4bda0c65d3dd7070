import type { Box, ListObject, Sheet, Visibility } from '../core';
import { boxOf, LAST_COL, LAST_ROW } from './a1';
import { complement, spanList } from './spans';
import { readCells, type CellContext } from './xlsx-cells';
import { isOn, readXml } from './xml-part';
import { asUtf8 } from './xml-text';

export interface SheetFacts {
  readonly name: string;
  readonly part: string;
  readonly visibility: Visibility;
  readonly tables: readonly ListObject[];
}

/** One worksheet part as a sheet. */
export function readSheet(part: Uint8Array, facts: SheetFacts, context: CellContext): Sheet {
  const bytes = asUtf8(part);
  const { builder, frame, hidden, shown } = readCells(bytes, context);
  const merges: Box[] = [];
  const hiddenCols = spanList();
  const shownCols = spanList();
  let isProtected = false;
  let rowsHiddenUnlessShown = false;
  let colsHiddenUnlessShown = false;
  const decoder = new TextDecoder();
  const around = decoder.decode(bytes.subarray(0, frame.start)) + decoder.decode(bytes.subarray(frame.end));
  readXml(around, facts.part, {
    open({ name, within, attributes }) {
      const parent = within[within.length - 1];
      if (name === 'mergeCell' && parent === 'mergeCells') {
        const box = boxOf(attributes.get('ref') ?? '');
        if (box && (box.top !== box.bottom || box.left !== box.right)) merges.push(box);
      } else if (name === 'col' && parent === 'cols') {
        const first = Number(attributes.get('min')) - 1;
        const last = Math.min(Number(attributes.get('max') ?? first + 1) - 1, LAST_COL);
        if (!(first >= 0 && last >= first)) return;
        const width = attributes.get('width');
        const isHidden = isOn(attributes.get('hidden')) || (width !== undefined && Number(width) === 0);
        (isHidden ? hiddenCols : shownCols).add(first, last);
      } else if (name === 'sheetFormatPr') {
        rowsHiddenUnlessShown = isOn(attributes.get('zeroHeight'));
        colsHiddenUnlessShown =
          attributes.get('defaultColWidth') !== undefined && Number(attributes.get('defaultColWidth')) === 0;
      } else if (name === 'sheetProtection') isProtected = isOn(attributes.get('sheet'));
    },
  });
  return builder.build({
    name: facts.name,
    visibility: facts.visibility,
    protected: isProtected,
    merges,
    hiddenRows: rowsHiddenUnlessShown ? complement(shown, LAST_ROW) : hidden,
    hiddenCols: colsHiddenUnlessShown ? complement(shownCols.spans(), LAST_COL) : hiddenCols.spans(),
    tables: facts.tables,
  });
}
