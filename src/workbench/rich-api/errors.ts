/** Codes that the rich API answers with, and the status each travels under. */
const statuses = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  UnsupportedOperation: 400,
} as const;

export type RichApiCode = keyof typeof statuses;

/** An action of a batch cannot be done: the batch stops there and the client throws an `OfficeExtension.Error` with this code. */
export class RichApiError extends Error {
  override readonly name = 'RichApiError';
  readonly status: number;

  /** `location` is the member as the client names it: "Worksheet.getRange". */
  constructor(
    readonly code: RichApiCode,
    readonly location = '',
    message = '',
  ) {
    super(message || `${location || 'The request'}: ${code}`);
    this.status = statuses[code];
  }

  /** The same error, told of the member it happened in, where it names none. */
  at(location: string): RichApiError {
    return this.location === '' ? new RichApiError(this.code, location) : this;
  }
}

/** The emulator does not know the member: never answer what a real host might answer otherwise. */
export function notEmulated(what: string, location: string): RichApiError {
  return new RichApiError('NotImplemented', location, `${what} is not emulated by the workbench`);
}
