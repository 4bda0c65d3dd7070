import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The floors of the house, lowest first. A room may import its own files and rooms of floors below, never up and never
 * sideways; `only` narrows what a room above the door may reach inside the core.
 */
const floors = [
  ['core/model'],
  ['core/read', 'core/costing'],
  ['core/causes'],
  ['core/checks'],
  ['core/report'],
  ['core/portfolio'],
  ['core/plan'], // a plan speaks of findings in the report's words
  ['core'], // the door, src/core/index.ts
  ['hosts'],
  ['taskpane', 'cli'],
  ['workbench'],
];
const rooms = floors.flat();
const floorOf = (room) => floors.findIndex((floor) => floor.includes(room));

/** Import bans of one room: every room on its own floor but itself, every room above, and beneath the door for outsiders. */
function bans(room) {
  const outside = floorOf(room) > floorOf('core');
  const banned = rooms.filter((other) => {
    if (other === room || other === 'core') return false;
    if (outside && other.startsWith('core/')) return true;
    return floorOf(other) >= floorOf(room);
  });
  const patterns = banned.map((other) => ({
    regex: `^\\.\\.?/(.*/)?${other.replace('core/', '(core/)?')}(/|$)`,
    message:
      outside && other.startsWith('core/')
        ? 'Come in through the door: src/core/index.ts.'
        : `${room} stands below or beside ${other}.`,
  }));
  if (room.startsWith('core')) {
    patterns.push({ regex: '^(node:|fs$|path$|react|@fluentui|@microsoft)', message: 'The core knows no host.' });
    if (room !== 'core/model')
      patterns.push({ regex: '^decimal\\.js$', message: 'One file knows decimal.js: core/model/decimal.ts.' });
  }
  return patterns;
}

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.cache', 'screenshots', 'test-results', 'coverage', 'bench/record'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  ...rooms.map((room) => ({
    files: room === 'core' ? ['src/core/*.ts'] : [`src/${room}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns: bans(room) }] },
  })),
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'console', 'window', 'document', 'process', 'setTimeout', 'Date'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same workbook gives the same report.' },
      ],
    },
  },
  // The core may use Date only to count days, in one file.
  { files: ['src/core/model/period.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/hosts/excel*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeAddins.configs.recommended.rules ?? {},
  },
  {
    files: ['src/taskpane/**/*.tsx', 'src/workbench/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['*.js', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: { globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' } },
  },
);
