import type { Command } from 'commander';
import { costLine, fillLine, readBid, sheetBuilder, type Bid, type CostGiven } from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { Refusal } from '../hosts/refusal';
import { lineNamed } from './line-named';
import { readNotes } from './notes-file';
import { openWorkbook } from './open-workbook';
import { print } from './output';
import { renderCosted } from './render-costed';
import { writeChange } from './write-change';

export interface CostFlags {
  readonly rates?: string;
  readonly table?: string;
  readonly priority?: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly json?: true;
  readonly line?: string;
  readonly out?: string;
  readonly typed?: true;
  readonly force?: true;
  readonly by?: string;
}

/** `crosscast cost "…"`: what a line comes to, by the rates and years of a workbook where one is named, or of a line that stands in it. */
export function addCostCommand(program: Command): void {
  program
    .command('cost')
    .description(
      'cost a line in your own words, such as "Digital analyst, £700 a day for 80 days", or one that stands in a workbook',
    )
    .argument('[words...]', 'the line in your own words; its own words where it is one of the workbook')
    .option('--rates <file>', 'workbook whose rates, years and lines are used')
    .option('--line <line>', 'a line of that workbook, by a cell of it ("Funding!A12") or by its name')
    .option('-o, --out <file>', 'write the costing of that line into a copy of the workbook')
    .option('--typed', 'change typed totals by the same; they are left as they are without this')
    .option('--table <name>', 'funding table it is meant for')
    .option('--priority <word>', 'MUST, SHOULD, COULD')
    .option('--set <field=value>', 'correct a field, such as days=90', collected, {})
    .option('--json', 'print it as JSON')
    .option('--force', 'write over a file that is there')
    .option('--by <name>', 'who writes, for the log')
    .addHelpText('after', '\nExit codes: 0 costed, 1 something is missing, 2 it could not be run.')
    .action(async (said: string[], flags: CostFlags) => {
      if (flags.line !== undefined) return costExisting(said.join(' '), flags.line, flags);
      if (said.length === 0) throw new Refusal('Say the line in your own words, or name one of a workbook with --line.');
      if (flags.out !== undefined) throw new Refusal('A new line is put into a copy with “crosscast add”. Name a line of the workbook with --line to cost it.'); // prettier-ignore
      const bid = flags.rates === undefined ? emptyBid() : await bidOf(flags.rates);
      const costed = costLine(bid, said.join(' '), givenOf(bid, flags));
      await print(flags.json ? `${JSON.stringify(costed, null, 2)}\n` : renderCosted(costed));
      process.exitCode = costed.missing.length > 0 ? 1 : 0;
    });
}

async function costExisting(said: string, named: string, flags: CostFlags): Promise<void> {
  if (flags.rates === undefined) throw new Refusal('Name the workbook that the line stands in with --rates.');
  const bid = await bidOf(flags.rates);
  const start = lineNamed(bid, named);
  const words = said === '' ? start.words : said;
  if (words === '') throw new Refusal(`The words of “${start.name}” hold no costing. Say it in your own words.`);
  const fields = { ...(said === '' && start.fields), ...flags.set };
  const given: CostGiven = { line: start.line, fields, ...(flags.typed && { typed: true }) };
  const costed = costLine(bid, words, given);
  await print(flags.json ? `${JSON.stringify(costed, null, 2)}\n` : renderCosted(costed));
  process.exitCode = costed.missing.length > 0 ? 1 : 0;
  if (flags.out === undefined) return;
  if (costed.missing.length > 0) throw new Refusal('Nothing was written, as something is missing.');
  const { path, notes } = await writeChange(await openWorkbook(flags.rates), () => fillLine(bid, costed), { ...flags, out: flags.out }); // prettier-ignore
  await print(`\nWritten to “${path}”. What stood there before is kept in “${notes}”; “crosscast undo” puts it back.\n`);
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
