import { costingsOf } from '../costing/basis';
import { workingOf } from '../costing/calculation';
import { costedAgain, type ChangedRate } from '../costing/costed-again';
import { postText, readPost } from '../costing/post';
import type { Bid } from '../model/bid';
import { decimal, sum, ZERO, type Decimal } from '../model/decimal';
import type { Correction } from '../model/correction';
import { placeOf, type CellRef } from '../model/place';
import { formulaAt } from '../model/snapshot';
import { costedCell, keptCostings, othersSum, type CostedBefore } from '../read/kept-costings';
import { money } from './costed-words';
import { defineCheck, fail, pass, type Outcome } from './define-check';

type Fault = 'over' | 'cleared' | 'formula' | 'rate' | 'both' | 'words';

/** One column of a costed line: what stands there, what its costing gave, and what it gives now. */
interface Judged {
  readonly at: CellRef;
  readonly label: string;
  readonly working: string;
  readonly then: Decimal;
  readonly now: Decimal;
  readonly found: Decimal;
  readonly printed: string;
  readonly fault?: Fault;
}

export const costedAmount = defineCheck<CostedBefore>({
  id: 'costed-amount',
  group: 'costing',
  severity: 'warning',
  title: 'An amount that was costed is what its costing comes to',
  why: 'A figure typed over a costing no longer follows its days, months or rates, and the words beside it no longer support it.',
  repair: 'Restore the costing, cost the line anew, or dismiss this with the reason why the typed figure holds.',
  wrong: `
    | Activity | 23/24      | 24/25    | Priority | Benefit                     |
    | Analyst  | £31,500 ✗  | £30,800  | MUST     | Helps councils to plan care |
    | Training | £10,000    | £5,000   | SHOULD   | Trains the carers we find   |`,
  right: `
    | Activity | 23/24      | 24/25    | Priority | Benefit                     |
    | Analyst  | £30,800    | £30,800  | MUST     | Helps councils to plan care |
    | Training | £10,000    | £5,000   | SHOULD   | Trains the carers we find   |`,
  example: { corrections: [exampleCosting()] },
  messages: {
    more: '{line} is typed over its costing{column}: {found} typed, {working} = {expected}, {by} more.',
    less: '{line} is typed over its costing{column}: {found} typed, {working} = {expected}, {by} less.',
    cleared: 'The amount of {line}{column} was cleared; its costing, {working}, gives {expected}.',
    formula: 'The formula of {line}{column} was changed: it gives {found}, its costing {working} = {expected}.',
    rate: 'A rate changed since {line} was costed: {rate} was {then} and is {now}, so {working} = {expected}{column}; {found} stands there.',
    both: '{line} is typed over its costing{column}, and a rate changed since: {found} typed, {was} by the rates then, {working} = {expected} by those now.',
    words: '{line} was costed by {words}, which its words no longer say: {found} stands there{column}, {working} = {expected}.',
  },
  select: keptCostings,
  judge: judgeCosted,
});

/** Days at a rate in two years, as the drawings have it. */
function exampleCosting(): Correction {
  const products = [[{ value: '700' }, { value: '44' }]];
  return {
    kind: 'costing',
    at: { sheet: 'Sheet1', row: 1, col: 0, text: 'Analyst' },
    words: '£700 a day for 44 days each year',
    told: false,
    periods: ['23/24', '24/25'].map((column) => ({ column, amount: '30800', products })),
  };
}

