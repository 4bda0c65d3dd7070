// Mutation testing of the rooms that money rests on: npm run mutate -- GROUP. Each group runs against the tests that speak of it alone, so
// that a mutant dies by a law about it and not by a far book. bench/MUTATION.md judges what survives.

export const groups = {
  money: {
    mutate: [
      'src/core/model/decimal.ts',
      'src/core/model/tolerance.ts',
      'src/core/costing/tolerance.ts',
      'src/core/report/exact-sum.ts',
      'src/core/report/figures-in-words.ts',
    ],
    tests: [
      'test/core/model/{decimal,tolerance,allocate}.test.ts',
      'test/core/costing/tolerance.test.ts',
      'test/core/report/figures-in-words.test.ts',
    ],
  },
  amounts: {
    mutate: ['src/core/read/amount*.ts', 'src/core/read/plain-figure.ts', 'src/core/read/separators.ts'],
    tests: ['test/core/read/{amounts*,plain-figure,separators}.test.ts'],
  },
  allocation: {
    mutate: ['src/core/model/allocate.ts', 'src/core/costing/schedule.ts', 'src/core/costing/calculation.ts'],
    tests: ['test/core/model/allocate.test.ts', 'test/core/costing/{schedule,calculation-laws}.test.ts'],
  },
  causes: { mutate: ['src/core/causes/*.ts'], tests: ['test/core/causes/*.test.ts'] },
  // Thousands of mutants and tests over whole tables: one in ten is enough for the score.
  relations: {
    mutate: ['src/core/read/relations/*.ts'],
    tests: ['test/core/read/relations/!(bounded-work|properties).test.ts'],
    oneIn: 10,
  },
};

const group = process.env.MUTATE ?? 'money';
const { mutate, tests } = groups[group];

export default {
  packageManager: 'npm',
  plugins: ['./tools/mutant-runner.mjs'],
  testRunner: 'one-process',
  mutantRunner: { tests, sample: [Number(process.env.MUTATE_ONE_IN ?? 1), process.env.MUTATE_SEED ?? '1'] },
  mutate,
  symlinkNodeModules: false,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  tempDirName: `.cache/stryker/${group}`,
  cleanTempDir: 'always',
  ignorePatterns: ['/*', '!/src', '/src/*', '!/src/core', '!/test', '/test/*', '!/test/core', '!/test/support'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `.cache/mutation/${group}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  // A busy machine is no reason to call a mutant endless.
  timeoutMS: 20_000,
  disableTypeChecks: false,
  allowEmpty: false,
  warnings: { unknownOptions: false, slow: false },
};
