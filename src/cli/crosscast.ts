import { basename } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { checks, explainCheck, listChecks, renderTables, review, type Severity } from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { addAwardCommand } from './award-command';
import { checkMany } from './batch-command';
import { isBatchWorker } from './batch-pool';
import { checkFiles, type Format } from './check-command';
import { closestCheck } from './closest-check';
import { addCostCommands } from './cost-commands';
import { addFixCommands } from './fix-command';
import { addNoteCommand } from './note-command';
import { readNotes } from './notes-file';
import { forgiveClosedPipes, print } from './output';
import { putTogether } from './portfolio-command';
import { workbookFiles } from './workbook-files';
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
  readonly jobs?: number;
  readonly seconds: number;
  readonly memory: number;
}

/** A whole number an option takes, from `least` to `most`. */
function count(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text.trim()) || value < least || value > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most.toLocaleString('en-GB')}.`);
    return value;
  };
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
    .argument('<files...>', "workbooks, or patterns in quotes such as 'bids/**/*.xlsx'")
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
    .option('--jobs <number>', 'review many workbooks, this many at a time, into the folder of --out', count(1, 64))
    .option('--seconds <number>', 'with --jobs: what one workbook may take before it is given up', count(1, 86_400), 120)
    .option('--memory <MB>', 'with --jobs: the memory one workbook may take', count(64, 65_536), 1024)
    .addHelpText('after', '\nExit codes: 0 nothing failed, 1 a figure is wrong, 2 a workbook could not be reviewed.')
    .action(async (files: string[], flags: CheckFlags) => {
      const format: Format | undefined = flags.json ? 'json' : flags.md ? 'md' : flags.html ? 'html' : undefined;
      const { out, only, severity, cap, period, share, vat, corrections, strict, colour, color, progress, jobs } = flags;
      const workbooks = await workbookFiles(files, jobs === undefined ? undefined : out);
      const settings = { cap, period, share, vat };
      if (jobs !== undefined) {
        if (out === undefined)
          throw new Refusal('With --jobs, name a folder for the results with --out, such as --out results/.');
        if (format !== undefined)
          throw new Refusal(
            `With --jobs every workbook gets one JSON, and the portfolio comes as JSON, Markdown and HTML. Leave --${format} out.`,
          );
        const allowed = { seconds: flags.seconds, megabytes: flags.memory };
        const asked = { jobs, out, allowed, only, severity, settings, corrections, strict, progress, version };
        process.exitCode = await checkMany(workbooks, asked);
        return;
      }
      process.exitCode = await checkFiles(workbooks, {
        format,
        out,
        only,
        severity,
        corrections,
        strict,
        progress,
        colour: colour ?? color,
        settings,
      });
    });
  command
    .command('portfolio')
    .description('put results of “check … --jobs” together: findings table and portfolio')
    .argument('<results...>', "result files, or patterns in quotes such as 'results/reports/*.json'")
    .requiredOption('--out <folder>', 'where to write them')
    .action(async (results: string[], { out }: { out: string }) => {
      process.exitCode = await putTogether(await workbookFiles(results), out);
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
  addAwardCommand(command);
  addCostCommands(command);
  addFixCommands(command);
  addNoteCommand(command);
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

if (!isBatchWorker()) void main();
