import type { Link, LinkTopic } from '../model/bid';
import { defineCheck, fail, pass } from './define-check';
import { supportNotRun } from './line-support';
import { narrativeRows, type NarrativeRow } from './narrative-rows';
import { memberOf, rankedLines, words } from './ranked-lines';

interface Covered {
  readonly topic: LinkTopic;
  readonly links: readonly Link[];
  readonly rows: readonly NarrativeRow[];
}

const called: Readonly<Record<LinkTopic, string>> = {
  success: 'success measures',
  sustainability: 'sustainability',
  consequence: 'consequences',
};

export const rowCounts = defineCheck<Covered>({
  id: 'row-counts',
  group: 'coverage',
  severity: 'warning',
  title: 'Lines and the rows that speak of them are the same activities',
  why: 'A line left out of a table, or a row for an activity that asks for nothing, shows that the tables were not kept together.',
  repair: 'Give the line a row, or say that the activity of the row needs no money.',
  wrong: `
    Funding
    | Activity        | 23/24    | Priority |
    | Mentoring       | 20,000   | MUST     |
    | Detached worker | 30,100   | MUST     |
    | Summer camp     | 12,000 ✗ | SHOULD   |
    | Music studio    | 7,000    | SHOULD   |

    Sustainability
    | Activity        | What happens after the grant         |
    | Mentoring       | Volunteers carry on with one manager |
    | Detached worker | The post moves to the base budget    |
    | Music studio    | Members pay for their sessions       |`,
  right: `
    Funding
    | Activity          | 23/24  | Priority |
    | Mentoring – staff | 20,000 | MUST     |
    | Mentoring – rooms | 2,000  | SHOULD   |
    | Detached worker   | 30,100 | MUST     |

    Sustainability
    | Activity        | What happens after the grant         |
    | Mentoring       | Volunteers carry on with one manager |
    | Detached worker | The post moves to the base budget    |`,
  messages: {
    lines: '{lines} of {all} {lines|has|have} no row about {topic}.',
    rows: '{rows} about {topic} {extra|belongs|belong} to no funded line.',
  },
  notRun: (bid) => supportNotRun(bid, 'success') && supportNotRun(bid, 'sustainability') && supportNotRun(bid, 'consequence'),
  *select(bid) {
    if (rankedLines(bid).length === 0) return;
    for (const topic of ['success', 'sustainability', 'consequence'] as const) {
      const links = bid.links.filter((link) => link.topic === topic);
      if (links.length > 0) yield { topic, links, rows: narrativeRows(bid, [topic]) };
    }
  },
  judge({ topic, links, rows }) {
    const used = new Set(links.flatMap(({ to }) => (to ? [`${to.table.id}/${to.row.rows.first}`] : [])));
    // A MUST without a row has its own finding; a priority none of whose lines has a row was not asked for one.
    const told = new Set(links.flatMap(({ line, to }) => (to ? [line.priority] : [])));
    const asked = ({ line }: Link): boolean => line.priority !== 'MUST' && line.priority !== "WON'T" && told.has(line.priority);
    const alone = links.filter((link) => !link.to && asked(link) && !link.line.total.isZero()).map(({ line }) => line);
    const extra = rows.filter(({ table, row }) => !used.has(`${table.id}/${row.rows.first}`));
    const counted = { topic: words(called[topic]), extra: { kind: 'count', value: extra.length } } as const;
    if (alone.length > 0) {
      return fail({
        check: 'row-counts',
        severity: 'warning',
        message: 'lines',
        subject: called[topic],
        at: alone.map(({ at }) => at),
        data: {
          ...counted,
          lines: { kind: 'count', value: alone.length },
          all: { kind: 'count', value: links.length, noun: ['line', 'lines'] },
        },
        members: alone.map((line) => memberOf(line)),
      });
    }
    if (extra.length > 0) {
      return fail({
        check: 'row-counts',
        severity: 'note',
        message: 'rows',
        subject: called[topic],
        at: extra.map(({ labelAt }) => labelAt),
        data: { ...counted, rows: { kind: 'count', value: extra.length, noun: ['row', 'rows'] } },
        members: extra.map(({ row, labelAt }) => ({ name: row.label, at: labelAt })),
      });
    }
    return pass(rows[0]?.at);
  },
});
