import { readFileSync } from 'node:fs';
import { readCosting, type CostingVerdict } from '../src/core/costing/read-costing';
import type { Amount } from '../src/core/model/amount';
import { decimal } from '../src/core/model/decimal';

/** One labelled phrase of the corpus; PHRASES.md beside it tells the fields. */
interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly stated: { readonly amount: number; readonly currency: string; readonly where: string } | null;
  readonly reading: { readonly computed: number | null } | null;
  readonly verdict: string;
  readonly ambiguous: boolean;
}

const verdicts = ['agrees', 'differs', 'no stated amount', 'missing factor', 'not a costing', 'unsure'];

function neighbourOf({ stated }: Phrase): Amount | undefined {
  if (!stated || stated.where === 'text') return undefined;
  return {
    value: decimal(stated.amount),
    half: decimal(0.5),
    unit: 'money',
    currency: stated.currency,
    text: String(stated.amount),
  };
}

function labelOf(verdict: CostingVerdict): string {
  return verdict === 'not-a-costing' ? 'not a costing' : verdict.replace(/-/g, ' ');
}

/** A fixed half of the phrases, by their id. The reader has by now been tuned on both: what counts is a file it has not seen. */
function halfOf(id: string): 'A' | 'B' {
  let hash = 2166136261;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return (hash >>> 13) & 1 ? 'A' : 'B';
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}

function report(title: string, phrases: readonly Phrase[], list: boolean): void {
  const table = new Map<string, number>();
  let wrongDiffers = 0;
  let falseCosting = 0;
  let right = 0;
  const rightOf = new Map<string, [number, number]>();
  for (const phrase of phrases) {
    const reading = readCosting(phrase.text, { neighbour: neighbourOf(phrase) });
    const said = labelOf(reading.verdict);
    table.set(`${phrase.verdict}/${said}`, (table.get(`${phrase.verdict}/${said}`) ?? 0) + 1);
    const ok = said === phrase.verdict || (phrase.ambiguous && said === 'unsure');
    if (said === 'differs' && phrase.verdict !== 'differs') wrongDiffers++;
    if (phrase.verdict === 'not a costing' && said !== 'not a costing' && said !== 'unsure') falseCosting++;
    const count = rightOf.get(phrase.verdict) ?? [0, 0];
    rightOf.set(phrase.verdict, [count[0] + (ok ? 1 : 0), count[1] + 1]);
    if (ok) right++;
    const computed = phrase.reading?.computed;
    const value =
      ok &&
      said !== 'missing factor' &&
      computed != null &&
      reading.computed &&
      Math.abs(reading.computed.toNumber() - computed) > 1
        ? ' (other figure)'
        : '';
    if (list && (!ok || value))
      console.log(
        `${phrase.id} ${phrase.verdict} → ${said}${value}${phrase.ambiguous ? ' (ambiguous)' : ''}: ${phrase.text}\n      ${reading.working}; stated ${reading.stated?.value.toFixed() ?? '–'}, label ${computed ?? '–'} ${reading.why ?? ''}`,
      );
  }
  console.log(`\n${title}: ${phrases.length} phrases`);
  console.log(`${'label \\ read'.padEnd(18)}${verdicts.map((name) => name.padStart(17)).join('')}`);
  for (const label of verdicts.slice(0, -1))
    console.log(label.padEnd(18) + verdicts.map((said) => String(table.get(`${label}/${said}`) ?? 0).padStart(17)).join(''));
  const [agrees, allAgrees] = rightOf.get('agrees') ?? [0, 0];
  const [differs, allDiffers] = rightOf.get('differs') ?? [0, 0];
  console.log(
    `wrongly "differs" or read as a costing when none: ${share(wrongDiffers + falseCosting, phrases.length)} (at most 1 %)`,
  );
  console.log(`"agrees" read right: ${share(agrees, allAgrees)} (at least 85 %)`);
  console.log(`"differs" read right: ${share(differs, allDiffers)} (at least 90 %)`);
  console.log(`all verdicts right: ${share(right, phrases.length)}`);
}

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('--')) ?? '../shared/corpus/phrases.jsonl';
const phrases = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): Phrase => JSON.parse(line));
const list = args.includes('--wrong');
const only = args.find((arg) => arg.startsWith('--half='))?.slice(7);
if (!only || only === 'A') report('Half A', phrases.filter(({ id }) => halfOf(id) === 'A'), list); // prettier-ignore
if (!only || only === 'B') report('Half B', phrases.filter(({ id }) => halfOf(id) === 'B'), list); // prettier-ignore
if (!only) report('All', phrases, false);
