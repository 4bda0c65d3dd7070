import type { Bid, Unread } from '../model/bid';
import { isOwnSheet } from '../model/own-sheets';
import { usedCells } from '../model/snapshot';
import type { Outcomes } from '../checks/run-checks';
import type { Atlas } from './atlas';
import type { Faults } from './faults';
import type { LineSums } from './line-sums';
import { beginning, printable } from './printable';
import type { ReportGap } from './report';
import { countText, joined, say } from './sentences';

/** Everything no check could say anything about, each with its reason: our own faults first, then checks, then words and sheets. */
export function tellNotExamined(
  outcomes: Outcomes,
  bid: Bid,
  sums: LineSums | undefined,
  atlas: Atlas,
  faults: Faults,
): ReportGap[] {
  const { voice } = atlas;
  const gaps: ReportGap[] = [
    ...outcomes.crashed.map(({ check, error }): ReportGap => ({
      check: check.id,
      fault: true,
      subject: check.title,
      reason: `This check stopped through a fault in Crosscast, so nothing is known about it (${printable(error)}).`,
    })),
    ...outcomes.notExamined.map(({ check, at, subject, saying }): ReportGap => ({
      check: check.id,
      subject: beginning(subject, 100),
      reason: faults.attempt(check, () => say(saying, { ...voice, ...(at && { home: at.sheet }) }), check.title),
      ...(at && { at: atlas.reportPlace(at) }),
    })),
    ...outcomes.notRun.map(({ check, reason }): ReportGap => ({
      check: check.id,
      subject: printable(reason.subject),
      reason: faults.attempt(check, () => say(reason.saying, voice), check.title),
      ...(reason.mend && { mend: reason.mend }),
    })),
    ...currencies(sums),
    ...unreadWords(bid.unread, atlas),
    ...sheetsWithoutTables(bid, atlas),
  ];
  return withoutRepeats([...faults.gaps, ...gaps]);
}

function currencies(sums: LineSums | undefined): ReportGap[] {
  if (!sums || sums.currencies.length < 2) return [];
  return [
    {
      subject: 'The sum of all lines',
      reason: `Lines are in ${joined(sums.currencies)}; Crosscast does not add different currencies.`,
    },
  ];
}

/** Words outside every table, told together by sheet and reason. */
function unreadWords(unread: readonly Unread[], atlas: Atlas): ReportGap[] {
  const groups = new Map<string, Unread[]>();
  for (const item of unread) {
    const key = `${item.at.sheet}/${item.why}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].map((group): ReportGap => {
    const first = group[0]!;
    const more =
      group.length === 1
        ? ''
        : `${countText(group.length, ['passage', 'passages'], atlas.voice)}, the first “${beginning(first.what, 60)}”: `;
    return {
      subject: group.length === 1 ? beginning(first.what, 80) : printable(atlas.voice.sheets[first.at.sheet] ?? ''),
      reason: `${more}${printable(first.why)}`.replace(/^./, (letter) => letter.toUpperCase()).replace(/[^.]$/, '$&.'),
      at: atlas.reportPlace(first.at),
    };
  });
}

function sheetsWithoutTables(bid: Bid, atlas: Atlas): ReportGap[] {
  const read = new Set([...bid.tables.map(({ sheet }) => sheet), ...bid.unread.map(({ at }) => at.sheet)]);
  return bid.snapshot.sheets.flatMap((sheet, index): ReportGap[] => {
    if (read.has(index) || isOwnSheet(sheet.name)) return [];
    const hidden = sheet.visibility === 'visible' ? '' : ' It is hidden.';
    return [
      {
        subject: printable(sheet.name),
        reason: usedCells(sheet) === 0 ? `The sheet is empty.${hidden}` : `No table was found on this sheet.${hidden}`,
        at: atlas.reportPlace({ sheet: index, box: { top: 0, left: 0, bottom: 0, right: 0 } }),
      },
    ];
  });
}

/** The same thing for the same reason is said once. */
function withoutRepeats(gaps: readonly ReportGap[]): ReportGap[] {
  const seen = new Set<string>();
  return gaps.filter(({ subject, reason, at, fault }) => {
    const key = [subject, reason, fault ? '' : (at?.sheet ?? '')].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
