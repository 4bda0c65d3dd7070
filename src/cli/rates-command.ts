import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { version } from '../../package.json';
import { rateSheetChange, ratesShown, readBid, type RatesShown } from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { patchWorkbook } from '../hosts/patch/patch';
import { Refusal } from '../hosts/refusal';
import { saveWorkbookFile } from '../hosts/save-file';
import { readNotes } from './notes-file';
import { print } from './output';

interface RatesFlags {
  readonly out?: string;
  readonly json?: true;
  readonly force?: true;
}

/** `crosscast rates bid.xlsx`: the rates that a workbook holds; with `-o`, a copy with a sheet for them. */
export function addRatesCommand(program: Command): void {
  program
    .command('rates')
    .description('show the rates that a workbook holds, or make a sheet for them in a copy')
    .argument('<file>', 'workbook')
    .option('-o, --out <file>', 'the copy to write, with the sheet “Crosscast rates”; the workbook itself is left as it is')
    .option('--json', 'print the rates as JSON')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', '\nExit codes: 0 done, 2 it could not be done.')
    .action(async (file: string, { out, json, force }: RatesFlags) => {
      const snapshot = await readWorkbookFile(file);
      const bid = readBid(snapshot, await readNotes(file, undefined));
      const shown = ratesShown(snapshot, bid);
      if (out === undefined) return print(json ? `${JSON.stringify(shown, null, 2)}\n` : renderRates(shown));
      if (shown.made) throw new Refusal('The workbook has a sheet “Crosscast rates” already. Change its figures there.');
      if (!/\.xls[xm]$/i.test(file))
        throw new Refusal(`“${basename(file)}” is no .xlsx or .xlsm file, so no sheet can be added to it.`);
      const read = await readFile(file);
      const on = new Date().toISOString().slice(0, 16).replace('T', ' ');
      const { bytes } = patchWorkbook(read, rateSheetChange(bid), snapshot, { on, version });
      const { path } = await saveWorkbookFile({ bytes, source: file, read, out, force, at: on.replace(':', '') });
      await print(`Written to “${path}”, sheet “Crosscast rates”. “${basename(file)}” is as it was.\n`);
    });
}

function renderRates({ made, years, grades, roles, basis, remarks }: RatesShown): string {
  if (grades.length + roles.length + basis.length === 0)
    return 'The workbook holds no rates. “crosscast rates FILE -o COPY” makes a sheet for them.\n';
  const set = (text: string | undefined): string => (text === undefined || text === '' ? 'not set' : text);
  const after = (...words: readonly string[]): string => {
    const said = words.filter((word) => word !== '').join(', ');
    return said === '' ? '' : `  (${said})`;
  };
  const lines = [
    made ? 'Rates, from the sheet “Crosscast rates”' : 'Rates, from tables of the workbook',
    ...(grades.length > 0 ? ['', 'Grades, annual cost'] : []),
    ...grades.map(
      ({ name, cells, status, note }) =>
        `  ${name}: ${cells.map((cell, i) => `${years[i]} ${set(cell?.text)}`).join(', ')}${after(status, note)}`,
    ),
    ...(roles.length > 0 ? ['', 'Rates by time'] : []),
    ...roles.map(({ name, per, note, cell }) => `  ${name}: ${[set(cell.text), per].filter(Boolean).join(' ')}${after(note)}`),
    ...(basis.length > 0 ? ['', 'Basis'] : []),
    ...basis.map(({ label, note, cell }) => `  ${label}: ${set(cell.text)}${after(note)}`),
    ...(remarks.length > 0 ? ['', ...remarks] : []),
  ];
  return `${lines.join('\n')}\n`;
}
