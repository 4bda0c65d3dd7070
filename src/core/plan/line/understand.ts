import { hear, type Heard } from '../../costing/heard';
import { ruleFor } from '../../costing/rules/registry';
import type { Rule } from '../../costing/rules/rule';
import type { Bid } from '../../model/bid';
import { decimal } from '../../model/decimal';
import type { TimeRate } from '../../model/rate-card';
import { corrected, valuesOf, type FilledField } from './fields';

import { timingFields } from './timing';
import type { Slots } from './slots';

/** The words as a rule with filled fields, corrections laid over them. */
export interface Understood {
  readonly heard: Heard;
  readonly rule: Rule;
  readonly fields: readonly FilledField[];
  /** The rate of the card that the words go by or against. */
  readonly rate?: TimeRate;
}

export function understand(bid: Bid, words: string, given: Readonly<Record<string, string>>, slots: Slots): Understood {
  const heard = hear(words);
  const rule = ruleFor(heard);
  const rate = rule.id === 'day-rate' || rule.id === 'part-week' || rule.id === 'hours' ? cardRate(bid, heard, rule) : undefined;
  const own = rule.fields(heard, bid.settings.weeksPerMonth).map((field): FilledField => {
    if (field.id === 'rate' && rate) {
      if (field.value === undefined) return { ...field, value: rate.rate, from: 'rate card', ...(rate.at && { at: rate.at }) };
      if (typeof field.value === 'object' && 'eq' in field.value && field.value.eq(rate.rate))
        return { ...field, from: 'words', ...(rate.at && { at: rate.at }) };
    }
    if (field.id === 'percent' && field.value === undefined && /overhead/i.test(words) && bid.rates?.overhead) {
      const at = bid.rates.cells.get('overhead');
      return { ...field, value: bid.rates.overhead.times(100), from: 'rate card', ...(at && { convention: 'From Rates' }) };
    }
    return { ...field, ...(field.value !== undefined && { from: field.convention ? 'convention' : 'words' }) };
  });
  const name: FilledField = { id: 'name', label: 'Line', unit: 'words', required: true, ...(heard.name !== '' && { value: heard.name, from: 'words' }) }; // prettier-ignore
  const all = [
    name,
    ...own,
    ...timingFields(heard, rule, slots, bid),
    ...addedFields(heard, bid, rule),
    ...choiceField(slots, heard),
  ];
  const fields = all.map((field) => corrected(field, given));
  return { heard, rule, fields: withAnnual(bid, rule, fields, given), ...(rate && { rate }) };
}

/** Uplift, on-costs and VAT come on top of any rule. */
function addedFields({ uplift, onCosts, vat }: Heard, bid: Bid, rule: Rule): FilledField[] {
  const fields: FilledField[] = [];
  if (rule.id === 'percentage') return fields;
  const percent = (value: number): FilledField['value'] => decimal(value).times(100);
  if (uplift)
    fields.push({ id: 'uplift', label: 'Rise a year', unit: 'percent', value: percent(uplift.adds?.rate ?? uplift.value), from: 'words' }); // prettier-ignore
  if (onCosts)
    fields.push({ id: 'onCosts', label: 'On-costs added', unit: 'percent', value: percent(onCosts.adds!.rate), from: 'words' });
  if (vat === 'plus') {
    const gross = bid.settings.vat === 'gross';
    fields.push({
      id: 'vat',
      label: 'VAT added',
      unit: 'percent',
      value: decimal(gross ? 20 : 0),
      from: 'convention',
      convention: gross
        ? 'The bid is gross of VAT'
        : bid.settings.vat === 'net'
          ? 'The bid is net of VAT, which you recover'
          : 'Net, as councils recover VAT; set VAT in Rates where you cannot',
    });
  }
  return fields;
}

/** Where a table has several columns of money that are no years, the line goes into one of them. */
function choiceField({ slots, choices }: Slots, heard: Heard): FilledField[] {
  if (choices.length < 2) return [];
  const named = choices.find(({ label }) => heard.text.toLowerCase().includes(label.toLowerCase()));
  return [
    {
      id: 'column',
      label: 'Column',
      unit: 'words',
      required: true,
      value: (named ?? slots[0]!).label,
      from: named ? 'words' : 'convention',
      choices: choices.map(({ label }) => label),
      ...(!named && { convention: 'The first column of money' }),
    },
  ];
}

/** A grade without a cost gets a field for it, so that it can be said here as well as in Rates. */
function withAnnual(
  bid: Bid,
  rule: Rule,
  fields: readonly FilledField[],
  given: Readonly<Record<string, string>>,
): readonly FilledField[] {
  const grade = valuesOf(fields).words('grade');
  if (rule.id !== 'grade-post' || grade === undefined || fields.some(({ id }) => id === 'annual')) return fields;
  if (given.annual === undefined) return fields;
  const at = fields.findIndex(({ id }) => id === 'grade');
  const annual = corrected({ id: 'annual', label: 'Annual cost', unit: 'money' }, given);
  return annual.value === undefined && annual.unreadable === undefined
    ? fields
    : [...fields.slice(0, at + 1), annual, ...fields.slice(at + 1)];
}

/** The card's rate for who is named, by role; per day or hour as the rule needs it. */
function cardRate(bid: Bid, heard: Heard, rule: Rule): TimeRate | undefined {
  const per = rule.id === 'hours' ? 'hour' : 'day';
  const said = plain(heard.text);
  const known = (bid.rates?.times ?? []).filter((rate) => rate.per === per && rate.role !== '');
  return known.filter(({ role }) => ` ${said} `.includes(` ${plain(role)} `)).sort((a, b) => b.role.length - a.role.length)[0];
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
