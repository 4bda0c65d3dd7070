/** Unit tests in Node; the pane's tests in a real browser are run by Playwright (see tools/test.mjs). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|hyparquet|@ironcalc|numfmt)/)'],
  // numfmt 4.0.1 names a file for require() that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  maxWorkers: 2,
  cacheDirectory: '.cache/jest',
};
