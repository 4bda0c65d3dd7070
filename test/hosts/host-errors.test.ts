import { HostError, type HostErrorCode } from '../../src/hosts/host';

const all: Record<HostErrorCode, true> = {
  'missing-file': true,
  'hidden-sheet': true,
  'unreadable-file': true,
  'not-a-workbook': true,
  'old-xls': true,
  'binary-workbook': true,
  'open-document': true,
  encrypted: true,
  truncated: true,
  empty: true,
  'no-cells': true,
  'too-large': true,
  'unsafe-xml': true,
  'unreadable-part': true,
  stopped: true,
  protected: true,
  unwritable: true,
  'not-saved': true,
  'read-only': true,
  'cell-edit-mode': true,
  'changed-meanwhile': true,
  'half-written': true,
  'session-expired': true,
  payload: true,
  throttled: true,
  'item-not-found': true,
};
const codes = Object.keys(all) as HostErrorCode[];

test.each(codes)('%s says what, why and what to do, in plain words', (code) => {
  for (const facts of [{}, { subject: 'Funding' }, { subject: 'Funding', detail: 'it is a folder' }]) {
    const { message } = new HostError(code, facts);
    expect(message).toMatch(/^[A-Z“].*\.$/);
    expect(message).not.toMatch(/please|sorry|oops|!|undefined|\berror\b|HostError/i);
    expect(message).not.toContain(code.includes('-') ? code : '\0');
    if (code !== 'empty') expect(message.split(/[.,:] /).length).toBeGreaterThan(1);
  }
});

test('no two codes share a sentence', () => {
  expect(new Set(codes.map((code) => new HostError(code).message)).size).toBe(codes.length);
});

test('only what passes by itself may be tried again as it is', () => {
  expect(codes.filter((code) => new HostError(code).retry)).toEqual([
    'cell-edit-mode',
    'changed-meanwhile',
    'session-expired',
    'throttled',
  ]);
});

test('a refusal is told of the workbook it is about, once', () => {
  const error = new HostError('truncated').about('bid.xlsx');
  expect(error.message).toContain('“bid.xlsx”');
  expect(error.about('other.xlsx')).toBe(error);
});
