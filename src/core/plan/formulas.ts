import type { CellRef, Place } from '../model/place';
import type { Working } from '../model/relation';
import { valueAt, type Snapshot } from '../model/snapshot';
import { cellsText } from '../report/a1';
import type { Recipe } from './plan';

/** Excel's own limits for one formula. */
const MAX_LENGTH = 8000;
const MAX_TERMS = 250;

/**
 * The formula of a recipe as English A1 text without its equals sign; undefined where Excel would not take one so long. Nothing of the
 * sheet's words goes into it but sheet names, and those are quoted.
 */
export function formulaOf(recipe: Recipe, at: CellRef, { sheets }: Snapshot): string | undefined {
  const { kind, of, rates = [], places, subtotal, hundreds, working } = recipe;
  const ref = (place: Place): string =>
    (place.sheet === at.sheet ? '' : `${quotedSheet(sheets[place.sheet]!.name)}!`) + cellsText(place.box);
  const refs = of.map(ref);
  if (refs.length === 0 || refs.length + rates.length > MAX_TERMS) return undefined;
  let text: string;
  if (kind === 'product') text = working ? productText(working, refs) : refs.join('*');
  else if (kind === 'matrix') {
    const pairs = refs.map((one, i) => `SUMPRODUCT(${ref(rates[i]!)},${one})`);
    text = pairs.join('+');
  } else if (kind === 'difference') {
    const others = of.slice(1);
    // SUM passes over a dash or a blank, a minus sign does not.
    const bare = others.length === 1 && isOne(others[0]!) && isNumber(others[0]!, sheets);
    text = `${refs[0]!}-${bare ? refs[1]! : `SUM(${refs.slice(1).join(',')})`}`;
  } else if (kind === 'share') {
    const whole = rates.length === 1 && isOne(rates[0]!) ? ref(rates[0]!) : `SUM(${rates.map(ref).join(',')})`;
    text = `${refs[0]!}/${whole}${hundreds ? '*100' : ''}`;
  } else if (subtotal) text = `SUBTOTAL(109,${refs.join(',')})`;
  else text = of.length === 1 && isOne(of[0]!) ? refs[0]! : `SUM(${refs.join(',')})`;
  if (places !== undefined) text = `ROUND(${text},${places})`;
  return text.length > MAX_LENGTH ? undefined : text;
}

/** "B2*C2*D2/12", "B2*(1+C2)", "B2/C2": what divides stands last. */
function productText({ factors, times: [above, below] = [1, 1] }: Working, refs: readonly string[]): string {
  const terms = factors.map(({ as, hundredth }, i) => {
    const own = hundredth ? `${refs[i]!}/100` : refs[i]!;
    if (as === 'raised') return `(1+${own})`;
    if (as === 'lowered') return `(1-${own})`;
    return as === 'over' && hundredth ? `(${own})` : own;
  });
  const over = terms.filter((_, i) => factors[i]!.as === 'over');
  const multiplied = [...terms.filter((_, i) => factors[i]!.as !== 'over'), ...(above === 1 ? [] : [String(above)])].join('*');
  return [multiplied === '' ? '1' : multiplied, ...over, ...(below === 1 ? [] : [String(below)])].join('/');
}

/** A sheet name as a formula takes it: bare only where nothing could read it as anything else; apostrophes doubled. */
export function quotedSheet(name: string): string {
  const plain = /^[A-Za-z_]\w*$/.test(name) && !/^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*|true|false)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

function isNumber({ sheet, box }: Place, sheets: Snapshot['sheets']): boolean {
  return typeof valueAt(sheets[sheet]!, box.top, box.left) === 'number';
}

export function isOne({ box }: Place): boolean {
  return box.top === box.bottom && box.left === box.right;
}
