import type { Journal } from '../core';

/** Why a host could not do what was asked. Each code has its sentence in `sentences`, and nowhere else. */
export type HostErrorCode =
  | 'missing-file'
  | 'unreadable-file'
  | 'not-a-workbook'
  | 'old-xls'
  | 'binary-workbook'
  | 'open-document'
  | 'encrypted'
  | 'truncated'
  | 'empty'
  | 'no-cells'
  | 'too-large'
  | 'unsafe-xml'
  | 'unreadable-part'
  | 'stopped'
  | 'protected'
  | 'unwritable'
  | 'not-saved'
  | 'read-only'
  | 'cell-edit-mode'
  | 'changed-meanwhile'
  | 'half-written'
  | 'session-expired'
  | 'payload'
  | 'throttled'
  | 'item-not-found'
  | 'hidden-sheet';

/** What a sentence may name. `subject` is the workbook, sheet or cell as the person knows it; `detail` ends the why. */
export interface HostErrorFacts {
  readonly subject?: string;
  readonly detail?: string;
  /** `changed-meanwhile`: what was read there and what is there now. `half-written`: what it holds and what it held. */
  readonly cells?: readonly { readonly sheet: string; readonly cell: string; readonly was: string; readonly is: string }[];
  /** `half-written`: reverting it puts back what is not as it was. */
  readonly journal?: Journal;
}

type Sentence = (subject: string | undefined, detail: string | undefined) => string;

const file = (subject: string | undefined): string => (subject === undefined ? 'The workbook' : `“${subject}”`);

const sentences: Readonly<Record<HostErrorCode, Sentence>> = {
  'missing-file': (subject) => `${file(subject)} was not found. Check the name and the folder, then try again.`,
  'unreadable-file': (subject, detail) =>
    `${file(subject)} could not be opened${detail ? `: ${detail}` : ''}. Check that it is a file and that you may read it, then try again.`,
  'not-a-workbook': (subject, detail) =>
    `${file(subject)} is not an Excel workbook${detail ? `: ${detail}` : ''}. Give an .xlsx, .xlsm or .csv file.`,
  'old-xls': (subject) =>
    `${file(subject)} is in the old .xls format, which Crosscast does not read. Open it in Excel and save it as an Excel Workbook (.xlsx).`,
  'binary-workbook': (subject) =>
    `${file(subject)} is a binary workbook (.xlsb), which Crosscast does not read. Open it in Excel and save it as an Excel Workbook (.xlsx).`,
  'open-document': (subject) =>
    `${file(subject)} is an OpenDocument file, which Crosscast does not read. Open it in Excel or LibreOffice and save it as an Excel Workbook (.xlsx).`,
  encrypted: (subject) =>
    `${file(subject)} is locked with a password, so it cannot be read. Open it in Excel, take the password off under File, Info, Protect Workbook, and save a copy.`,
  truncated: (subject) =>
    `${file(subject)} is cut short: its end is missing, as after a download that broke off. Fetch or save the file again.`,
  empty: (subject) => `${file(subject)} is empty, so there is nothing to check. Save the workbook again and give the saved file.`,
  'no-cells': (subject) =>
    `${file(subject)} has no cell with anything in it, so there is nothing to check. Give the workbook that holds the funding tables.`,
  'too-large': (subject, detail) =>
    `${file(subject)} is too large to read safely${detail ? `: ${detail}` : ''}. Save a copy with only the sheets of the bid and check that.`,
  'unsafe-xml': (subject) =>
    `${file(subject)} contains definitions that no spreadsheet program writes and that can be used to attack the reader, so it was not read. Open it in Excel, save it as a new workbook and check that.`,
  'unreadable-part': (subject, detail) =>
    `${file(subject)} is damaged${detail ? `: ${detail}` : ''}, so its figures cannot be trusted. Open it in Excel, let it repair the file, and save it again.`,
  stopped: (subject) => `Reading ${subject === undefined ? 'the workbook' : `“${subject}”`} was stopped. Nothing was changed.`,
  protected: (subject) =>
    `${subject === undefined ? 'The sheet' : `“${subject}”`} is protected, so nothing was written. In Excel choose Review, then Unprotect Sheet. Crosscast never asks for the password.`,
  unwritable: (subject, detail) =>
    `${subject === undefined ? 'The workbook' : `“${subject}”`} was not changed${detail ? `: ${detail}` : ''}. Nothing was written. Make this change in Excel.`,
  'not-saved': (subject, detail) =>
    `${file(subject)} was not saved${detail ? `: ${detail}` : ''}. The workbook that was read is as it was.`,
  'read-only': (subject) =>
    `${file(subject)} is open for reading only, so nothing was written. Save a copy that you may edit, or ask its owner for access.`,
  'cell-edit-mode': () =>
    'Excel is waiting for you to finish a cell. Press Enter or Esc in the sheet. Crosscast then goes on by itself.',
  'changed-meanwhile': (subject) =>
    `${subject ?? 'The workbook'} changed after the plan was made, so nothing was written. Make the plan again from the sheet as it is now.`,
  'half-written': (subject, detail) =>
    `A write to ${subject === undefined ? 'the workbook' : `“${subject}”`} broke off${detail ? ` (${detail})` : ''}, and some cells could not be put back. They are listed below: put each back to what it held.`,
  'session-expired': () =>
    'Excel ended its session with this workbook, so nothing more can be read. Reload the workbook, then check again.',
  payload: () =>
    'The workbook holds more than Excel hands over at once. Delete unused rows and columns below and beside the tables, save, and check again.',
  throttled: () => 'Excel is busy with too many requests at the moment. Wait a minute, then check again.',
  'item-not-found': (subject) =>
    `${subject === undefined ? 'The sheet or cell' : `“${subject}”`} is no longer in the workbook. Check again to read the workbook as it is now.`,
  'hidden-sheet': (subject) =>
    `${subject === undefined ? 'The sheet' : `“${subject}”`} is hidden, so its cells cannot be shown. In Excel right-click a sheet tab and choose Unhide.`,
};

const passing: ReadonlySet<HostErrorCode> = new Set(['cell-edit-mode', 'changed-meanwhile', 'session-expired', 'throttled']);

/** The host refuses. `message` is the whole sentence for the person: what, why, what to do. `retry`: the same call may work later. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly retry: boolean;

  constructor(
    readonly code: HostErrorCode,
    readonly facts: HostErrorFacts = {},
    options: { readonly retry?: boolean; readonly cause?: unknown } = {},
  ) {
    super(sentences[code](facts.subject, facts.detail), options.cause === undefined ? undefined : { cause: options.cause });
    this.retry = options.retry ?? passing.has(code);
  }

  /** The same refusal told of this workbook, where it names none yet. */
  about(subject: string): HostError {
    if (this.facts.subject !== undefined) return this;
    return new HostError(this.code, { ...this.facts, subject }, { retry: this.retry, cause: this.cause });
  }
}
