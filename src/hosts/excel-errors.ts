import { HostError, type HostErrorCode, type HostErrorFacts } from './host-errors';

const codes: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  ActivityLimitReached: 'throttled',
  TooManyIncompleteRequests: 'throttled',
  InvalidOrTimedOutSession: 'session-expired',
  ConnectionFailure: 'session-expired',
  RequestPayloadSizeLimitExceeded: 'payload',
  ResponsePayloadSizeLimitExceeded: 'payload',
  RangeExceedsLimit: 'payload',
  ItemNotFound: 'item-not-found',
  InvalidReference: 'item-not-found',
  AccessDenied: 'read-only',
};

/** Excel's refusal in our words; anything that is no refusal of Excel's comes back as it is. */
export function refusalOf(error: unknown, facts: HostErrorFacts = {}): unknown {
  const code = error instanceof HostError ? undefined : excelCode(error);
  const known = code === undefined ? undefined : codes[code];
  return known === undefined ? error : new HostError(known, facts, { cause: error });
}

/** The code of an `OfficeExtension.Error`, whichever frame it was made in; undefined for any other error. */
export function excelCode(error: unknown): string | undefined {
  const isExcels = typeof error === 'object' && error !== null && 'debugInfo' in error && 'code' in error;
  return isExcels && typeof error.code === 'string' ? error.code : undefined;
}
