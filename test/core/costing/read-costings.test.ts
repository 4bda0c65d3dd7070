import { readCostings } from '../../../src/core/costing/read-costings';

describe('costings of a longer text', () => {
  const text = `A new theme will be introduced in the first quarter of 2022, a two-day review.
3 people for 5 days at £600 per day is £9000 per challenge.
Estimate 8 local authorities participating in the thematic challenge is £72,000
There will be 4 -5 places per local authority.`;

  it('are read sentence by sentence, an amount going on into the next', () => {
    expect(readCostings(text).map(({ verdict, working }) => `${verdict}: ${working}`)).toEqual([
      'agrees: 3 people × 5 days × £600 = £9,000',
      'agrees: £9,000 × 8 local authorities = £72,000',
    ]);
  });

  it('have their places in the whole text', () => {
    const [first] = readCostings(text);
    expect(text.slice(first!.from, first!.to)).toBe('3 people for 5 days at £600 per day is £9000 per challenge');
  });

  it('are none in a text without figures', () => {
    expect(readCostings('This is the senior practitioner who will oversee the programme')).toEqual([]);
  });
});
