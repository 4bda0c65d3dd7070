import type { Line } from '../model/bid';
import { benefitLines } from './benefit-text';
import { defineCheck, fail, pass } from './define-check';
import { benefitPlace, memberOf, nameOf, priorityOf, wordCount } from './ranked-lines';

/** Rates, days, months, grades and other quantities: what a costing says. */
const COSTING =
  /[£$€]\s?\d[\d,.]*\s?[km]?\b|\b\d[\d,.]*\s*(%|days?|weeks?|months?|years?|hours?|hrs?|fte|wte|people|posts?)\b|\b[a-z]{1,5}\d{1,2}\b|\b(per|each) (day|week|month|year|hour|head|family|person)\b|\b(short|fixed)[ -]term\b/gi;

/** Beginnings of words that say what becomes better, for whom, or how. */
const BENEFIT = new RegExp(
  '\\b(' +
    'increas|reduc|improv|enabl|support|retain|retention|prevent|develop|deliver|benefit|outcome|impact|sav(e|es|ing|ings)\\b|avoid|help|allow|' +
    'ensur|creat|build|strengthen|grow|attract|recruit|promot|protect|achiev|boost|rais(e|es|ing)\\b|expand|expansion|extend|sustain|stabilis|maintain|' +
    'address|tackl|meet(s|ing)?\\b|engag|empower|encourag|equip|embed|offer|provid|access|opportunit|better|fewer|lower|higher|safe|stronger|greater|' +
    'quicker|faster|sooner|earlier|longer|less\\b|more\\b|effective|efficien|quality|resilien|capacity|confiden|skill|transform|accelerat|facilitat|' +
    'lead(s)? to|result|contribut|minimis|maximis|optimis|enhanc|keep|remain|stay|mitigat|restor|recover|review|identif|establish|implement|' +
    'shorten|speed|cut(s|ting)?\\b|lessen|ease|eas(es|ing)\\b|free(s|ing)? up|releas|divert|step down|work(s|ing)? with|reach|gains?\\b|becom|connect|inspir|learn|understand|inform' +
    ')',
  'i',
);

/** A clause about somebody who is better off: "Families get …", "so that carers …". */
const SOMEBODY =
  /(?:^|[.;:,–—-]\s*|\bso (?:that )?)(?:the|our|all|most|many|young|local|social|\d+|[a-z]+)?\s*(?:famil(?:y|ies)|child(?:ren)?|people|parents?|carers?|leavers?|residents?|pupils?|students?|patients?|staff|workers?|communit(?:y|ies)|households?|tenants?|volunteers?|visitors?|users?|mothers?|fathers?|learners?|teachers?|schools?)\s+(?!who\b|that\b|in\b|for\b|at\b|from\b|with\b|and\b|of\b|to\b|costs?\b|fees?\b|posts?\b|on\b)[a-z]+/i;

/** Words of buying, paying and posts: without one of them a text is no costing, whatever else it lacks. */
const BOUGHT =
  /\b(fund(s|ed|ing)?|pay(s|ing|ments?|able)?|paid|costs?|costed|costing|fees?|amounts?|price[ds]?|pricing|charges?|purchas\w*|buy(s|ing)?|bought|hir(e|es|ed|ing)|employ\w*|salar\w*|wages?|licen[cs]\w*|subscriptions?|invoice[ds]?|budget\w*|rates?|quotes?|posts?|grade)\b/i;
/** A description of who it is, not of what comes of it: "This is the manager who …". */
const ROLE = /^\W*(this|it|these) (is|are|will be) (the|a|an|our|for)\b/i;

/** Whether a text says how much, how long or who, and nothing of what it is good for. */
export function saysOnlyCosting(text: string): boolean {
  const rest = text.replace(COSTING, ' ');
  return !BENEFIT.test(rest) && !SOMEBODY.test(rest) && (rest !== text || BOUGHT.test(rest) || ROLE.test(rest));
}

export const benefitIsCosting = defineCheck<Line>({
  id: 'benefit-is-costing',
  group: 'priorities',
  severity: 'warning',
  title: 'A benefit text says what becomes better, not only what is bought',
  why: 'A funder pays for the change; days and rates do not show one.',
  repair: 'Add what will be better and for whom, then how the amount is made up.',
  wrong: `
    | Activity | 23/24  | Priority | Describe the exact benefit                             |
    | Analyst  | 28,000 | MUST     | An individual at £700 a day for 40 days ✗              |
    | Manager  | 31,000 | SHOULD   | Families are seen sooner; one BG12 post for 12 months  |
    | Fees     | 4,000  | MUST     | These are the set fees to join the network ✗           |`,
  right: `
    | Activity | 23/24  | Priority | Describe the exact benefit                             |
    | Analyst  | 28,000 | MUST     | £700 a day for 40 days to reduce the time carers wait  |
    | Manager  | 31,000 | SHOULD   | Keeps children in their homes                          |`,
  messages: {
    one: 'The benefit of {priority} {line} says what is bought, not what becomes better.',
    many: 'The benefit of {count} lines says what is bought, not what becomes better.',
  },
  select: (bid) => benefitLines(bid).filter(({ benefit }) => wordCount(benefit) > 0),
  judge(line) {
    const at = benefitPlace(line);
    if (!saysOnlyCosting(line.benefit)) return pass(at);
    return fail({
      check: 'benefit-is-costing',
      severity: 'warning',
      message: 'one',
      subject: line.name,
      at: [at],
      data: { line: nameOf(line), priority: priorityOf(line) },
      members: [memberOf(line, at)],
      group: { key: 'benefit-is-costing', many: 'many' },
    });
  },
});
