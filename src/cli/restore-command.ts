import type { Command } from 'commander';
import { lineStart, readBid, restoreCostings, review } from '../core/index';
import { Refusal } from '../hosts/refusal';
import { lineNamed } from './line-named';
import { openWorkbook } from './open-workbook';
import { print } from './output';
import { writeChange, type WriteFlags } from './write-change';

interface RestoreFlags extends WriteFlags {
  readonly line?: string;
}

/** `crosscast restore bid.xlsx -o OUT`: the costing of lines put back over what was typed; what was dismissed stays typed. */
export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('put the costing of lines back, in a copy, where figures were typed over it')
    .argument('<file>', 'workbook (.xlsx, .xlsm) with its .crosscast.json beside it')
    .requiredOption('-o, --out <file>', 'the copy to write; the workbook itself is left as it is')
    .option('--line <line>', 'this line only, by a cell of it ("Funding!A12") or by its name')
    .option('--force', 'write over a file that is there')
    .option('--by <name>', 'who writes, for the log')
    .action(async (file: string, flags: RestoreFlags) => {
      const book = await openWorkbook(file);
      const { snapshot, settings, corrections } = book;
      const bid = readBid(snapshot, { settings, corrections });
      const { findings } = review(snapshot, { settings, corrections, only: ['costed-amount'] });
      const open = findings.flatMap(({ at, message }) => {
        const line = at[0] && lineStart(bid, { at: at[0] });
        return line ? [{ ...line, message }] : [];
      });
      const chosen = flags.line === undefined ? open : [lineNamed(bid, flags.line)].map((line) => ({ ...line, message: '' }));
      if (flags.line !== undefined && chosen.some(({ from }) => from !== 'kept'))
        throw new Refusal(`No costing of “${chosen[0]!.name}” is kept. “crosscast cost --line” costs it.`);
      if (chosen.length === 0) throw new Refusal('No figure is typed over a costing, so there is nothing to restore.');
      const change = (): ReturnType<typeof restoreCostings> => restoreCostings(bid, chosen.map(({ line }) => line)); // prettier-ignore
      const written = await writeChange(book, change, flags);
      const told = chosen.map(({ name, message }) => (message === '' ? `Restored: “${name}”` : `Restored. ${message}`));
      await print(`${[...told, `Written to “${written.path}”; “crosscast undo” takes it back.`].join('\n')}\n`);
    });
}
