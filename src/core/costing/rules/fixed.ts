import { poundsPer, priceValue, sentence, shareFactors } from './quantities';
import { required, type Rule } from './rule';

/** An amount as it is, a quote or an estimate; spread over months where the words name them. */
export const fixed: Rule = {
  id: 'fixed',
  title: 'A fixed amount',
  spreading: 'shared',
  recognises: () => true,
  fields: (heard) => [required('amount', 'Amount', 'money', priceValue(heard))],
  explain: (values) => sentence(poundsPer(values.number('amount'), 'as stated')),
  calculate: (values, share) => [[values.operand('amount')!, ...shareFactors(share)]],
};
