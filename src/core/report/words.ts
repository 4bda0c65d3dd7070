import type { Report, ReportFinding, Severity } from './report';

/** Words that all renderers share, in the report's order. */
export const groups: readonly {
  readonly severity: Severity;
  readonly title: string;
  readonly one: string;
  readonly many: string;
}[] = [
  { severity: 'error', title: 'Errors', one: 'error', many: 'errors' },
  { severity: 'question', title: 'Questions for you', one: 'question', many: 'questions' },
  { severity: 'warning', title: 'Warnings', one: 'warning', many: 'warnings' },
  { severity: 'note', title: 'Notes', one: 'note', many: 'notes' },
];

export const stateWords = { agrees: 'agrees', wrong: 'wrong', undecided: 'waits' } as const;

/** How a reader puts right what could not be examined, in words and as an option of the command line. */
export const mends: Readonly<Record<string, { readonly words: string; readonly option?: string }>> = {
  cap: { words: 'Set the award or cap', option: '--cap 600000' },
  'grant-period': { words: 'Set the grant period', option: '--period 2023-04-01..2025-03-31' },
  vat: { words: 'Say whether figures are net or gross of VAT', option: '--vat net' },
  priorities: { words: 'Say which column holds the priorities' },
  needs: { words: 'Say which lines need which' },
  corrections: { words: 'Give it again, or take it back' },
  grades: { words: 'Say which lines are posts and at what grade' },
};

/** "61 checks: 1 error, 1 question, 15 warnings, 5 notes, 39 agree" */
export function countsText({ counts, narrowed }: Report): string {
  const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  const parts = groups.flatMap(({ severity, one, many }) =>
    counts[severity] === 0 ? [] : [`${number(counts[severity])} ${counts[severity] === 1 ? one : many}`],
  );
  if (counts.dismissed > 0) parts.push(`${number(counts.dismissed)} dismissed`);
  parts.push(`${number(counts.agrees)} ${counts.agrees === 1 ? 'agrees' : 'agree'}`);
  const only = narrowed?.only ? ` (of ${narrowed.only.join(', ')} only)` : '';
  return `${number(counts.checks)} ${counts.checks === 1 ? 'check' : 'checks'}${only}: ${parts.join(', ')}`;
}

/** The figure beside a finding's place: its difference, or what its lines add to. */
export function figureOf(finding: ReportFinding): string {
  const figure = finding.difference ?? finding.membersTotal;
  if (!figure) return '';
  return finding.per ? `${figure.text} ${finding.per}` : figure.text;
}

/** The place, with its sheet where the workbook has several. */
export function whereOf(finding: ReportFinding, sheets: number): string {
  const sheet = finding.at[0]?.sheet;
  return sheets > 1 && sheet !== undefined ? `${finding.where} · ${sheet}` : finding.where;
}

/** Sheets that the report speaks of. */
export function sheetCount({ tables, notExamined }: Report): number {
  return new Set([...tables.map(({ at }) => at.sheet), ...notExamined.flatMap(({ at }) => at?.sheet ?? [])]).size;
}

export function hiddenText({ narrowed }: Report): string {
  if (!narrowed || narrowed.hidden === 0 || !narrowed.severity) return '';
  const { one, many } = groups.find(({ severity }) => severity === narrowed.severity)!;
  return `${narrowed.hidden} ${narrowed.hidden === 1 ? 'finding' : 'findings'} less grave than ${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one} not shown (only ${many} and graver were asked for).`;
}
