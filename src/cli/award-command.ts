import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import {
  compareAwards,
  defaultSettings,
  planAward,
  readBid,
  renderAward,
  scenarioSheet,
  type AwardAsk,
  type AwardRefusal,
  type Change,
} from '../core/index';
import { readWorkbookFile } from '../hosts/files';
import { Refusal } from '../hosts/refusal';
import { readNotes } from './notes-file';
import { openWorkbook } from './open-workbook';
import { print } from './output';
import { writeChange, type WriteFlags } from './write-change';

interface AwardFlags extends Partial<WriteFlags> {
  readonly award?: string;
  readonly share?: string;
  readonly byPeriod?: string;
  readonly keep: string[];
  readonly leave: string[];
  readonly compare?: true;
  readonly json?: true;
  readonly corrections?: string;
  readonly sheet?: true;
}

/** `crosscast award bid.xlsx --award 900000`: which lines a smaller award pays for. */
export function addAwardCommand(command: Command): void {
  const several = (value: string, before: string[]): string[] => [...before, value];
  command
    .command('award')
    .description('which SHOULD and COULD lines fit under a smaller award beside every MUST')
    .argument('<file>', 'workbook')
    .addOption(
      new Option('--award <amount>', 'the award, such as 900000; the cap in the notes where none is given').conflicts('share'),
    )
    .option('--share <percent>', 'the award as a share of the bid, such as 80')
    .option('--by-period <limits>', 'limits by period as printed, such as 23/24=500000,24/25=400000')
    .option('--keep <line>', 'a line that stays; may be given again', several, [])
    .option('--leave <line>', 'a line that goes; may be given again', several, [])
    .option('--compare', 'show 100, 90, 80 and 70% of the bid beside each other')
    .option('--json', 'print the plan as JSON')
    .option('--sheet', 'write the plan as a sheet of live formulas into a copy of the workbook, named by --out')
    .option('-o, --out <file>', 'the copy that --sheet writes; the workbook itself is left as it is')
    .option('--force', 'write over a file that is there')
    .option('--by <name>', 'who writes, for the undo and its log')
    .option('--corrections <file>', 'notes to use instead of those beside the workbook')
    .addHelpText('after', '\nExit codes: 0 the MUST lines fit, 1 they do not, 2 nothing can be planned.')
    .action(async (file: string, flags: AwardFlags) => {
      process.exitCode = await planFile(file, flags);
    });
}

async function planFile(file: string, flags: AwardFlags): Promise<number> {
  const { settings, corrections } = await readNotes(file, flags.corrections);
  if ((flags.sheet === undefined) !== (flags.out === undefined))
    throw new Refusal('--sheet writes a copy of the workbook, which --out names: --sheet --out planned.xlsx.');
  const snapshot = await readWorkbookFile(file);
  const bid = readBid(snapshot, { settings: { ...defaultSettings, ...settings }, corrections });
  const find = lineFinder(bid.lines.filter(({ table }) => table.kind === 'funding'));
  const ask: AwardAsk = {
    ...(flags.award !== undefined && { award: flags.award }),
    ...(flags.share !== undefined && { share: flags.share }),
    ...(flags.byPeriod !== undefined && { byPeriod: limits(flags.byPeriod) }),
    keep: flags.keep.map(find),
    leave: flags.leave.map(find),
  };
  const plan = planAward(bid, ask);
  const compared = flags.compare ? compareAwards(bid, ask) : undefined;
  const beside = compared && !('kind' in compared) ? compared : undefined;
  if (flags.json) await print(`${JSON.stringify({ ...plan, ...(beside && { beside }) }, null, 2)}\n`);
  else {
    const width = Math.min(100, Math.max(60, process.stdout.columns ?? 88));
    await print(renderAward(plan, { title: basename(file), width, ...(beside && { beside }) }));
  }
  const { out } = flags;
  if (out !== undefined && plan.kind !== 'refused') await writeSheet(file, scenarioSheet(snapshot, bid, ask), { ...flags, out });
  return plan.kind === 'refused' ? 2 : plan.kind === 'fits' ? 0 : 1;
}

async function writeSheet(file: string, change: Change | AwardRefusal, flags: AwardFlags & { out: string }): Promise<void> {
  if ('kind' in change) throw new Refusal(change.detail);
  const { path, notes } = await writeChange(await openWorkbook(file), () => change, flags);
  process.stderr.write(
    `Written to “${path}”, sheet “Crosscast scenario”. “${basename(file)}” is as it was. What was written is kept in “${notes}”; “crosscast undo” takes it back.\n`,
  );
}

/** "23/24=500,000,24/25=400000": what follows the next label belongs to it. */
function limits(text: string): Record<string, string> {
  const parts = [...text.matchAll(/\s*([^=,]+?)\s*=\s*([^=]*?)\s*(?:,(?=[^=,]+=)|$)/g)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text)
    throw new Refusal(`--by-period is “${text}”; write it as 23/24=500000,24/25=400000.`);
  return Object.fromEntries(parts.map(([, label = '', amount = '']) => [label, amount]));
}

/** A line by its number, its name or a part of its name that no other line has. */
function lineFinder(lines: readonly { id: string; name: string; number?: string }[]): (wanted: string) => string {
  return (wanted) => {
    const plain = wanted.trim().toLowerCase();
    const whole = lines.filter(({ name, number }) => name.toLowerCase() === plain || number === plain);
    const found = whole.length > 0 ? whole : lines.filter(({ name }) => name.toLowerCase().includes(plain));
    if (found.length === 1) return found[0]!.id;
    if (found.length === 0) throw new Refusal(`No line is called “${wanted}”. “crosscast tables” lists the lines.`);
    const names = found.slice(0, 4).map(({ name }) => `“${name}”`);
    throw new Refusal(
      `“${wanted}” fits ${found.length} lines: ${names.join(', ')}${found.length > 4 ? ' …' : ''}. Write more of the name.`,
    );
  };
}
