import type { Bid, Line } from '../model/bid';
import { defineCheck, pass, type Outcome } from './define-check';
import { named, worded } from './form-data';

/** Works, buildings and vehicles: things that are capital in any council's accounts. */
const works =
  /\b(building works?|refurbish\w*|construction (works?|costs?)|capital works?|(loft|garage|building) conversions?|(purchase|acquisition) of (a |an |the )?(\w+ )?(buildings?|propert(y|ies)|land|vehicles?|minibus(es)?|vans?))\b/i;
/** Quick to test: no line without one of these is capital. */
const hint = /works|refurb|constr|conver|purch|acqui/i;
const split = /\bcapital\b|\brevenue (funding|budget|costs?|expenditure|split)\b/i;

/** Lines of a bid that nowhere parts capital from revenue. */
function* worksOf({ lines, snapshot: { sheets } }: Bid): Iterable<Line> {
  const found = lines.filter(({ name }) => hint.test(name) && works.test(name)).filter(({ amounts }) => amounts.length > 0);
  if (found.length === 0) return;
  const said = sheets.some(({ values }) => values.some((value) => typeof value === 'string' && split.test(value)));
  if (!said) yield* found;
}

function judge(line: Line): Outcome {
  const match = works.exec(line.name);
  if (!match) return pass(line.at);
  return {
    verdict: 'fail',
    finding: {
      check: 'capital-revenue',
      severity: 'note',
      message: 'works',
      data: { line: named(line.name), words: worded(`“${match[0]}”`) },
      subject: line.name,
      at: [line.at],
      group: { key: 'capital-revenue', many: 'several' },
    },
  };
}

export const capitalRevenue = defineCheck<Line>({
  id: 'capital-revenue',
  group: 'form',
  severity: 'note',
  title: 'Capital stands apart from revenue',
  why: 'Most revenue grants cannot pay for works, buildings or vehicles, and auditors look for them.',
  repair: 'Ask the funder whether capital is allowed, and show it in a column or table of its own.',
  wrong: `
    Funding request
    | Activity                       | Cost      |
    | Refurbishment of family rooms  | £40,000 ✗ |
    | Recruitment fair               | £14,500   |`,
  right: `
    Funding request
    | Activity                 | Cost    |
    | Grants to foster carers  | £40,000 |
    | Recruitment fair         | £14,500 |`,
  messages: {
    works: '{line} looks like capital ({words}); the bid does not part capital from revenue.',
    several: '{count} look like capital; the bid does not part capital from revenue.',
  },
  select: worksOf,
  judge,
});