function judgeCosted({ line, costing }: CostedBefore, bid: Bid): Outcome[] {
  const again = costedAgain(costing, bid.rates, (column) => othersSum(line, column, bid));
  const gone = costing.told && !plain(postText(line)).includes(plain(costing.words));
  // Other words that cost the line are its costing now, and the checks of words hold it against them.
  if (gone && (costingsOf(line).length > 0 || readPost(line)?.annual !== undefined)) return [];
  const judged = costing.periods.flatMap(({ column, amount, before, products }, i): (Judged & { back: boolean })[] => {
    const at = costedCell(line, column);
    if (!at) return [];
    const own = bid.figures.amount(at);
    const found = own?.value ?? ZERO;
    const slack = own?.half.gt(0.5) ? own.half : decimal(0.5);
    const near = (value: Decimal): boolean => found.minus(value).abs().lte(slack);
    const then = decimal(amount);
    const now = again.amounts[i]!;
    const formula = formulaAt(bid.snapshot.sheets[at.sheet]!, at.row, at.col) !== undefined;
    const beside = products.some((factors) => factors.some(({ others }) => others));
    const fault = faultOf({ holds: near(now), stands: near(then), moved: !now.eq(then), formula, beside, gone, empty: !own });
    const label = line.table.columns.find(({ col }) => col === at.col)?.heading ?? '';
    const working = again.calculations[i]!.length === 0 ? '0' : workingOf(again.calculations[i]!);
    return [{ at, label, working, then, now, found, printed: own?.text ?? '', back: before !== undefined && near(decimal(before)), ...(fault && { fault }) }]; // prettier-ignore
  });
  const faults = judged.filter(({ fault }) => fault);
  // What stood there before the costing stands there again: it was taken back by hand.
  if (faults.length > 0 && judged.every(({ back }) => back)) return [];
  if (faults.length === 0)
    return judged.length === 0
      ? []
      : [pass(line.at, '{line} is what it was costed at', { line: { kind: 'name', text: line.name } })];
  const kinds = [...new Set(faults.map(({ fault }) => fault!))];
  return kinds.map((kind) => told(kind, faults.filter(({ fault }) => fault === kind), { line, costing }, again.changed)); // prettier-ignore
}

interface Standing {
  /** It is what the costing gives now; what it gave when it was costed. */
  readonly holds: boolean;
  readonly stands: boolean;
  /** The costing gives something else now. */
  readonly moved: boolean;
  readonly formula: boolean;
  /** It is worked out from the lines beside it. */
  readonly beside: boolean;
  readonly gone: boolean;
  readonly empty: boolean;
}

function faultOf({ holds, stands, moved, formula, beside, gone, empty }: Standing): Fault | undefined {
  if (holds) return undefined;
  // A formula that follows what changed may only wait to be worked out.
  if (formula && (stands || moved || beside)) return undefined;
  if (gone) return 'words';
  if (formula) return 'formula';
  if (empty) return 'cleared';
  if (!moved) return 'over';
  return stands ? 'rate' : 'both';
}

function told(kind: Fault, cells: readonly Judged[], { line, costing }: CostedBefore, changed: readonly ChangedRate[]): Outcome {
  const expected = sum(cells.map(({ now }) => now));
  const found = sum(cells.map(({ found: own }) => own));
  const gap = found.minus(expected);
  const one = cells.length === 1 ? cells[0]! : undefined;
  const [rate] = changed;
  // Without a rate that changed it is the other lines that did.
  const fault = kind === 'rate' && !rate ? 'over' : kind;
  const currency = line.currency ?? 'GBP';
  const headings = cells.map(({ label }) => label).filter((text) => text !== '');
  const shown = line.table.columns.filter(({ role }) => role === 'period' || role === 'amount').length > 1 ? headings : [];
  return fail({
    check: 'costed-amount',
    severity: 'warning',
    message: fault === 'over' ? (gap.isNegative() ? 'less' : 'more') : fault,
    data: {
      line: { kind: 'name', text: line.name },
      column: { kind: 'words', text: shown.length === 0 ? '' : ` in ${shown.join(' and ')}` },
      found: money(found, currency, one?.printed === '' ? undefined : one?.printed),
      expected: money(expected, currency),
      was: money(sum(cells.map(({ then }) => then)), currency),
      by: money(gap.abs(), currency),
      working: { kind: 'words', text: cells.map(({ working }) => working).join(' + ') },
      words: { kind: 'name', text: costing.words },
      rate: { kind: 'words', text: rate?.name ?? '' },
      then: money(rate?.then ?? ZERO, currency),
      now: money(rate?.now ?? ZERO, currency),
    },
    subject: line.name,
    at: cells.map(({ at }) => placeOf(at)),
    expected: money(expected, currency),
    found: money(found, currency, one?.printed === '' ? undefined : one?.printed),
    difference: money(gap, currency),
    working: [{ text: 'Costed by {words}.', data: { words: { kind: 'name', text: costing.words } } }],
  });
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
