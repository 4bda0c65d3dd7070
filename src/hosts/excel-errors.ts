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
  return known === undefined ? error : refused(known, facts, error);
}

/** In an open workbook the person can mend what stands in the way and try again; only a workbook opened for reading stays so. */
export function refused(code: HostErrorCode, facts: HostErrorFacts = {}, cause?: unknown): HostError {
  return new HostError(code, facts, { retry: code !== 'read-only', ...(cause !== undefined && { cause }) });
}

/** The code of an `OfficeExtension.Error`, whichever frame it was made in; undefined for any other error. */
export function excelCode(error: unknown): string | undefined {
  const isExcels = typeof error === 'object' && error !== null && 'debugInfo' in error && 'code' in error;
  return isExcels && typeof error.code === 'string' ? error.code : undefined;
}
