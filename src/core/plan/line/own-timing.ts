import { readPost } from '../../costing/post';
import { dayOfStart } from '../../costing/schedule';
import type { Line } from '../../model/bid';
import { decimal } from '../../model/decimal';
import type { FilledField } from './fields';
import type { Slot } from './slots';

/** When a line of the bid runs, where its words leave that open: as its own money stands, and not as a convention would have it. */
export function ownTiming(fields: readonly FilledField[], line: Line, slots: readonly Slot[]): readonly FilledField[] {
  const paid = slots.filter(({ column }) => line.amounts.some((own) => own.column === column && !own.amount.value.isZero()));
  const [first] = paid;
  if (!first) return fields;
  const open = ({ from }: FilledField): boolean => from === 'convention' || from === 'bid';
  const told = { from: 'bid', convention: 'As the line has its money' } as const;
  const length = fields.find(({ id }) => id === 'months');
  return fields.map((field): FilledField => {
    if (!open(field)) return field;
    if (field.id === 'year' && paid.length === 1) return { ...field, value: first.label, ...told };
    if (field.id !== 'start' || !first.months || !length || open(length)) return field;
    const months = ownMonths(line);
    if (months !== undefined) return { ...field, value: dayOfStart(decimal(first.months.to - months)), ...told };
    return first === slots[0] ? field : { ...field, value: dayOfStart(decimal(first.months.from)), ...told };
  });
}

/** Months of the first period that a post's amounts pay: 31,384 and 62,769 for 18 months are six. */
function ownMonths(line: Line): number | undefined {
  const post = readPost(line);
  if (!post?.even || !post.months || post.months.length < 2) return undefined;
  const months = Math.round(post.months[0]!.toNumber());
  return months >= 1 && months <= 12 ? months : undefined;
}
