import { costLine } from '../../../../src/core/plan/line/costed';
import { readBid } from '../../../../src/core/read/read-bid';
import { draw } from '../../../support/draw';

const years = `
  | Activity        | 23/24  | 24/25  | Priority | Benefit                       |
  | Marketing       | 30,000 | 20,000 | MUST     | Reaches more carers           |
  | Training        | 10,000 | 5,000  | SHOULD   | Trains the carers we recruit  |
  | Total           | 40,000 | 25,000 |          |                               |`;

const card = `
  ## Crosscast rates
  Rates

  | Grade | 23/24  | 24/25  | Point | Status  | Source  |
  | BG12  | 54,776 | ∅      | ∅     | Assumed | the bid |
  | BG14  | 62,769 | 62,769 | ∅     | Agreed  | HR      |
  | BG9   | ∅      | ∅      | 23    | Agreed  | HR      |

  | Role            | Day rate | Source |
  | Digital analyst | 700      | quote  |

  | Setting                 | Value |
  | Employer pension, 23/24 | 17.5% |
  | Employer pension, 24/25 | 17.5% |`;

const bid = readBid(draw(`## Funding\n${years}\n${card}`).snapshot);
const bare = readBid(draw(`## Funding\n${years}`).snapshot);

/** "23,117 + 19,055", or what is missing. */
function costed(words: string, fields: Readonly<Record<string, string>> = {}, of = bid): string {
  const { missing, periods } = costLine(of, words, { fields });
  return missing.length > 0 ? missing.join('. ') : periods.map(({ amount }) => amount).join(' + ');
}

