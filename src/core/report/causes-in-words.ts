import type { Cause, CauseKind, Figure, Finding } from '../model/finding';
import { placeOf } from '../model/place';
import type { Atlas } from './atlas';
import { shownFigure } from './figures-in-words';
import type { ReportFinding } from './report';
import { say, type Voice } from './sentences';

const titles: Readonly<Record<Exclude<CauseKind, 'undecided'>, string>> = {
  'swapped-digits': 'two digits swapped',
  'changed-digit': 'one digit changed',
  'left-out': 'a line left out',
  'counted-twice': 'something counted twice',
  sign: 'a sign turned round',
  scale: 'a figure in the wrong unit',
  rounding: 'rounding',
  vat: 'VAT',
  'other-column': 'a figure from another column',
  stale: 'a figure left from an earlier version',
  'text-number': 'a number stored as text',
  hidden: 'a hidden row or column',
  'lines-that-make-it': 'the lines that make up the difference',
  'wrong-cell': 'one figure that neither its row nor its column bears out',
  'other-factor': 'a rate or a count other than the row shows',
};

/** "two digits swapped" */
export function causeName(kind: string): string {
  return Object.hasOwn(titles, kind) ? titles[kind as keyof typeof titles] : kind;
}

/** "Likely cause" is said only of a likely one. */
function causeTitle({ kind, likely }: Cause): string {
  if (kind === 'undecided') return 'Cause: cannot be decided';
  return `${likely ? 'Likely' : 'Possible'} cause: ${titles[kind]}`;
}

export function causeText(cause: Cause, finding: Finding, atlas: Atlas, voice: Voice): NonNullable<ReportFinding['cause']> {
  const unit = finding.found ?? finding.expected;
  const mended: Figure | undefined = cause.mended && {
    kind: 'figure',
    value: cause.mended,
    unit: cause.unit ?? unit?.unit ?? 'money',
    ...(unit?.currency && (cause.unit ?? 'money') === 'money' && { currency: unit.currency }),
  };
  return {
    kind: cause.kind,
    likely: cause.likely && cause.kind !== 'undecided',
    title: causeTitle(cause),
    text: say(cause.saying, voice),
    evidence: cause.evidence.map(({ saying, holds, at }) => ({
      text: say(saying, voice),
      holds,
      ...(at && { at: atlas.reportPlace(at) }),
    })),
    ...(cause.blames && { blames: atlas.reportPlace(placeOf(cause.blames)) }),
    ...(mended && { mended: shownFigure(mended, voice) }),
  };
}
