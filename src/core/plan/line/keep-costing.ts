import type { Operand } from '../../costing/calculation';
import type { Bid } from '../../model/bid';
import type { Anchor, CostedFactor, CostedRate, KeptCosting } from '../../model/correction';
import { keyOf, type CellRef } from '../../model/place';
import type { LineCost } from './cost';
import { fieldText } from './fields';

/** What a line was costed from, to be kept with the workbook: a later review works it out again and tells what was typed over it. */
export function keepCosting(
  bid: Bid,
  words: string,
  cost: LineCost,
  { at, told, before }: { readonly at: Anchor; readonly told: boolean; readonly before?: readonly string[] },
): KeptCosting {
  // What was settled by convention or by the bid's other lines stays as it was settled, whatever becomes of those.
  const fields = cost.fields.flatMap((field) =>
    field.id !== 'name' && field.value !== undefined && field.from && !['words', 'rate card'].includes(field.from)
      ? [[field.id, fieldText(field)] as const]
      : [],
  );
  return {
    kind: 'costing',
    at,
    words: words.trim(),
    told,
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    periods: cost.slots.map((slot, i) => ({
      column: slot.column.heading,
      amount: cost.amounts[i]!.toFixed(),
      ...(before && { before: before[i]! }),
      products: cost.calculations[i]!.map((factors) => factors.map((operand) => factorOf(operand, bid, slot.year))),
    })),
  };
}

function factorOf({ value, at, adds, divides }: Operand, bid: Bid, wanted: number | undefined): CostedFactor {
  const rate = at && rateAt(at, bid, wanted);
  return {
    value: value.toFixed(),
    ...(divides && { divides }),
    ...(adds && { others: true }),
    ...(rate && { rate }),
  };
}

function rateAt(at: CellRef, { rates }: Bid, wanted: number | undefined): CostedRate | undefined {
  const grade = rates?.grades.find(({ cell }) => keyOf(cell) === keyOf(at));
  if (grade)
    return {
      grade: grade.key,
      ...(grade.year !== undefined && { year: grade.year }),
      ...(wanted !== undefined && { wanted }),
    };
  const time = rates?.times.find((one) => one.at && keyOf(one.at) === keyOf(at));
  return time && { role: time.role, per: time.per };
}
