import { ends, padEnd, padStart, paragraph } from '../../report/text-layout';
import type { AwardComparison, AwardLine, AwardPlan, AwardRefusal } from './award-plan';

const LABEL = 14;
const FIGURE = 14;

/** A plan for a smaller award as text: the answer, the sums, every line with why it is kept or left, and other awards beside it. */
export function renderAward(
  plan: AwardPlan | AwardRefusal,
  { title, width = 88, beside }: { title?: string; width?: number; beside?: AwardComparison } = {},
): string {
  const out: string[] = title === undefined ? [] : [title, ''];
  out.push(...paragraph(plan.headline, width, ''), ...paragraph(plan.detail, width, ''));
  if (plan.kind !== 'refused') {
    out.push('', plan.asks, '', ...sums(plan));
    out.push(
      ...section('MUST', plan.must, width),
      ...section('Kept', plan.kept, width),
      ...section('Left out', plan.leftOut, width),
    );
    if (plan.notes.length > 0) out.push('');
    for (const note of plan.notes) out.push(...paragraph(note, width, ''));
    if (beside) out.push(...comparison(beside, plan.sign, width));
  }
  return out.map((line) => line.trimEnd()).join('\n') + '\n';
}

function sums({ rows, periods, mustShare, sign }: AwardPlan): string[] {
  const row = (label: string, ...figures: string[]): string =>
    padEnd(label, LABEL) + figures.map((figure) => padStart(figure, FIGURE)).join('');
  const rule = '─'.repeat(LABEL + 3 * FIGURE);
  const out = [row(sign, 'Bid', 'Planned', 'Change')];
  for (const { label, kind, bid, planned, change } of rows) {
    if (kind === 'total') out.push(rule);
    out.push(row(label, bid.text, planned.text, change.text));
  }
  out.push('', `MUST is ${mustShare.planned.text} of the plan, ${mustShare.bid.text} of the bid`);
  if (periods.length > 0) {
    const limited = periods.some(({ limit }) => limit);
    out.push('', row(sign, 'Bid', 'Planned', ...(limited ? ['Limit', 'Left'] : [])));
    for (const { label, bid, planned, limit, left } of periods)
      out.push(row(label, bid.text, planned.text, ...(limited ? [limit?.text ?? 'none', left?.text ?? ''] : [])));
  }
  return out;
}

function section(name: string, { lines, count, total }: AwardPlan['kept'], width: number): string[] {
  if (lines.length === 0) return [];
  const head = name === 'MUST' ? `MUST, ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}` : `${name}, ${count}`;
  return ['', ...ends([head], total.text, width), ...lines.flatMap((line) => lineText(line, width))];
}

function lineText({ name, priority, amount, reason, standing }: AwardLine, width: number): string[] {
  const rank = standing === 'must' ? '' : `${priority}  `;
  const words = reason === '' ? name : `${name} – ${reason}`;
  return ends(paragraph(words, width - FIGURE, `  ${rank}`), amount.text, width);
}

function comparison({ awards, periods, lines }: AwardComparison, sign: string, width: number): string[] {
  const head = Math.max(LABEL, width - awards.length * 12);
  const row = (label: string, figures: readonly string[]): string[] => {
    const folded = paragraph(label, head - 2, '');
    const last = padEnd(folded[folded.length - 1] ?? '', head) + figures.map((figure) => padStart(figure, 12)).join('');
    return [...folded.slice(0, -1), last];
  };
  const wide = '─'.repeat(head + awards.length * 12);
  return [
    '',
    ...row(
      'Beside other awards',
      awards.map(({ share }) => share),
    ),
    wide,
    ...row(
      `Award, ${sign}`,
      awards.map(({ award }) => award.text),
    ),
    ...row(
      `Planned, ${sign}`,
      awards.map(({ planned }) => planned.text),
    ),
    ...periods.flatMap((period, i) =>
      row(
        `  ${period}`,
        awards.map(({ byPeriod }) => byPeriod[i]!.text),
      ),
    ),
    ...row(
      `Left, ${sign}`,
      awards.map(({ left }) => left.text),
    ),
    ...row(
      'MUST share',
      awards.map(({ mustShare }) => mustShare.text),
    ),
    ...lines.flatMap(({ name, priority, kept }) =>
      row(
        `${priority}  ${name}`,
        kept.map((isKept, i) => (!awards[i]!.fits ? 'no plan' : isKept ? 'kept' : '–')),
      ),
    ),
  ];
}
