/** Version of the messages between Excel on the web and office.js: JSON texts, not objects. */
export const PROTOCOL = 1;

export const kind = { request: 0, response: 1, invoke: 0, register: 1, unregister: 2, forCalling: 0, forEvents: 1 } as const;

export const errorHandlingRequest = -2;

/** From the add-in. */
export interface WebMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  readonly _actionType: number;
}

/** To the add-in. */
export interface WebReply {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
  readonly _errorCode: number;
  readonly _responseType: number;
}

export function isRequest(value: unknown): value is WebMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_messageType' in value &&
    value._messageType === kind.request &&
    '_actionName' in value &&
    typeof value._actionName === 'string' &&
    '_conversationId' in value &&
    '_correlationId' in value &&
    '_actionType' in value
  );
}