describe('a line costed from an officer’s words', () => {
  it.each([
    // The phrases of the brief.
    ['Digital analyst, £700 a day for 80 days', '56,000 + –'],
    ['BG14 for 18 months from 1 October 2023, 0.6 FTE', '18,831 + 37,661'],
    ['3 people × 5 days at £600, 8 councils', '72,000 + –'],
    ['Practice lead, BG14, 2 posts, 12 months a year', '125,538 + 125,538'],
    ['£16,330 per family × 4', '65,320 + –'],
    ['10% contingency', '4,000 + 2,500'],
    ['Admin 2 days a week for 7 months at £120 a day', '7,280 + –'],
    ['Training £4,500', '4,500 + –'],
    ['20 hours a week at £15.50 for 39 weeks', '12,090 + –'],
    // The lines of a real bid that have a basis.
    ['Programme lead, BG14 for 18 months from 1 October 2023', '31,385 + 62,769'],
    ['Pilot staffing, BG12 for 18 months from 1 October 2023', '27,388 + 54,776'],
    ['Practice framework lead (BG14) for 12 months from 1 October 2023', '31,385 + 31,384'],
    ['HR specialist BG12, 1 October 2023 to 30 September 2024', '27,388 + 27,388'],
    ['Market pilot: an individual for 80 days at an estimated £700 per day', '56,000 + –'],
    ['Process specialist on £700 a day for 80 days across 6 months', '56,000 + –'],
    // As other bids put it.
    ['Project manager 80 days at £450 over 6 months from January 2024', '18,000 + 18,000'],
    ['Evaluation consultancy: 25 days @ £750 in 24/25', '– + 18,750'],
    ['Venue hire £350 x 6', '2,100 + –'],
    ['Laptops 5 @ £899', '4,495 + –'],
    ['Youth worker £32,000 a year for 18 months at 0.5 FTE from October 2023', '8,000 + 16,000'],
    ['Family support worker £38,500 p.a. x 2 posts', '77,000 + 77,000'],
    ['Licences £45 per user per month for 20 users for 12 months', '10,800 + –'],
    ['Mileage 12,000 miles at 45p', '5,400 + –'],
    ['Overheads at 12%', '4,800 + 3,000'],
    ['Room hire £120 a month for 18 months', '1,440 + 720'],
    ['Clinical supervision, 200 hours at £80', '16,000 + –'],
    ['Interpreter £35 an hour, 4 hours a week for 40 weeks', '5,600 + –'],
    ['Workshop facilitators 2 x 6 sessions at £275 per session', '3,300 + –'],
    ['Recruitment fair £18,000 in 24/25', '– + 18,000'],
    ['Foster carer grants £1,000 x 35 families', '35,000 + –'],
    ['Lead 5 days at £700, analyst 10 days at £500', '8,500 + –'],
    ['Software £10,000 a year with 3% inflation', '10,000 + 10,300'],
    ['£91k for evaluation', '91,000 + –'],
    ['Sessional staff 3 hrs x 2 staff x 38 weeks x £14.20', '3,238 + –'],
    ['Coach hire: £425 per trip, 1 trip per month for 12 months', '5,100 + –'],
    ['Counselling 6 sessions x 40 young people @ £55', '13,200 + –'],
    ['Half-time administrator on £24,000 for two years', '12,000 + 12,000'],
    ['Volunteer expenses £5 per week for 15 volunteers for 48 weeks', '3,600 + –'],
    ['Family worker, BG14, 6 months in 24/25', '– + 31,385'],
    ['Coordinator BG9 0.5 FTE for 12 months from 1 April 2023', '20,510 + –'],
    ['5% of £20,000 for evaluation', '1,000 + –'],
    ['Consultant £1,200 a day plus VAT for 10 days', '12,000 + –'],
    ['Nursery worker £28,000 a year plus 25% on-costs for 12 months from April 2024', '– + 35,000'],
    // Answered with what is missing.
    ['Analyst at £700 a day', 'Days are missing'],
    ['30 days of legal advice', 'Rate a day is missing'],
    ['BG15 lead for 12 months', 'BG15 has no annual cost. Set it in Rates'],
    ['BG14 lead', 'Months are missing'],
    ['Marketing budget', 'Amount is missing'],
    ['Contingency', 'Percent is missing'],
    ['£16,330 per family', 'Count is missing'],
  ])('%s: %s', (words, expected) => {
    expect(costed(words)).toBe(expected);
  });

  it('takes the rate of the card where the words name the role and no rate', () => {
    expect(costed('Digital analyst for 30 days')).toBe('21,000 + –');
    const warned = costLine(bid, 'Digital analyst, £750 a day for 10 days').remarks.map(({ text }) => text);
    expect(warned).toContain('“Crosscast rates” has £700 for Digital analyst; £750 is used');
  });

  it('says which cost stands in for a missing year', () => {
    const { remarks } = costLine(bid, 'Lead, BG12 for 18 months from 1 October 2023');
    expect(remarks).toContainEqual({ kind: 'warning', text: 'BG12 has no 24/25 cost; 23/24 is used, so no pay award is in', mend: 'rates' }); // prettier-ignore
  });

  it('has no pension rate of its own', () => {
    expect(costed('Social worker, SCP 32, 1 FTE, 1 April 2023 to 31 March 2024', {}, bare)).toBe(
      'Employer pension for 23/24 is missing. Set it in Rates',
    );
  });

  it('takes corrections, and gives the words back when they are reset', () => {
    const words = 'Digital analyst, £700 a day for 80 days';
    expect(costed(words, { days: '90', year: '24/25' })).toBe('– + 63,000');
    expect(costed(words, { days: 'many' })).toBe('Days: “many” cannot be read as a figure');
    const field = costLine(bid, words, { fields: { days: '90' } }).fields.find(({ id }) => id === 'days');
    expect(field).toMatchObject({ value: '90', from: 'yours', was: '80' });
    expect(costed('Analyst at £700 a day', { days: '10' })).toBe('7,000 + –');
    expect(costed('BG15 lead for 12 months from 1 April 2023', { annual: '70,000' })).toBe('70,000 + –');
  });

  it('tests whether the days can be worked', () => {
    const texts = (words: string): string[] => costLine(bid, words).remarks.map(({ kind, text }) => `${kind}: ${text}`);
    expect(texts('80 days across 6 months at £700 a day')).toContain('tick: 80 days fit 6 months (110 working days)');
    expect(texts('200 days across 6 months at £700 a day')).toContain(
      'warning: 200 days do not fit 6 months: at 220 working days a year there are 110',
    );
  });

  it('leaves months outside the years uncosted, and says so', () => {
    const line = costLine(bid, 'Lead, BG14 for 24 months from 1 October 2023');
    expect(line.total?.amount).toBe('94,154');
    expect(line.remarks[0]!.text).toBe('6 months of 24 lie outside 23/24 to 24/25 and are not costed');
  });

  it('says what it does to the bid', () => {
    const { effect, announced, span } = costLine(bid, 'Lead, BG14 for 18 months from 1 October 2023', { priority: 'MUST' });
    expect(effect.map((row) => [row.label, row.now, row.with, row.change])).toEqual([
      ['23/24', '40,000', '71,385', '+31,385'],
      ['24/25', '25,000', '87,769', '+62,769'],
      ['Total', '65,000', '159,154', '+94,154'],
      ['MUST share', '76.9%', '90.6%', '+13.7 pts'],
    ]);
    expect(announced).toBe('£94,154 over two years');
    expect(span).toBe('1 Oct 2023 to 31 Mar 2025');
  });

  it('costs without a workbook', () => {
    const none = readBid(draw('## Notes\nNothing here').snapshot);
    expect(costed('Digital analyst, £700 a day for 80 days', {}, none)).toBe('56,000');
    expect(costed('Youth worker £32,000 a year for 18 months from 1 October 2023', {}, none)).toBe('16,000 + 32,000');
  });

  it('is silent on no words', () => {
    expect(costLine(bid, '  ').announced).toBe('');
  });
});

describe('the sentence that explains a line', () => {
  it.each([
    ['£16,330 per family × 4', '4 at £16,330 each.'],
    ['Digital analyst, £700 a day for 80 days', '80 days at £700 a day.'],
    ['Trainer 2 days a week for 30 weeks at £120 a day', '2 days a week at £120 a day, 30 weeks.'],
    ['Tutor, 40 hours at £45 an hour', '40 hours at £45 an hour.'],
    ['Licence £25 a month for 12 months', '£25 a month for its months in each year.'],
    ['Laptops £600', '£600 as stated.'],
  ])('%s', (words, sentence) => {
    expect(costLine(readBid(draw('| Nothing |').snapshot), words).explained).toBe(sentence);
  });
});

it('says of a table with its amounts inside words that it takes no line', () => {
  const { where } = costLine(readBid(draw('## Costs\nCosts of the project\n- Website design - £30,000\n- Training - £4,500\n- Travel - £500\n').snapshot), 'Venue £700'); // prettier-ignore
  expect(where).toMatchObject({ closed: true, effect: expect.stringContaining('inside words') as string });
});
