import { saysOnlyCosting } from '../../../src/core/checks/benefit-is-costing';
import { roughPrice } from '../../../src/core/checks/estimated-basis';
import { onlyHedged } from '../../../src/core/checks/hedged-must';

describe('a text that says only what is bought', () => {
  it.each([
    'To pay for one officer at £180 a day for 40 days',
    'This is the manager who will oversee the programme',
    'One BG9 post for 12 months',
    'Activities for children in the cluster at £200 a week',
    'Social worker costs for 12 months',
    'Fees for the network, based on the number of approved carers',
  ])('is one: %s', (text) => expect(saysOnlyCosting(text)).toBe(true));

  it.each([
    'Fewer placements break down',
    'Children stay at home for longer',
    'One BG9 post for 12 months to cut waiting lists',
    'Lower cost of agency staff',
    'Families get the right advice sooner',
    'Gives young people somewhere safe to go',
    'Staff feel confident with new cases',
    'Young people at risk are met where they are, in the evenings and at weekends',
    'Twenty volunteers a year are ready for lone work',
    'Families get one named person; BG10 for 24 months',
    '£4,000 so that carers come back',
    'Burglary falls in the four terraces worst hit',
  ])('is none: %s', (text) => expect(saysOnlyCosting(text)).toBe(false));
});

describe('a price that is an estimate', () => {
  it.each([
    'an estimated £700 a day',
    'Indicative costs from the supplier',
    'up to £5,000',
    'c£91,000 for the refit',
    'approximately £12k',
    'Price TBC',
    'subject to quote',
  ])('is said: %s', (text) => expect(roughPrice(text)).toBeDefined());

  it.each([
    'There is approximately 6 months to do it',
    'an estimated 200 families',
    'Reaches up to 40 carers',
    'Start date TBC',
    'Work with about 30 schools',
    'Open from around 9',
  ])('is not said: %s', (text) => expect(roughPrice(text)).toBeUndefined());
});

describe('a consequence that only may come', () => {
  it.each(['Benefits of the investment may not be maximised', 'Outcomes could be poorer. It will be challenging to go on.'])(
    'is one: %s',
    (text) => expect(onlyHedged(text)).toBe(true),
  );

  it.each([
    'Some may leave, and the team will close',
    'The home will shut. Children may move away.',
    'We cannot go on; some may leave',
  ])('is none: %s', (text) => expect(onlyHedged(text)).toBe(false));
});
