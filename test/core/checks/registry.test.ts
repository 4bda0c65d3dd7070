import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../../src/core/checks/registry';
import { examine } from '../../support/check-examples';

const room = join(__dirname, '../../../src/core/checks');
const notChecks = new Set(['define-check', 'run-checks', 'registry']);

describe('the registry of checks', () => {
  const ids = checks.map(({ id }) => id);

  it('names every check once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds every file of the room that defines a check', () => {
    const files = readdirSync(room)
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((file) => !notChecks.has(file));
    const missing = files.filter((file) => !ids.includes(file) && definesCheck(file));
    expect(missing).toEqual([]);
  });

  it('has a file of its own name for every check', () => {
    const files = new Set(readdirSync(room).map((file) => file.replace(/\.ts$/, '')));
    expect(ids.filter((id) => !files.has(id))).toEqual([]);
  });

  it.each(checks.map((check) => [check.id, check] as const))('%s says what, why and what to do', (_, check) => {
    for (const words of [check.title, check.why, check.repair, check.wrong, check.right]) expect(words.trim()).not.toBe('');
    expect(Object.keys(check.messages).length).toBeGreaterThan(0);
    expect(check.wrong).toMatch(/✗|\s\?/);
  });

  it.each(checks.map((check) => [check.id, check] as const))('%s reports its wrong drawing and nothing else', (_, check) => {
    expect(examine(check, check.wrong)).toEqual([]);
  });

  it.each(checks.map((check) => [check.id, check] as const))('%s is silent on its right drawing', (_, check) => {
    expect(examine(check, check.right)).toEqual([]);
  });
});

function definesCheck(file: string): boolean {
  const exported = jest.requireActual<Record<string, unknown>>(join(room, file));
  return Object.values(exported).some(
    (value) => typeof value === 'object' && value !== null && 'judge' in value && 'select' in value,
  );
}
