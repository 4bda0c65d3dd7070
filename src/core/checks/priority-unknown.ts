import type { Line } from '../model/bid';
import type { Table } from '../model/table';
import { readPriority } from '../read/column-words';
import { defineCheck, fail, pass, unsure, type Outcome } from './define-check';
import { isUnranked } from './priority-missing';
import { memberOf, nameOf, priorityPlace, rankedLines, titleOfTable, words } from './ranked-lines';

interface Ranked {
  readonly table: Table;
  readonly lines: readonly Line[];
}

/** "MUST (phase 1)": a priority with something said to it. */
function qualified(text: string): boolean {
  const parts = text.trim().split(/[^\p{L}'’]+/u);
  return (
    parts.length > 1 && readPriority(parts[0]!) !== undefined && parts.slice(1).every((part) => readPriority(part) === undefined)
  );
}

function judgeLine(line: Line): Outcome {
  const at = priorityPlace(line);
  const text = line.priorityText ?? '';
  if (line.priority) return pass(at);
  const finding = {
    check: 'priority-unknown',
    subject: line.name,
    at: [at],
    data: { line: nameOf(line), found: { kind: 'name' as const, text } },
    members: [memberOf(line, at)],
  };
  if (qualified(text)) return unsure({ ...finding, severity: 'warning', message: 'qualified' });
  return fail({ ...finding, severity: 'error', message: 'unknown', group: { key: 'priority-unknown', many: 'several' } });
}

export const priorityUnknown = defineCheck<Ranked>({
  id: 'priority-unknown',
  group: 'priorities',
  severity: 'error',
  title: 'A priority is MUST, SHOULD, COULD or WON’T',
  why: 'A word that is none of them is counted with neither the MUST nor the SHOULD lines.',
  repair: 'Put MUST, SHOULD, COULD or WON’T in the cell.',
  wrong: `
    | Activity | 23/24  | 24/25  | Priority         |
    | Manager  | 20,000 | 21,000 | MUST             |
    | Officer  | 9,000  | 9,500  | Maybe ✗          |
    | Courses  | 4,000  | 4,100  | SHOULD           |
    | Kit      | 1,200  | 1,100  | MUST (phase 2) ? |`,
  right: `
    | Activity | 23/24  | 24/25  | Priority    |
    | Manager  | 20,000 | 21,000 | Must have   |
    | Officer  | 9,000  | 9,500  | should-have |
    | Courses  | 4,000  | 4,100  | S           |`,
  messages: {
    unknown: '{line} has the priority {found}, which is none of MUST, SHOULD, COULD and WON’T.',
    several: '{count} lines have a priority that is none of MUST, SHOULD, COULD and WON’T.',
    qualified: '{line} has the priority {found}. It is counted with no priority until the cell says only one.',
  },
  *select(bid) {
    const tables = new Map<Table, Line[]>();
    for (const line of rankedLines(bid)) {
      if (isUnranked(line.priorityText ?? '')) continue;
      const lines = tables.get(line.table);
      if (lines) lines.push(line);
      else tables.set(line.table, [line]);
    }
    for (const [table, lines] of tables) yield { table, lines };
  },
  judge({ table, lines }) {
    // A scale of its own ("High", "Medium", "1") is no misspelt MUST.
    if (lines.length > 1 && lines.every((line) => !line.priority && !qualified(line.priorityText ?? ''))) {
      const scale = [...new Set(lines.map(({ priorityText }) => priorityText ?? ''))].slice(0, 5);
      return {
        verdict: 'not-examined',
        at: priorityPlace(lines[0]!),
        subject: titleOfTable(table),
        saying: {
          text: 'Its priorities are {scale}, not MUST and SHOULD.',
          data: {
            scale: { kind: 'list', joined: 'and', items: scale.map((text) => ({ kind: 'name', text })) },
            title: words(titleOfTable(table)),
          },
        },
      };
    }
    return lines.map(judgeLine);
  },
});
