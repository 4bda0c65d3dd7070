import { cutOff } from '../../../src/core/checks/cut-off';

describe('a text that breaks off', () => {
  it.each([
    ['Develop the model before the leads start (likely this', 'bracket'],
    ['To support the testing of proposals to grow a', 'word'],
    ['It will be a tanker to turn around, leading', 'word'],
    ['Training for carers and', 'word'],
    ['This will pay for the work with', 'word'],
    ['Visits, workshops &', 'word'],
    ['The outcome of all this work will be', 'word'],
  ])('is seen: %s', (text, kind) => expect(cutOff(text)?.kind).toBe(kind));

  it.each([
    ['The families we work with'],
    ['Children that they care for'],
    ['Work with all stake holders including staff'],
    ['Options: a) one, b) two'],
    ['More people will drop in'],
    ['Delivers Plan A'],
    ['Fees (two years)'],
    ['Kit of'],
    ['It is based on the numbers of approved carers that you have'],
    ['We know where they are'],
    ['It is the one we rely on.'],
    [''],
  ])('is not seen: %s', (text) => expect(cutOff(text)).toBeUndefined());
});
