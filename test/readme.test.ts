import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../src/core';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;

describe('the README', () => {
  it('shows the two commands first', () => {
    const [first, second] = [...readme.matchAll(/^npm (start|test)\b/gm)];
    expect([first?.[1], second?.[1]]).toEqual(['start', 'test']);
  });

  it.each(checks.map(({ id, title, severity }) => [id, severity, title]))('lists %s', (id, severity, title) => {
    expect(readme).toContain(`| \`${id}\` | ${severity} | ${title} |`);
  });

  it('lists no check that is not there', () => {
    const listed = [...readme.matchAll(/^\| `([a-z-]+)` \| (?:error|question|warning|note) \|/gm)].map(([, id]) => id);
    expect(listed.filter((id) => !checks.some((check) => check.id === id))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
