import type { Costed } from '../core/index';

const marks = { tick: '✓', warning: '!' } as const;

/** A costed line as text: how it was understood, its cost by year, what is to be said of it, and what it does to the bid. */
export function renderCosted(costed: Costed): string {
  const { fields, periods, total, span, missing, remarks, explained, effect, where, existing, rule } = costed;
  const lines: string[] = [costed.announced, ''];
  lines.push(`Understood as: ${rule.title}`);
  const wide = Math.max(...fields.map(({ label }) => label.length));
  for (const { label, value, from, note, missing: open } of fields) {
    const source = [from === 'yours' ? 'your value' : from && from !== 'words' ? from : '', note ?? ''].filter(
      (text) => text !== '',
    );
    lines.push(`  ${label.padEnd(wide)}  ${open ? 'missing' : value}${source.length > 0 ? `  (${source.join(': ')})` : ''}`);
  }
  if (missing.length > 0) return `${[...lines, '', ...missing.map((text) => `! ${text}`)].join('\n')}\n`;
  lines.push('', explained, '');
  const rows = periods.map(({ label, working, amount }) => [label, working, amount] as const);
  rows.push(['Total', span ?? '', total!.amount]);
  lines.push(...table(rows.length > 0 ? rows : []));
  if (remarks.length > 0) lines.push('', ...remarks.map(({ kind, text }) => `${marks[kind]} ${text}`));
  if (effect.length > 0)
    lines.push('', 'Effect on the bid', ...table([['', 'Now', 'With it', 'Change'], ...effect.map((row) => [row.label, row.now, row.with, row.change])])); // prettier-ignore
  if (existing && existing.amounts.length > 0)
    lines.push(
      '',
      `“${existing.name}” as it stands`,
      ...table([['', 'Now', 'Costed', 'Change'], ...existing.amounts.map((one) => [`${one.label} ${one.at.cells}`, one.now, one.then, one.change])]), // prettier-ignore
      ...existing.amounts.flatMap(({ at, writes }) => (writes === undefined ? [] : [`  ${at.cells}: ${writes}`])),
    );
  if (existing) lines.push('', existing.effect);
  if (where) lines.push('', `Goes to: ${where.tables.find(({ id }) => id === where.table)!.label}`);
  return `${lines.join('\n')}\n`;
}

/** Columns side by side; the first is words, the last figures. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, col) => Math.max(...rows.map((row) => row[col]!.length)));
  return rows.map((row) =>
    `  ${row.map((text, col) => (col === 0 || (row.length === 3 && col === 1) ? text.padEnd(widths[col]!) : text.padStart(widths[col]!))).join('  ')}`.trimEnd(),
  );
}
