import { defineCheck } from './define-check';
import { castsOf, judgeCast } from './judge-cast';

export const gross = defineCheck({
  id: 'gross',
  group: 'casts',
  severity: 'error',
  title: 'The total including VAT is the total and its VAT',
  why: 'The gross figure is what an invoice will say.',
  repair: 'Add the VAT to the net total; let the gross be their SUM.',
  wrong: `
    Consultancy cost
    | Item            | Cost    |
    | Research        | £20,000 |
    | Report          | £4,900  |
    | Total (Exc VAT) | £24,900 |
    | VAT             | £4,980  |
    | Total (Inc VAT) | £29,980 ✗ |`,
  right: `
    Consultancy cost
    | Item            | Cost    |
    | Research        | £20,000 |
    | Report          | £4,900  |
    | Total (Exc VAT) | £24,900 |
    | VAT             | £4,980  |
    | Total (Inc VAT) | £29,880 |`,
  messages: {
    over: '{total} says {found}; net and VAT come to {expected}.',
    under: '{total} says {found}; net and VAT come to {expected}.',
  },
  select: (bid) => castsOf(bid, 'gross'),
  judge: (cast, bid) => judgeCast(cast, bid, { check: 'gross', severity: 'error' }),
});
