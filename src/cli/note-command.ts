import { basename } from 'node:path';
import type { Command } from 'commander';
import { version } from '../../package.json';
import { assuranceNote, noteChange, renderNoteHtml } from '../core/index';
import { patchWorkbook } from '../hosts/patch/patch';
import { Refusal } from '../hosts/refusal';
import { saveWorkbookFile } from '../hosts/save-file';
import { keepNotes } from './notes-file';
import { openWorkbook, stampNow } from './open-workbook';
import { print, writeWhole } from './output';

interface NoteFlags {
  readonly html?: true;
  readonly out?: string;
  readonly by?: string;
  readonly force?: true;
}

/** `crosscast note`: what goes with a bid to whoever signs it, as HTML or as a sheet of the workbook. */
export function addNoteCommand(program: Command): void {
  program
    .command('note')
    .description('an assurance note: assumptions, rates, checks run, not examined, open findings, sign-off lines')
    .argument('<file>', 'workbook')
    .option('--html', 'as one HTML file (where --out does not name a workbook)')
    .option('--out <file>', 'an .html file, or an .xlsx or .xlsm workbook that gets it as a sheet')
    .option('--by <name>', 'who makes it')
    .option('--force', 'write over a workbook that is there')
    .action(async (file: string, flags: NoteFlags) => note(file, flags));
}

async function note(file: string, { html, out, by, force }: NoteFlags): Promise<void> {
  const book = await openWorkbook(file);
  const who = { on: stampNow(), version, ...(by !== undefined && { by }) };
  const made = assuranceNote(book.snapshot, { ...who, settings: book.settings, corrections: book.corrections });
  if (out === undefined || !/\.xls[xm]$/i.test(out)) {
    const text = renderNoteHtml(made, { workbook: basename(file) });
    if (out === undefined) await print(text);
    else writeWhole(out, text);
    return;
  }
  if (html) throw new Refusal(`“${basename(out)}” is a workbook. Leave --html out, or name an .html file.`);
  const change = noteChange(made, book.snapshot);
  if (change.cells.length + change.sheets.length === 0) {
    await print('The note stands there already, and nothing of it is new.\n');
    return;
  }
  const { bytes, journal } = patchWorkbook(book.bytes, change, book.snapshot, who);
  const saved = await saveWorkbookFile({
    bytes,
    source: file,
    read: book.bytes,
    out,
    at: who.on.replace(':', ''),
    ...(force && { force }),
  });
  keepNotes(saved.path, { ...book.notes, journals: [...book.notes.journals, journal] });
  await print(`The sheet “Crosscast note” stands in “${saved.path}”.\n`);
}
