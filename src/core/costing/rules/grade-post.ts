import { decimal } from '../../model/decimal';
import { by, over, type Operand } from '../calculation';
import { countsOf, type Heard } from '../heard';
import { priceOf, said } from './quantities';
import { heardOnly, required, type Rule } from './rule';

const employed =
  /\b(?:post|posts|role|officer|manager|worker|workers|practitioner|co-?ordinator|administrator|assistant|lead|analyst|nurse|therapist|social worker|salary|FTE|WTE|apprentice|secondment|staff member)\b/i;

/** A salary or yearly cost in the words: "£32,000 a year", "on £24,000". */
function statedAnnual(heard: Heard): ReturnType<typeof priceOf> {
  const price = priceOf(heard);
  if (!price) return undefined;
  if (price.den.length === 1 && price.den[0] === 'year') return price;
  return price.den.length === 0 &&
    price.value >= 8000 &&
    /\b(?:on|salary(?: of)?|at|post)\s*$/i.test(heard.text.slice(0, price.from))
    ? price
    : undefined;
}

/** A post by its grade, or by a yearly cost that the words state: annual cost × posts × FTE × months ÷ 12. */
export const gradePost: Rule = {
  id: 'grade-post',
  title: 'Annual cost × FTE × months',
  spreading: 'monthly',
  recognises: (heard) => {
    const annual = statedAnnual(heard);
    if (heard.grade) return heard.moneys.length === 0 || annual !== undefined;
    return annual !== undefined && (heard.fte !== undefined || employed.test(heard.text));
  },
  fields: (heard) => {
    const annual = statedAnnual(heard);
    const posts = heard.fte?.posts ?? countsOf(heard).find(({ noun, num }) => /post|worker|officer|role|lead/i.test(noun) || num[0] === 'person' || num.length === 0)?.value; // prettier-ignore
    return [
      ...(heard.grade && !annual ? [required('grade', 'Grade', 'grade', heard.grade.text)] : []),
      ...(annual ? [required('annual', 'Annual cost', 'money', decimal(annual.value))] : []),
      ...heardOnly('posts', 'Posts', 'number', posts === undefined ? undefined : decimal(posts)),
      heard.fte
        ? required('fte', 'FTE', 'number', heard.fte.fte)
        : {
            id: 'fte',
            label: 'FTE',
            unit: 'number',
            value: decimal(1),
            required: true,
            convention: 'Full time, as the words say no less',
          },
    ];
  },
  explain: (values) => {
    const posts = values.number('posts');
    const grade = values.words('grade');
    const fte = values.number('fte');
    return `${posts && !posts.eq(1) ? said(posts, 'post', 'posts') : 'A post'}${grade ? ` of ${grade}` : ' at a stated annual cost'}${fte && !fte.eq(1) ? `, ${fte.toFixed()} FTE` : ''}, for its months in each year.`;
  },
  calculate: (values, { annual, months }) => {
    const posts = values.operand('posts');
    const fte = values.operand('fte');
    const factors: Operand[] = [annual!];
    if (posts && !posts.value.eq(1)) factors.push(posts);
    if (fte && !fte.value.eq(1)) factors.push(fte);
    if (months) factors.push(by(months), over(12));
    return [factors];
  },
};
