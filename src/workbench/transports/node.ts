import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { EventSink } from '../objects/event-hub';
import { isAtLeast } from '../rich-api/api-sets';
import type { Executor } from '../rich-api/executor';
import { documentCopies, type DocumentCopies } from './document-copy';

/** The unmodified client of Excel on the web, bound to an executor through its own bridge. */
export interface NodeClient {
  readonly excel: typeof Excel;
  readonly office: typeof Office;
  readonly sink: EventSink;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

const DIST = 'node_modules/@microsoft/office-js/dist/';

/** The client's source, as the package has it; this process must run in the project's folder. */
export function clientSource(): string {
  return readFileSync(`${DIST}excel-web-16.00.debug.js`, 'utf8');
}

let script: vm.Script | undefined;

/** Loads office.js into a bare context of this process; each call gives an add-in of its own. */
export function connectNode(executor: Executor & { copy(): Uint8Array | undefined }): NodeClient {
  script ??= new vm.Script(clientSource(), { filename: 'excel-web-16.00.debug.js' });
  const window = bareWindow();
  vm.createContext(window);
  script.runInContext(window);
  // The texts of error messages expect the type system of the ASP.NET library.
  vm.runInContext(
    'Type = Function; Type.registerNamespace = (name) => { window[name] ??= {}; }; Function.prototype.registerClass = () => {};',
    window,
  );
  vm.runInContext(readFileSync(`${DIST}en-us/office_strings.js`, 'utf8'), window);
  const sets = new Map(Object.entries(executor.requirements).map(([set, version]) => [set.toLowerCase(), version]));
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, flags, message }: BridgeMessage = JSON.parse(text);
      void executor.execute(JSON.stringify(message.body), flags).then((answer) => {
        const reply =
          'body' in answer
            ? { statusCode: 200, headers: {}, body: answer.body }
            : { statusCode: answer.refused.status, headers: {}, body: { error: { code: answer.refused.code, message: '' } } };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: reply }));
      });
    },
  };
  window.context = {
    platform: 'OfficeOnline',
    host: 'Excel',
    document: { getFileAsync: fileCalls(documentCopies(() => executor.copy())) },
    requirements: {
      isSetSupported: (set: string, version = '1.1') => isAtLeast(sets.get(set.toLowerCase()), String(version)),
    },
  };
  window.bridge = bridge;
  vm.runInContext(
    'OSF._OfficeAppFactory = { getContext: () => window.context }; OfficeExtension.HostBridge.init(window.bridge);',
    window,
  );
  const send = (entries: readonly unknown[]): void => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  };
  return {
    excel: vm.runInContext('Excel', window),
    office: vm.runInContext('Office', window),
    sink: {
      entries: send,
      selectionChanged: () => send([[65_536, 2, '', '{}', 0]]),
    },
  };
}

/** `Office.context.document.getFileAsync`, which the bridge does not carry. */
function fileCalls(copies: DocumentCopies): (type: string, options: { sliceSize: number }, done: Answered) => void {
  return (_type, { sliceSize }, done) => {
    const copy = copies.open();
    if (!copy) return done({ status: 'failed' });
    done({
      status: 'succeeded',
      value: {
        size: copy.size,
        sliceCount: Math.ceil(copy.size / sliceSize),
        getSliceAsync: (index: number, told: Answered) =>
          told({ status: 'succeeded', value: { index, data: copies.slice(copy.handle, index * sliceSize, sliceSize) } }),
        closeAsync: () => copies.close(copy.handle),
      },
    });
  };
}

type Answered = (result: { readonly status: string; readonly value?: unknown }) => void;

/** The least of a browser that the client asks for while it loads. */
function bareWindow(): Record<string, unknown> {
  const nothing = (): undefined => undefined;
  const none = (): unknown[] => [];
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    URL,
    navigator: { userAgent: 'node', language: 'en-GB' },
    name: '',
    open: nothing,
    addEventListener: nothing,
    document: {
      URL: 'https://localhost/',
      domain: 'localhost',
      cookie: '',
      createElement: () => ({ style: {}, setAttribute: nothing }),
      getElementsByTagName: none,
      querySelectorAll: none,
      addEventListener: nothing,
    },
    location: {
      href: 'https://localhost/',
      hash: '',
      search: '',
      origin: 'https://localhost',
      hostname: 'localhost',
      protocol: 'https:',
      host: 'localhost',
    },
  };
  window.window = window;
  window.self = window;
  return window;
}
