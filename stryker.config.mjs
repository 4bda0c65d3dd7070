// Mutation testing of the rooms that money rests on: npm run mutate -- GROUP. Each group runs against the tests that speak of it alone, so
// that a mutant dies by a law about it and not by a far book. bench/MUTATION.md judges what survives.
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url)('./jest.config.cjs');

export const groups = {
  money: { mutate: ['src/core/model/decimal.ts'], tests: ['test/core/model/**/*.test.ts'] },
  amounts: {
    mutate: ['src/core/read/amount*.ts', 'src/core/read/plain-figure.ts', 'src/core/read/separators.ts'],
    tests: ['test/core/read/amounts*.test.ts', 'test/core/read/figures.test.ts'],
  },
  relations: { mutate: ['src/core/read/relations/*.ts'], tests: ['test/core/read/relations/*.test.ts'] },
  causes: { mutate: ['src/core/causes/*.ts'], tests: ['test/core/causes/*.test.ts'] },
};

// The sandbox lies inside the project and finds its packages by walking up, also where node_modules is a link.
const packages = new URL('node_modules', import.meta.url).pathname;
const moduleNameMapper = Object.fromEntries(
  Object.entries(jest.moduleNameMapper).map(([name, file]) => [name, file.replace('<rootDir>/node_modules', packages)]),
);

const group = process.env.MUTATE ?? 'money';
const { mutate, tests } = groups[group];

export default {
  packageManager: 'npm',
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    config: { ...jest, moduleNameMapper, testMatch: tests.map((pattern) => `<rootDir>/${pattern}`) },
    enableFindRelatedTests: false,
  },
  mutate,
  symlinkNodeModules: false,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  tempDirName: `.cache/stryker/${group}`,
  cleanTempDir: 'always',
  ignorePatterns: [
    'dist',
    'screenshots',
    'test-results',
    'bench',
    'assets',
    'tools',
    'src/taskpane',
    'src/workbench',
    'src/pages',
  ],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `.cache/mutation/${group}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 10_000,
  disableTypeChecks: false,
  allowEmpty: false,
};
