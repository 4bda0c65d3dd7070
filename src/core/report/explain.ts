import type { Check, CheckGroup } from '../checks/define-check';
import { paragraph } from './text-layout';

const groupTitles: Readonly<Record<CheckGroup, string>> = {
  casts: 'Casts: what adds up',
  costing: 'Costing in words',
  grades: 'Grades',
  priorities: 'Priorities',
  coverage: 'Coverage',
  form: 'Form',
};

/** One check in full: its law, why, what to do, and a bid that breaks it beside one that keeps it. */
export function explainCheck(check: Check, width = 88): string {
  const lines = [
    check.id,
    '',
    ...paragraph(`Law. ${check.title}.`.replace('..', '.'), width, ''),
    '',
    ...paragraph(`Why. ${check.why}`, width, ''),
    '',
    ...paragraph(`To put it right. ${check.repair}`, width, ''),
    '',
    'Wrong (✗ is reported, ? is asked)',
    '',
    ...drawing(check.wrong),
    '',
    'Right',
    '',
    ...drawing(check.right),
  ];
  return `${lines.join('\n')}\n`;
}

/** All checks by group, with their laws. */
export function listChecks(checks: readonly Check[], width = 88): string {
  const longest = Math.max(0, ...checks.map(({ id }) => id.length));
  const lines: string[] = [];
  for (const group of new Set(checks.map((check) => check.group))) {
    lines.push(...(lines.length > 0 ? [''] : []), groupTitles[group], '');
    for (const { id, title } of checks.filter((check) => check.group === group))
      lines.push(...paragraph(title, width, `  ${id.padEnd(longest)}  `));
  }
  return `${lines.join('\n')}\n`;
}

/** A drawn table with its common margin taken off and a small one put on. */
function drawing(text: string): string[] {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return lines.map((line) => `  ${line.slice(margin)}`.trimEnd());
}
