import { cleanText, normal, words } from '../../../src/core/read/clean-text';

test.each([
  ['<p>One</p> <ul style="list-style-type: none"> • Two</ul>', 'One\n• Two'],
  ['<u> </u>', ''],
  ['<i>The Cost of Care</i>', 'The Cost of Care'],
  ['or <u>summary</u> of', 'or summary of'],
  ['a < b and c > d', 'a < b and c > d'],
  ['<name of council>', '<name of council>'],
  ['Tom &amp; Ann &pound;5&nbsp;000 &#8211; &unknown;', 'Tom & Ann £5 000 – &unknown;'],
  ['soft\u00adhyphen\u200b', 'softhyphen'],
  ['  two   spaces \t tab ', 'two spaces tab'],
  ['one\r\ntwo\n\n\nthree', 'one\ntwo\nthree'],
  ['line_x000D_\nnext', 'line\nnext'],
  ['plain', 'plain'],
])('%j is seen as %j', (raw, seen) => {
  expect(cleanText(raw)).toBe(seen);
  expect(cleanText(seen)).toBe(seen);
});

it('takes words for the same that a reader takes for the same', () => {
  expect(words('Café – Children’s “Services” 1.1')).toEqual(['cafe', "children's", 'services', '1.1']);
  expect(normal('Recruitment & Retention— specialist  lead')).toBe(normal('recruitment & retention - Specialist lead'));
});
