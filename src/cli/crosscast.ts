import { basename } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { checks, explainCheck, listChecks, renderTables, review, type Severity } from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { checkFiles, type Format } from './check-command';
import { closestCheck } from './closest-check';
import { readNotes } from './notes-file';
import { forgiveClosedPipes, print } from './output';
import { Refusal, sentenceOf } from '../hosts/refusal';

interface CheckFlags {
  readonly json?: true;
  readonly md?: true;
  readonly html?: true;
  readonly out?: string;
  readonly only?: string[];
  readonly severity?: Severity;
  readonly cap?: string;
  readonly period?: string;
  readonly share?: string;
  readonly vat?: string;
  readonly corrections?: string;
  readonly strict?: true;
  readonly colour?: true;
  readonly color?: true;
  readonly progress?: true;
}

function program(): Command {
  const command = new Command('crosscast')
    .description('Checks the funding tables of a grant bid: adds every total again and says what does not agree, and why.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text.replace(/^error: /, '')) });
  command
    .command('check')
    .description('review workbooks (.xlsx, .xlsm, .csv); notes in crosscast.json beside a workbook are used')
    .argument('<files...>', 'workbooks')
    .addOption(new Option('--json', 'print the report as JSON').conflicts(['md', 'html']))
    .addOption(new Option('--md', 'print the report as Markdown').conflicts(['json', 'html']))
    .addOption(new Option('--html', 'print the report as one HTML file').conflicts(['json', 'md']))
    .option('--out <file>', 'write to a file, or one report for each workbook to a folder')
    .option('--only <ids>', 'run these checks only, with commas between', (text) =>
      text
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    )
    .addOption(
      new Option('--severity <level>', 'show findings of this severity and graver').choices([
        'error',
        'question',
        'warning',
        'note',
      ]),
    )
    .option('--cap <amount>', 'the most that may be asked for, such as 600000')
    .option('--period <days>', 'first and last day of the grant, such as 2023-04-01..2025-03-31')
    .option('--share <percent>', 'guide for the MUST share, such as 60')
    .option('--vat <basis>', 'figures are net or gross of VAT')
    .option('--corrections <file>', 'notes to use instead of those beside the workbook')
    .option('--strict', 'questions and warnings fail too')
    .option('--colour', 'colour the text')
    .addOption(new Option('--color').hideHelp())
    .option('--progress', 'say what is going on, also where stderr is no terminal')
    .addHelpText('after', '\nExit codes: 0 nothing failed, 1 a figure is wrong, 2 a workbook could not be reviewed.')
    .action(async (files: string[], flags: CheckFlags) => {
      const format: Format | undefined = flags.json ? 'json' : flags.md ? 'md' : flags.html ? 'html' : undefined;
      const { out, only, severity, cap, period, share, vat, corrections, strict, colour, color, progress } = flags;
      process.exitCode = await checkFiles(files, {
        format,
        out,
        only,
        severity,
        corrections,
        strict,
        progress,
        colour: colour ?? color,
        settings: { cap, period, share, vat },
      });
    });
  command
    .command('explain')
    .description('what a check holds a bid against, with a wrong and a right bid; all checks where none is named')
    .argument('[check]', 'id of a check', (id) => {
      if (!checks.some((check) => check.id === id)) throw new InvalidArgumentError(`There is no such check${closestCheck(id)}.`);
      return id;
    })
    .action(async (id: string | undefined) => {
      const check = checks.find((candidate) => candidate.id === id);
      await print(check ? explainCheck(check) : listChecks(checks));
    });
  command
    .command('tables')
    .description('how a workbook is read: its tables, columns, rows and why')
    .argument('<file>', 'workbook')
    .option('--json', 'print it as JSON')
    .option('--corrections <file>', 'notes to use instead of those beside the workbook')
    .action(async (file: string, { json, corrections }: { json?: true; corrections?: string }) => {
      const notes = await readNotes(file, corrections);
      const report = review(await readWorkbookFile(file), { ...notes, only: [] });
      await print(json ? `${JSON.stringify(report.tables, null, 2)}\n` : renderTables(report, { title: basename(file) }));
    });
  return command;
}

async function main(): Promise<void> {
  forgiveClosedPipes();
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help and version end with 0; every other word of commander's is about a command that cannot be run.
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const known = error instanceof Refusal || (error instanceof Error && error.name === 'HostError');
    process.stderr.write(`${known ? error.message : sentenceOf(error, 'doing this')}\n`);
    process.exitCode = 2;
  }
}

void main();
