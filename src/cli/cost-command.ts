import type { Command } from 'commander';
import { costLine, readBid, sheetBuilder, type Bid, type CostGiven } from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { Refusal } from '../hosts/refusal';
import { readNotes } from './notes-file';
import { print } from './output';
import { renderCosted } from './render-costed';

export interface CostFlags {
  readonly rates?: string;
  readonly table?: string;
  readonly priority?: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly json?: true;
}

/** `crosscast cost "…"`: what a line comes to, by the rates and years of a workbook where one is named. */
export function addCostCommand(program: Command): void {
  program
    .command('cost')
    .description('cost a line in your own words, such as "Digital analyst, £700 a day for 80 days"')
    .argument('<words...>', 'the line in your own words')
    .option('--rates <file>', 'workbook whose rates, years and lines are used')
    .option('--table <name>', 'funding table it is meant for')
    .option('--priority <word>', 'MUST, SHOULD, COULD')
    .option('--set <field=value>', 'correct a field, such as days=90', collected, {})
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExit codes: 0 costed, 1 something is missing, 2 it could not be run.')
    .action(async (words: string[], flags: CostFlags) => {
      const bid = flags.rates === undefined ? emptyBid() : await bidOf(flags.rates);
      const costed = costLine(bid, words.join(' '), givenOf(bid, flags));
      await print(flags.json ? `${JSON.stringify(costed, null, 2)}\n` : renderCosted(costed));
      process.exitCode = costed.missing.length > 0 ? 1 : 0;
    });
}

export function collected(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new Refusal(`“${text}” is no correction. Write the field and its value, such as days=90.`);
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}

export async function bidOf(file: string): Promise<Bid> {
  const notes = await readNotes(file, undefined);
  return readBid(await readWorkbookFile(file), notes);
}

/** The table by its title, sheet or a part of either; a name that fits none or several is refused with the names there are. */
export function givenOf(bid: Bid, { table, priority, set }: CostFlags): CostGiven {
  const given: CostGiven = { ...(set && { fields: set }), ...(priority !== undefined && { priority }) };
  if (table === undefined) return given;
  const names = costLine(bid, '', {}).where?.tables ?? [];
  const key = table.toLowerCase();
  const exact = names.filter(({ id, label }) => id.toLowerCase() === key || label.toLowerCase() === key);
  const found = exact.length > 0 ? exact : names.filter(({ label }) => label.toLowerCase().includes(key));
  if (found.length === 1) return { ...given, table: found[0]!.id };
  const list = names.map(({ label }) => `“${label.replace(/, row \d+$/, '')}”`).join(', ');
  throw new Refusal(`${found.length === 0 ? 'No funding table is' : 'Several funding tables are'} called “${table}”. There ${names.length === 1 ? 'is' : 'are'} ${list}.`); // prettier-ignore
}

/** A bid of one sheet with nothing on it: years and rates are then not known. */
function emptyBid(): Bid {
  const sheet = sheetBuilder().build({ name: 'Bid' });
  return readBid({ sheets: [sheet], formats: ['General'], names: [], externalLinks: [], date1904: false });
}
