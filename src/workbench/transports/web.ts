import type { EventEntry, EventSink } from '../objects/event-hub';
import type { Executor } from '../rich-api/executor';
import { documentCopies } from './document-copy';
import { errorHandlingRequest, isRequest, kind, PROTOCOL, type WebMessage, type WebReply } from './web-messages';

export interface WebOptions {
  readonly documentUrl: string;
  /** The bytes Excel would save. */
  readonly copy: () => Uint8Array | undefined;
  readonly locale?: string;
  /** Opened for reading only. */
  readonly readOnly?: boolean;
}

/** The page's half of the talk between Excel on the web and office.js in its frame. */
export interface WebConnection {
  readonly sink: EventSink;
  /** Puts the add-in's page into a frame of its own. office.js takes messages only from https and from the add-in's own host name. */
  open(container: HTMLElement, address: URL): void;
  close(): void;
}

const RICH_API = 93;
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const FILE_PROPERTIES = 86;
const GET_COPY = 77;
const GET_SLICE = 80;
const CLOSE_COPY = 81;
const NOT_SUPPORTED = 5000;
const INTERNAL = 5001;

export function connectWeb(
  executor: Executor,
  { documentUrl, copy, locale = 'en-GB', readOnly = false }: WebOptions,
): WebConnection {
  const conversation = `_xdm_${crypto.randomUUID()}`;
  const control = `{${crypto.randomUUID().toUpperCase()}}`;
  const settings = new Map<string, unknown>();
  const copies = documentCopies(copy);
  let sliceSize = 0;
  const listening = new Map<string, number>();
  let frame: HTMLIFrameElement | undefined;
  let addIn = '';

  const post = (reply: WebReply): void => {
    frame?.contentWindow?.postMessage(
      JSON.stringify({ ...reply, _origin: location.origin, _serializerVersion: PROTOCOL }),
      addIn,
    );
  };
  const answer = (message: WebMessage, data: unknown, error = 0): void => {
    post({
      _messageType: kind.response,
      _actionName: message._actionName,
      _conversationId: conversation,
      _correlationId: message._correlationId,
      _data: data ?? null,
      _errorCode: error,
      _responseType: kind.forCalling,
    });
  };
  const fire = (event: string, data: object): void => {
    const correlation = listening.get(event);
    if (correlation === undefined) return;
    post({
      _messageType: kind.response,
      _actionName: event,
      _conversationId: conversation,
      _correlationId: correlation,
      _data: data,
      _errorCode: 0,
      _responseType: kind.forEvents,
    });
  };
  const execute = async (message: WebMessage): Promise<void> => {
    const call = record(message._data);
    switch (record(call.DdaMethod).DispatchId) {
      case RICH_API: {
        const parts = Array.isArray(call.ArrayData) ? call.ArrayData : [];
        const result = await executor.execute(String(parts[4]), Number(parts[6]));
        answer(
          message,
          'body' in result ? { Version: 1, Error: 0, Data: [200, [], result.body] } : { Version: 1, Error: result.refused.ooe },
        );
        return;
      }
      case LOAD_SETTINGS:
        answer(message, { Version: 1, Error: 0, Properties: [...settings] });
        return;
      case SAVE_SETTINGS: {
        const properties = record(call.DdaSettingsMethod).Properties;
        settings.clear();
        for (const [key, value] of Array.isArray(properties) ? properties : []) settings.set(String(key), value);
        answer(message, { Version: 1, Error: 0 });
        return;
      }
      case FILE_PROPERTIES:
        answer(message, { Version: 1, Error: 0, Properties: { Url: documentUrl } });
        return;
      // Arguments and answers of these are named by number.
      case GET_COPY: {
        const opened = copies.open();
        sliceSize = Number(call[1]);
        answer(message, opened ? { Version: 1, Error: 0, 0: opened.handle, 1: opened.size } : { Version: 1, Error: INTERNAL });
        return;
      }
      case GET_SLICE: {
        const data = copies.slice(Number(call[2]), Number(call[3]) * sliceSize, sliceSize);
        answer(message, data ? { Version: 1, Error: 0, 0: data, 1: data.length } : { Version: 1, Error: INTERNAL });
        return;
      }
      case CLOSE_COPY:
        copies.close(Number(call[2]));
        answer(message, { Version: 1, Error: 0 });
        return;
      default:
        answer(message, { Version: 1, Error: NOT_SUPPORTED });
    }
  };
  const receive = (event: MessageEvent): void => {
    if (!frame || event.source !== frame.contentWindow || typeof event.data !== 'string') return;
    const message: unknown = JSON.parse(event.data);
    if (!isRequest(message) || message._conversationId !== conversation) return;
    if (message._actionType === kind.register) {
      listening.set(message._actionName, message._correlationId);
      answer(message, { Version: 1, Error: 0 });
    } else if (message._actionType === kind.unregister) {
      listening.delete(message._actionName);
      answer(message, { Version: 1, Error: 0 });
    } else if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      answer(message, appContext());
    } else if (message._actionName === 'ContextActivationManager_notifyHost') {
      answer(message, null);
    } else if (message._actionName === 'executeMethod') void execute(message);
    else answer(message, null, errorHandlingRequest);
  };
  const appContext = (): object => ({
    _id: control,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: documentUrl,
    _clientMode: readOnly ? 0 : 1,
    _settings: [...settings],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _appInstanceId: control,
    _hostFullVersion: '16.0.19530.41001',
    // A text inside the message, as Excel sends it.
    _requirementMatrix: JSON.stringify(executor.requirements),
    _clientWindowHeight: frame?.clientHeight ?? 0,
    _clientWindowWidth: frame?.clientWidth ?? 0,
    _addinName: 'Crosscast',
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  });
  return {
    sink: {
      entries: (entries: readonly EventEntry[]) => fire('richApiMessage', { Version: 1, Error: 0, ArrayData: entries }),
      selectionChanged: () => fire('documentSelectionChanged', {}),
    },
    open(container, address) {
      const host = ['Excel', 'Web', '16.01', locale, crypto.randomUUID(), '', '', '16'];
      frame = document.createElement('iframe');
      frame.title = 'Crosscast';
      addIn = address.origin;
      // The frame's name must be there before the frame is: office.js finds the conversation in it.
      frame.name = JSON.stringify({
        baseFrameName: `_xdm_2_${conversation}`,
        hostInfo: host.join('|'),
        xdmInfo: [conversation, control, location.origin].join('|'),
        serializerVersion: String(PROTOCOL),
        flights: '[]',
      });
      const query = `_host_Info=${host.join('$')}`;
      frame.src = `${address.origin}${address.pathname}${address.search === '' ? '?' : `${address.search}&`}${query}${address.hash}`;
      window.addEventListener('message', receive);
      container.replaceChildren(frame);
    },
    close() {
      window.removeEventListener('message', receive);
      frame?.remove();
    },
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
