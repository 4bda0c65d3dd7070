import type { Fact } from './fact';

/**
 * The NJC pay spine, a full-time salary (37 hours) for each point and year from 1 April: the point's row, 2021/22 to 2025/26. 0 where
 * the point did not exist: 1 was deleted on 1 April 2023. London and points above 43 are local and not here.
 */
// prettier-ignore
const salaries: readonly number[] = [
  18333, 20258, 0, 0, 0,
  18516, 20441, 22366, 23656, 24413,
  18887, 20812, 22737, 24027, 24796,
  19264, 21189, 23114, 24404, 25185,
  19650, 21575, 23500, 24790, 25583,
  20043, 21968, 23893, 25183, 25989,
  20444, 22369, 24294, 25584, 26403,
  20852, 22777, 24702, 25992, 26824,
  21269, 23194, 25119, 26409, 27254,
  21695, 23620, 25545, 26835, 27694,
  22129, 24054, 25979, 27269, 28142,
  22571, 24496, 26421, 27711, 28598,
  23023, 24948, 26873, 28163, 29064,
  23484, 25409, 27334, 28624, 29540,
  23953, 25878, 27803, 29093, 30024,
  24432, 26357, 28282, 29572, 30518,
  24920, 26845, 28770, 30060, 31022,
  25419, 27344, 29269, 30559, 31537,
  25927, 27852, 29777, 31067, 32061,
  26446, 28371, 30296, 31586, 32597,
  26975, 28900, 30825, 32115, 33143,
  27514, 29439, 31364, 32654, 33699,
  28226, 30151, 32076, 33366, 34434,
  29174, 31099, 33024, 34314, 35412,
  30095, 32020, 33945, 35235, 36363,
  30984, 32909, 34834, 36124, 37280,
  31895, 33820, 35745, 37035, 38220,
  32798, 34723, 36648, 37938, 39152,
  33486, 35411, 37336, 38626, 39862,
  34373, 36298, 38223, 39513, 40777,
  35336, 37261, 39186, 40476, 41771,
  36371, 38296, 40221, 41511, 42839,
  37568, 39493, 41418, 42708, 44075,
  38553, 40478, 42403, 43693, 45091,
  39571, 41496, 43421, 44711, 46142,
  40578, 42503, 44428, 45718, 47181,
  41591, 43516, 45441, 46731, 48226,
  42614, 44539, 46464, 47754, 49282,
  43570, 45495, 47420, 48710, 50269,
  44624, 46549, 48474, 49764, 51356,
  45648, 47573, 49498, 50788, 52413,
  46662, 48587, 50512, 51802, 53460,
  47665, 49590, 51515, 52805, 54495,
];

const first = 2021;
const years = 5;

/** Points whose 2021/22 salary is recalled and fits the awards of 2019 to 2021, where the others stand in a council's published table. */
const recalled = new Set([10, 13, 16, 19, 21, 32, 33, 34, 35, 36, 37]);

const awards = [
  '1.75 % from April 2021, 2.75 % on point 1',
  '£1,925 from April 2022',
  '£1,925 from April 2023, 3.88 % above point 43',
  '£1,290 from April 2024, 2.5 % above point 43',
  '3.2 % from April 2025',
];

/** The salary of a spine point in the year that starts in `year`; undefined for points and years that are not known. */
export function spineSalary(point: number, year: number): Fact | undefined {
  const at = year - first;
  const salary = Number.isInteger(point) && point >= 1 && at >= 0 && at < years ? salaries[(point - 1) * years + at] : undefined;
  if (!salary) return undefined;
  const start = recalled.has(point)
    ? 'NJC point of April 2021, consistent with the 2019 to 2021 awards'
    : 'NJC point of April 2021 as Wychavon District Council publishes it';
  return {
    value: salary,
    source: at === 0 ? start : `${start}, with the national awards since; the last is ${awards[at]}`,
    confidence: recalled.has(point) ? 'recalled' : 'sourced',
  };
}
