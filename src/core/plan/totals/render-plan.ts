import type { Plan, PlanItem } from '../plan';

/** A plan as text for a terminal. */
export function renderPlan({ items, waiting, stays }: Plan, { title }: { title: string }): string {
  const out: string[] = [title, ''];
  const group = (heading: string, wanted: PlanItem['group']): void => {
    const own = items.filter((item) => item.group === wanted);
    if (own.length === 0) return;
    out.push(heading, '');
    for (const item of own) out.push(...itemText(item), '');
  };
  group('Safe: same figure, now live', 'safe');
  group('Changes a figure: you choose', 'choice');
  if (items.length === 0) out.push('There is nothing to write.', '');
  if (waiting.length > 0)
    out.push(
      waiting.length === 1 ? '1 total waits for your answer' : `${waiting.length} totals wait for your answer`,
      ...waiting.map(({ label, at, reason }) => `  ${label} (${at.sheet} ${at.cells}): ${reason}`),
      '',
    );
  if (stays.length > 0)
    out.push('Left as it is', ...stays.map(({ label, at, reason }) => `  ${label} (${at.sheet} ${at.cells}): ${reason}`), '');
  return out.join('\n');
}

function itemText({ id, label, cells, note, why }: PlanItem): string[] {
  const rows = cells.map(({ column, at, before, after }) => [column, `${at.sheet} ${at.cells}`, before, after] as const);
  const width = (i: 0 | 1 | 2): number => Math.min(40, Math.max(...rows.map((row) => row[i].length)));
  return [
    `  ${label}  [${id}]`,
    ...rows.map((row) => `    ${row[0].padEnd(width(0))}  ${row[1].padEnd(width(1))}  ${row[2].padStart(width(2))}  ${row[3]}`),
    `    ${[why, note].filter((text) => text !== '').join(' ')}`,
  ];
}
