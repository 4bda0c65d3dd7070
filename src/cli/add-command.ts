import type { Command } from 'commander';
import { costLine, insertLine, readBid } from '../core/index';
import { Refusal } from '../hosts/refusal';
import { collected, givenOf, type CostFlags } from './cost-command';
import { openWorkbook } from './open-workbook';
import { print } from './output';
import { renderCosted } from './render-costed';
import { writeChange } from './write-change';

interface AddFlags extends CostFlags {
  readonly out: string;
}

/** `crosscast add bid.xlsx "…" -o OUT`: a costed line in a copy of the workbook, with every total that is to hold it. */
export function addAddCommand(program: Command): void {
  program
    .command('add')
    .description('put a costed line into a copy of a workbook, such as "Digital analyst, £700 a day for 80 days"')
    .argument('<file>', 'workbook')
    .argument('<words...>', 'the line in your own words')
    .requiredOption('-o, --out <file>', 'the copy to write; the workbook itself is left as it is')
    .option('--table <name>', 'funding table it goes into; the first where none is named')
    .option('--priority <word>', 'MUST, SHOULD, COULD')
    .option('--set <field=value>', 'correct a field, such as days=90', collected, {})
    .option('--typed', 'raise typed totals by the line too; they are left as they are without this')
    .option('--force', 'write over a file that is there')
    .option('--by <name>', 'who writes, for the log')
    .action(async (file: string, words: string[], flags: AddFlags) => {
      const book = await openWorkbook(file);
      const bid = readBid(book.snapshot, book);
      const given = { ...givenOf(bid, flags), ...(flags.typed && { typed: true }) };
      const costed = costLine(bid, words.join(' '), given);
      await print(renderCosted(costed));
      if (costed.missing.length > 0) throw new Refusal('The line was not put in, as something is missing.');
      if (costed.where?.closed) throw new Refusal(costed.where.effect!);
      const written = await writeChange(book, () => insertLine(bid, costed, given), flags);
      await print(`\n${costed.where?.effect ?? ''} Written to “${written.path}”; “crosscast undo” takes it back.\n`);
    });
}
