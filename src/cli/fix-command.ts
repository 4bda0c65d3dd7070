import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import * as v from 'valibot';
import { version } from '../../package.json';
import { changeOf, planTotals, renderPlan, review, type Plan } from '../core/index';
import { patchWorkbook } from '../hosts/patch/patch';
import { unpatchWorkbook } from '../hosts/patch/unpatch';
import { Refusal } from '../hosts/refusal';
import { saveWorkbookFile } from '../hosts/save-file';
import { withTakenBack } from '../hosts/written-notes';
import { readXlsx } from '../hosts/xlsx';
import { keepNotes } from './notes-file';
import { openWorkbook, stampNow, type OpenWorkbook } from './open-workbook';
import { print } from './output';

interface FixFlags {
  readonly output?: string;
  readonly allSafe?: true;
  readonly plan?: string;
  readonly tick?: string[];
  readonly inPlace?: true;
  readonly force?: true;
  readonly by?: string;
}

/** `crosscast plan`, `fix` and `undo`: what Write totals would write, writes and takes back. */
export function addFixCommands(program: Command): void {
  program
    .command('plan')
    .description('what “fix” would write: totals as formulas, amounts kept as text as numbers')
    .argument('<file>', 'workbook (.xlsx, .xlsm)')
    .option('--json', 'print it as JSON, with what is ticked, for “fix --plan”')
    .action(async (file: string, { json }: { json?: true }) => {
      const plan = planOf(await openWorkbook(file));
      await print(json ? `${JSON.stringify(withTicks(plan), null, 2)}\n` : renderPlan(plan, { title: basename(file) }));
    });
  const out = new Option('-o, --output <file>', 'the workbook to write; the one that is read stays as it is');
  const inPlace = new Option('--in-place', 'write into the workbook itself; a copy of it is kept beside').conflicts('output');
  program
    .command('fix')
    .description('write totals as live formulas into a workbook; every other byte stays')
    .argument('<file>', 'workbook (.xlsx, .xlsm)')
    .addOption(out)
    .addOption(inPlace)
    .addOption(
      new Option('--all-safe', 'write what changes no figure (where nothing else is chosen)').conflicts(['plan', 'tick']),
    )
    .addOption(new Option('--plan <file>', 'write what is ticked in the JSON that “plan --json” printed').conflicts(['tick']))
    .option('--tick <ids>', 'write these items of the plan, with commas between', (text) =>
      text.split(',').map((id) => id.trim()),
    )
    .option('--force', 'write over a file that is there')
    .option('--by <name>', 'who writes, for the log')
    .addHelpText('after', '\nExit codes: 0 nothing is wrong after it, 1 a figure is still wrong, 2 nothing was written.')
    .action(async (file: string, flags: FixFlags) => {
      process.exitCode = await fix(await openWorkbook(file), flags);
    });
  program
    .command('undo')
    .description('take back what was written last')
    .argument('<file>', 'workbook that was written')
    .addOption(out)
    .addOption(inPlace)
    .option('--force', 'write over a file that is there')
    .option('--by <name>', 'who takes it back, for the log')
    .action(async (file: string, flags: FixFlags) => undo(await openWorkbook(file), flags));
}

function planOf({ snapshot, settings, corrections }: OpenWorkbook): Plan {
  return planTotals(snapshot, { settings, corrections });
}

function withTicks(plan: Plan): object {
  return { ...plan, items: plan.items.map((item) => ({ ticked: item.group === 'safe', ...item })) };
}

