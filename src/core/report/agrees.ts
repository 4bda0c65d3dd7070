import type { Outcomes } from '../checks/run-checks';
import type { Atlas } from './atlas';
import type { Faults } from './faults';
import type { ReportPass } from './report';
import { say } from './sentences';

const MAX_EXAMPLES = 100;

/** What was checked and holds, by check in the order they ran, with how many figures and the first of their sentences. */
export function tellAgrees(outcomes: Outcomes, atlas: Atlas, faults: Faults): ReportPass[] {
  const told = new Map<string, { title: string; count: number; examples: ReportPass['examples'][number][] }>();
  for (const { check, at, saying, count } of outcomes.passes) {
    let entry = told.get(check.id);
    if (!entry) told.set(check.id, (entry = { title: check.title, count: 0, examples: [] }));
    entry.count += count;
    if (saying && entry.examples.length < MAX_EXAMPLES) {
      const text = faults.attempt(check, () => say(saying, { ...atlas.voice, ...(at && { home: at.sheet }) }), '');
      if (text !== '') entry.examples.push({ text, ...(at && { at: atlas.reportPlace(at) }) });
    }
  }
  return [...told].map(([check, entry]) => ({ check, ...entry }));
}
