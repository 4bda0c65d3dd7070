import type { Currency } from '../model/amount';
import type { Figures } from '../model/bid';
import { decimal } from '../model/decimal';
import type { Data, Datum, Figure, Finding, Saying } from '../model/finding';
import { scaleOfCell } from '../read/in-pounds';
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
  if (own.length === 0 || !table || !column || column.unit !== undefined || column.scale) return finding;
  if (table.kind !== 'funding' && table.kind !== 'summary') return finding;
  if (!['amount', 'period', 'party', 'total'].includes(column.role)) return finding;
  const money = { unit: 'money' as const, ...(currency && { currency }) };
  const isOwn = (value: Figure['value']): boolean => own.some((one) => one.abs().eq(value.abs()));
  const ofFinding = new Set<unknown>([expected, found, difference]);
  return withFigures(finding, (of) =>
    of.unit === 'number' && (ofFinding.has(of) || isOwn(of.value)) ? { ...of, ...money } : of,
  );
}

/**
 * A finding on figures that stand in thousands or millions gives them in pounds too: "661.6 (£661,600)". Its other figures are of the
 * same table. A finding that compares tables is in pounds already.
 */
export function withScale(finding: Finding, atlas: Atlas, figures: Figures): Finding {
  const place = finding.at[0];
  const { table, column } = place ? atlas.spot(place) : {};
  if (!place || !table || !column?.scale) return finding;
  const at = { sheet: place.sheet, row: place.box.top, col: place.box.left };
  const own = figures.amount(at)?.value;
  const scale = decimal(scaleOfCell(figures, at, column));
  const stated = finding.found ? [finding.found] : Object.values(finding.data).filter(({ kind }) => kind === 'figure');
  const isOwn = stated.some((of) => of.kind === 'figure' && own?.eq(of.value) === true && !own.isZero());
  if (!isOwn || scale.eq(1)) return finding;
  const currency = column.currency ?? 'GBP';
  return withFigures(finding, (of) =>
    of.unit === 'money' || of.unit === 'number'
      ? {
          ...of,
          unit: 'money',
          currency: of.currency ?? currency,
          value: of.value.times(scale),
          ...(of.kind === 'figure' && { printed: of.printed ?? of.value.toFixed() }),
        }
      : of,
  );
}

type Gap = Extract<Datum, { kind: 'gap' }>;

/** The finding with each of its figures and gaps changed. */
function withFigures(finding: Finding, change: <T extends Figure | Gap>(of: T) => T): Finding {
  const { expected, found, difference, cause, members } = finding;
  const datum = (of: Datum): Datum =>
    of.kind === 'figure' || of.kind === 'gap' ? change(of) : of.kind === 'list' ? { ...of, items: of.items.map(datum) } : of;
  const data = (of: Data): Data => Object.fromEntries(Object.entries(of).map(([key, value]) => [key, datum(value)]));
  const saying = (of: Saying): Saying => ({ ...of, data: data(of.data) });
  return {
    ...finding,
    data: data(finding.data),
    ...(expected && { expected: change(expected) }),
    ...(found && { found: change(found) }),
    ...(difference && { difference: change(difference) }),
    ...(members && {
      members: members.map((one) => ({
        ...one,
        ...(one.figure && { figure: change(one.figure) }),
        ...(one.note && { note: saying(one.note) }),
      })),
    }),
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
