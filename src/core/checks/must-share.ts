import type { Bid } from '../model/bid';
import type { Decimal } from '../model/decimal';
import type { Figure, Finding, Member } from '../model/finding';
import { defineCheck, fail, pass, type Outcome } from './define-check';
import { scopesOf, weigh, type Scope } from './priority-sums';
import { money } from './ranked-lines';

interface Weighed {
  readonly scope: Scope;
  readonly must: Decimal;
  readonly all: Decimal;
  readonly share: Decimal;
}

function weighed(scope: Scope): Weighed[] {
  const { must, all } = weigh(scope);
  return all.isPositive() && !all.isZero() ? [{ scope, must, all, share: must.div(all) }] : [];
}

function dataOf({ scope, must, all, share }: Weighed, bid: Bid): Finding['data'] {
  return {
    share: { kind: 'share', value: share },
    guide: { kind: 'share', value: bid.settings.shareGuide },
    scope: scope.kind === 'section' ? { kind: 'name', text: scope.name } : { kind: 'words', text: scope.name },
    must: money(must, scope.lines),
    all: money(all, scope.lines),
  };
}

/** The MUST lines of a scope with what each asks for there. */
function membersOf({ scope }: Weighed): Member[] {
  return scope.lines
    .filter((line) => line.priority === 'MUST' && !scope.amount(line).isZero())
    .map((line) => ({ name: line.name, at: line.at, figure: money(scope.amount(line), [line]) }));
}

function partMember(one: Weighed): Member {
  const figure: Figure = money(one.must, one.scope.lines);
  return {
    name: one.scope.name,
    at: one.scope.at,
    figure,
    note: {
      text: '{share} of {all}',
      data: { share: { kind: 'share', value: one.share }, all: money(one.all, one.scope.lines) },
    },
  };
}

export const mustShare = defineCheck<readonly Weighed[]>({
  id: 'must-share',
  group: 'priorities',
  severity: 'warning',
  title: 'MUST stays under the guide share, so that a smaller award still works',
  why: 'Where nearly all is MUST, a cut cannot be met by leaving lines out. The guide is 60% unless you set another.',
  repair: 'Look again at which lines the bid could do without, or say why none can go.',
  wrong: `
    Staffing
    | Activity | 23/24    | Priority |
    | Manager  | 20,000   | MUST     |
    | Officer  | 39,000   | SHOULD   |

    Training
    | Activity | 23/24    | Priority |
    | Courses  | 34,000 ✗ | MUST     |
    | Venue    | 1,100    | SHOULD   |`,
  right: `
    Staffing
    | Activity | 23/24  | 24/25  | Priority |
    | Manager  | 20,000 | 21,000 | MUST     |
    | Officer  | 19,000 | 39,500 | SHOULD   |

    Training
    | Activity | 23/24  | 24/25  | Priority |
    | Courses  | 2,000  | 1,100  | MUST     |
    | Venue    | 5,100  | 5,200  | SHOULD   |`,
  messages: {
    over: 'MUST is {share} of {scope}; your guide is {guide}.',
    periods: 'MUST is over your {guide} guide in {count} periods.',
    sections: 'MUST is over your {guide} guide in {count} sections.',
  },
  *select(bid) {
    const scopes = scopesOf(bid).flatMap(weighed);
    const over = ({ share }: Weighed): boolean => share.gt(bid.settings.shareGuide);
    // Where the whole bid is over, its years and sections are the same story.
    if (scopes.some((one) => one.scope.kind === 'bid' && over(one))) {
      yield scopes;
      return;
    }
    for (const kind of ['bid', 'period', 'section'] as const) {
      const same = scopes.filter(({ scope }) => scope.kind === kind);
      if (same.length > 0) yield same;
    }
  },
  judge(scopes, bid) {
    const over = scopes.filter(({ share }) => share.gt(bid.settings.shareGuide));
    const outcomes: Outcome[] = scopes
      .filter((one) => !over.includes(one))
      .map((one) => pass(one.scope.at, 'MUST is {share} of {scope}', dataOf(one, bid)));
    const [first] = over;
    if (!first) return outcomes;
    const { kind } = first.scope;
    const single = kind === 'bid' || over.length === 1;
    outcomes.push(
      fail({
        check: 'must-share',
        severity: 'warning',
        message: single ? 'over' : kind === 'period' ? 'periods' : 'sections',
        subject: single ? first.scope.name : '',
        data: { ...dataOf(first, bid), count: { kind: 'count', value: over.length } },
        at: over.map(({ scope }) => scope.at),
        members: single ? membersOf(first) : over.map(partMember),
        working: over.map((one) => ({ text: '{scope}: MUST {must} of {all} is {share}.', data: dataOf(one, bid) })),
      }),
    );
    return outcomes;
  },
});
