/** The host does not even look at the batch. `ooe` is the number that the web and desktop transports answer with. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly ooe: number;
}

export const refusals = {
  throttled: { code: 'ActivityLimitReached', status: 429, ooe: 5102 },
  'session-expired': { code: 'InvalidOrTimedOutSession', status: 408, ooe: 5012 },
  'request-too-large': { code: 'RequestPayloadSizeLimitExceeded', status: 400, ooe: 5103 },
  'response-too-large': { code: 'ResponsePayloadSizeLimitExceeded', status: 400, ooe: 5104 },
  'no-access': { code: 'AccessDenied', status: 401, ooe: 7000 },
} as const satisfies Readonly<Record<string, Refusal>>;

export type RefusalKind = keyof typeof refusals;
