import type { Currency } from '../model/amount';
import type { Data, Datum, Figure, Finding, Saying } from '../model/finding';
import type { Atlas } from './atlas';

/**
 * Figures of a funding or summary table are money even where neither heading nor cells carry a sign, and are then shown as money.
 * Only the finding's own three figures are taken so, wherever its sentences repeat them; rates and counts beside them stay.
 */
export function withMoney(finding: Finding, atlas: Atlas, currency: Currency | undefined): Finding {
  const place = finding.at[0];
  const { table, column } = place ? atlas.spot(place) : {};
  const { expected, found, difference } = finding;
  const own = [expected, found, difference].flatMap((figure) => (figure?.unit === 'number' ? [figure.value] : []));
  if (own.length === 0 || !table || !column || column.unit !== undefined) return finding;
  if (table.kind !== 'funding' && table.kind !== 'summary') return finding;
  if (!['amount', 'period', 'party', 'total'].includes(column.role)) return finding;
  const money = { unit: 'money' as const, ...(currency && { currency }) };
  const figure = <T extends Figure | undefined>(of: T): T => (of?.unit === 'number' ? { ...of, ...money } : of);
  const isOwn = (value: Figure['value']): boolean => own.some((one) => one.abs().eq(value.abs()));
  const datum = (of: Datum): Datum =>
    (of.kind === 'figure' || of.kind === 'gap') && of.unit === 'number' && isOwn(of.value) ? { ...of, ...money } : of;
  const data = (of: Data): Data => Object.fromEntries(Object.entries(of).map(([key, value]) => [key, datum(value)]));
  const saying = (of: Saying): Saying => ({ ...of, data: data(of.data) });
  const { cause } = finding;
  return {
    ...finding,
    data: data(finding.data),
    expected: figure(expected),
    found: figure(found),
    difference: figure(difference),
    ...(finding.working && { working: finding.working.map(saying) }),
    ...(cause && {
      cause: {
        ...cause,
        saying: saying(cause.saying),
        evidence: cause.evidence.map((one) => ({ ...one, saying: saying(one.saying) })),
      },
    }),
  };
}
