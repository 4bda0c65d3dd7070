import {
  assuranceNote,
  changeOf,
  changeRate,
  compareAwards,
  costLine,
  explainCell,
  fillLine,
  insertLine,
  lineStart,
  noteChange,
  planAward,
  planTotals,
  rateSheetChange,
  ratesInRange,
  ratesShown,
  readBid,
  readTable,
  review,
  scenarioSheet,
  type Bid,
  type Corrections,
  type Journal,
  type Report,
  type Settings,
  type Snapshot,
  type TableReading,
} from '../core';
import { parseNotes } from '../hosts/notes';
import { readSettings } from '../hosts/settings-words';
import type { Answer, Job } from './engine';
import { findingsAt, listReport, pieceOf, PLACES } from './listing';
import { unpackSnapshot } from './packed-snapshot';
import type { Question, Questions } from './questions';

/** The workbook that the questions are about, and what the person said of it. */
interface About {
  readonly snapshot: Snapshot;
  readonly settings: Partial<Settings>;
  readonly corrections: Corrections;
  readonly journals: readonly Journal[];
  /** Settings and corrections as they came: equal for equal reports. */
  readonly said: string;
}

/** The report that was last made and what of; views ask for more of it. */
let made: { readonly snapshot: Snapshot; readonly said: string; readonly report: Report } | undefined;

function reportOf({ snapshot, settings, corrections, said }: About): Report {
  if (made?.snapshot !== snapshot || made.said !== said)
    made = { snapshot, said, report: review(snapshot, { settings, corrections }) };
  return made.report;
}

function listed(reading: TableReading | undefined): TableReading | undefined {
  return reading && { ...reading, rows: reading.rows.slice(0, PLACES), others: reading.others.slice(0, PLACES) };
}

type Answering<Q extends Question> = (about: About, ask: Questions[Q]['ask']) => Questions[Q]['answer'];

const answers: { readonly [Q in Question]: Answering<Q> } = {
  review: (about) => listReport(reportOf(about)),
  more: (about, { list, from }) => pieceOf(reportOf(about), list, from),
  findings: (about, place) => findingsAt(reportOf(about), place),
  explain: ({ snapshot, settings, corrections }, place) => explainCell(snapshot, place, { settings, corrections }),
  reading: ({ snapshot, settings, corrections }, table) => listed(readTable(snapshot, table, { settings, corrections })),
  plan: ({ snapshot, settings, corrections }) => planTotals(snapshot, { settings, corrections }),
  note: ({ snapshot, ...about }, who) => {
    const note = assuranceNote(snapshot, { ...about, ...who });
    return { note, change: noteChange(note, snapshot) };
  },
  totals: ({ snapshot, ...about }, { ticked, ...who }) => changeOf(snapshot, ticked, { ...about, ...who }),
  cost: (about, { words, given }) => costLine(bidOf(about), words, given),
  insert: (about, { words, given }) => {
    const bid = bidOf(about);
    return insertLine(bid, costLine(bid, words, given), given);
  },
  line: (about, sought) => lineStart(bidOf(about), sought),
  fill: (about, costed) => fillLine(bidOf(about), costed),
  rates: (about) => ratesShown(about.snapshot, bidOf(about)),
  rateSheet: (about) => rateSheetChange(bidOf(about)),
  rateRange: ({ snapshot }, place) => ratesInRange(snapshot, place),
  rate: ({ snapshot }, ask) => changeRate(snapshot, ask),
  award: (about, ask) => planAward(bidOf(about), ask),
  awards: (about, ask) => compareAwards(bidOf(about), ask),
  scenario: (about, ask) => scenarioSheet(about.snapshot, bidOf(about), ask),
};

function bidOf({ snapshot, settings, corrections }: About): Bid {
  return readBid(snapshot, { settings, corrections });
}

let snapshot: Snapshot | undefined;

self.onmessage = ({ data }: MessageEvent<Job>) => {
  let answer: Answer;
  try {
    snapshot = data.snapshot ? unpackSnapshot(data.snapshot) : snapshot;
    if (!snapshot) throw new Error('No workbook was sent to the engine.');
    const { settings: words, journals } = parseNotes(data.notes, 'the settings');
    const settings = readSettings(words, (key) => key);
    const said = data.notes + JSON.stringify(data.corrections);
    const about = { snapshot, settings, corrections: data.corrections, journals, said };
    answer = { id: data.id, answer: (answers[data.question] as Answering<Question>)(about, data.ask) };
  } catch (error) {
    answer = { id: data.id, fault: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
