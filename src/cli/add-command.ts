import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { version } from '../../package.json';
import { costLine, insertLine, LineRefused, readBid } from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { patchWorkbook } from '../hosts/patch/patch';
import { Refusal } from '../hosts/refusal';
import { saveWorkbookFile } from '../hosts/save-file';
import { collected, givenOf, type CostFlags } from './cost-command';
import { readNotes } from './notes-file';
import { print } from './output';
import { renderCosted } from './render-costed';

interface AddFlags extends CostFlags {
  readonly out: string;
  readonly typed?: true;
  readonly force?: true;
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
    .action(async (file: string, words: string[], flags: AddFlags) => {
      const notes = await readNotes(file, undefined);
      const snapshot = await readWorkbookFile(file);
      const bid = readBid(snapshot, notes);
      const given = { ...givenOf(bid, flags), ...(flags.typed && { typed: true }) };
      const costed = costLine(bid, words.join(' '), given);
      await print(renderCosted(costed));
      if (costed.missing.length > 0) throw new Refusal('The line was not put in, as something is missing.');
      const read = await readFile(file);
      const on = new Date().toISOString().slice(0, 16).replace('T', ' ');
      const { bytes } = patchWorkbook(read, changeFor(), snapshot, { on, version });
      await saveWorkbookFile({ bytes, source: file, read, out: flags.out, force: flags.force, at: on.replace(':', '') });
      await print(`\n${costed.where?.effect ?? ''} Written to “${flags.out}”.\n`);

      function changeFor(): ReturnType<typeof insertLine> {
        try {
          return insertLine(bid, costed, given);
        } catch (error) {
          throw error instanceof LineRefused ? new Refusal(error.message) : error;
        }
      }
    });
}