async function fix(book: OpenWorkbook, flags: FixFlags): Promise<number> {
  const { bytes, snapshot, settings, corrections, notes } = book;
  const plan = planOf(book);
  const ticked = flags.tick
    ? knownIds(flags.tick, plan)
    : flags.plan === undefined
      ? plan.items.filter(({ group }) => group === 'safe').map(({ id }) => id)
      : await tickedIn(flags.plan, plan);
  const who = { on: stampNow(), version, ...(flags.by !== undefined && { by: flags.by }) };
  const change = changeOf(snapshot, ticked, { ...who, settings, corrections, journals: notes.journals });
  const count = change.cells.filter(({ at }) => plan.items.some(({ cells }) => cells.some(({ cell }) => same(cell, at)))).length;
  if (count === 0) {
    const kept = flags.output === undefined ? undefined : await save(book, bytes, flags);
    await print(`There is nothing to write${kept ? `; “${kept}” is a copy of the workbook` : ''}.\n`);
    return exitCode(review(snapshot, { settings, corrections }));
  }
  const { bytes: patched, journal } = patchWorkbook(bytes, change, snapshot, who);
  const path = await save(book, patched, flags);
  const kept = keepNotes(path, { ...notes, journals: [...notes.journals, journal] });
  const report = review(readXlsx(patched), { settings, corrections });
  await print(
    [
      `${count} ${count === 1 ? 'change' : 'changes'} written to “${path}”, with the sheets “Crosscast check” and “Crosscast log”.`,
      `What stood there before is kept in “${kept}”; “crosscast undo” puts it back.`,
      ...plan.waiting.map(({ label, at, reason }) => `Waits for your answer: ${label} (${at.cells}). ${reason}`),
      `${report.verdict.headline}. ${report.verdict.totals}`,
      '',
    ].join('\n'),
  );
  return exitCode(report);
}

function same(a: { sheet: number; row: number; col: number }, b: { sheet: number; row: number; col: number }): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.col === b.col;
}

async function undo(book: OpenWorkbook, flags: FixFlags): Promise<void> {
  const { bytes, notes } = book;
  const journal = [...notes.journals].reverse().find(({ undone }) => !undone);
  if (!journal)
    throw new Refusal(
      `Nothing that was written into “${basename(book.path)}” is known here. Keep its .crosscast.json beside it.`,
    );
  const back = unpatchWorkbook(bytes, journal);
  const path = await save(book, back.bytes, flags);
  const undone = { on: stampNow(), ...(flags.by !== undefined && { by: flags.by }) };
  keepNotes(path, withTakenBack(notes, journal.id, undone));
  const left = back.reverted.left.map(({ sheet, cells, why }) => `${sheet} ${cells} was left as it is: ${why}.`);
  await print([`“${journal.title}” of ${journal.on} was taken back in “${path}”.`, ...left, ''].join('\n'));
}

async function save(book: OpenWorkbook, bytes: Uint8Array, { output, inPlace, force }: FixFlags): Promise<string> {
  if (output === undefined && !inPlace) throw new Refusal('Name the workbook to write with -o, or choose --in-place.');
  const at = stampNow().replace(':', '');
  const saved = await saveWorkbookFile({
    bytes,
    source: book.path,
    read: book.bytes,
    at,
    ...(output !== undefined && { out: output }),
    ...(force && { force }),
  });
  if (saved.kept !== undefined) process.stderr.write(`The workbook as it was is kept as “${saved.kept}”.\n`);
  return saved.path;
}

function exitCode({ counts }: ReturnType<typeof review>): number {
  return counts.error > 0 ? 1 : 0;
}

function knownIds(ids: readonly string[], plan: Plan): string[] {
  const strange = ids.find((id) => !plan.items.some((item) => item.id === id));
  if (strange !== undefined) throw new Refusal(`The plan has no item “${strange}”. “crosscast plan --json” shows their ids.`);
  return [...ids];
}

const planFile = v.object({ fingerprint: v.string(), items: v.array(v.object({ id: v.string(), ticked: v.boolean() })) });

/** The ids that are ticked in a plan file. Nothing else in it is used, so nobody can slip a formula in by it. */
async function tickedIn(file: string, plan: Plan): Promise<string[]> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new Refusal(`“${file}” could not be read as a plan. Make one with “crosscast plan --json”.`);
  }
  const read = v.safeParse(planFile, json);
  if (!read.success) throw new Refusal(`“${file}” is not a plan. Make one with “crosscast plan --json”.`);
  if (read.output.fingerprint !== plan.fingerprint)
    throw new Refusal(`The workbook was changed after “${file}” was made, so nothing was written. Make the plan again.`);
  return knownIds(
    read.output.items.filter(({ ticked }) => ticked).map(({ id }) => id),
    plan,
  );
}
