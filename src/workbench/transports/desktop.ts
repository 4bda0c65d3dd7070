import type { EventEntry, EventSink } from '../objects/event-hub';
import type { Executor } from '../rich-api/executor';
import { documentCopies, type DocumentCopies } from './document-copy';

/** Lists cross this border as the safe arrays of COM: an object that gives the list out. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Handler = (dispatchId: number, args: SafeArray) => void;

/** `window.external` as Excel on Windows gives it to an add-in's page. Must stand there before office.js runs. */
export interface DesktopExternal {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, () => unknown>>;
  GetLoggingAllowed(): boolean;
  Execute(dispatchId: number, params: readonly unknown[], callback: (answer: SafeArray | number) => void): void;
  RegisterEvent(dispatchId: number, targetId: string, handler: Handler, callback: (status: number) => void): void;
  UnregisterEvent(dispatchId: number, targetId: string, callback: (status: number) => void): void;
}

export interface DesktopOptions {
  readonly documentUrl: string;
  /** The bytes Excel would save. */
  readonly copy: () => Uint8Array | undefined;
  readonly locale?: string;
  /** 0xRRGGBB by name, as the pane's `Office.context.officeTheme`. */
  readonly theme?: Readonly<Record<string, number>>;
}

const EXECUTE_RICH_API = 93;
const GET_COPY = 77;
const GET_SLICE = 80;
const CLOSE_COPY = 81;
const RICH_API_MESSAGE = 33;
const SELECTION_CHANGED = 2;
const NOT_SUPPORTED = 5000;
const INTERNAL = 5001;

const lightTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xf3f3f3,
  controlForegroundColor: 0x000000,
};

export function connectDesktop(
  executor: Executor,
  { documentUrl, copy, locale = 'en-GB', theme = lightTheme }: DesktopOptions,
): { readonly external: DesktopExternal; readonly sink: EventSink } {
  const handlers = new Map<number, Handler>();
  const settings = new Map<string, string>();
  const copies = documentCopies(copy);
  const constant =
    <T>(value: T) =>
    () =>
      value;
  const context = {
    GetAppType: constant(1),
    GetSolutionRef: constant('{crosscast}'),
    GetAppVersionMajor: constant(16),
    GetAppVersionMinor: constant(1),
    GetAppUILocale: constant(locale),
    GetAppDataLocale: constant(locale),
    GetDocUrl: constant(documentUrl),
    GetAppCapabilities: constant(0),
    GetActivationMode: constant(1),
    GetControlIntegrationLevel: constant(1),
    GetSolutionToken: constant(''),
    GetCorrelationId: () => crypto.randomUUID(),
    GetInstanceId: constant('{crosscast-workbench}'),
    GetTouchEnabled: constant(false),
    GetCommerceAllowed: constant(true),
    GetSupportedMatrix: () => JSON.stringify(executor.requirements),
    GetHostFullVersion: constant('16.0.19530.20000'),
    GetInitialDisplayMode: constant(2),
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        for (const [index, key] of keys.entries()) settings.set(key, values[index] ?? '');
      },
    }),
  };
  return {
    external: {
      GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${locale}`,
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      Execute(dispatchId, params, callback) {
        const request = params[0];
        if (dispatchId !== EXECUTE_RICH_API || !Array.isArray(request)) {
          setTimeout(() => callback(answerCopy(copies, dispatchId, params.map(Number))));
          return;
        }
        // Excel works in a process of its own, so what it does is no task of the pane's.
        setTimeout(() => {
          executor.execute(String(request[4]), Number(request[6])).then(
            (answer) => callback('body' in answer ? safeArray([0, 200, safeArray([]), answer.body]) : answer.refused.ooe),
            () => callback(INTERNAL),
          );
        });
      },
      RegisterEvent(dispatchId, _targetId, handler, callback) {
        handlers.set(dispatchId, handler);
        queueMicrotask(() => callback(0));
      },
      UnregisterEvent(dispatchId, _targetId, callback) {
        handlers.delete(dispatchId);
        queueMicrotask(() => callback(0));
      },
    },
    sink: {
      entries: (entries: readonly EventEntry[]) =>
        handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray(entries.map((entry) => safeArray(entry)))),
      selectionChanged: () => handlers.get(SELECTION_CHANGED)?.(SELECTION_CHANGED, safeArray([])),
    },
  };
}

function answerCopy(
  copies: DocumentCopies,
  dispatchId: number,
  [first = 0, second = 0, third = 0]: number[],
): SafeArray | number {
  if (dispatchId === GET_COPY) {
    const copy = copies.open();
    return copy ? safeArray([0, copy.handle, copy.size]) : INTERNAL;
  }
  if (dispatchId === GET_SLICE) {
    const data = copies.slice(first, second, third);
    return data ? safeArray([0, safeArray(data), data.length]) : INTERNAL;
  }
  if (dispatchId !== CLOSE_COPY) return NOT_SUPPORTED;
  copies.close(first);
  return 0;
}

function safeArray(list: readonly unknown[]): SafeArray {
  return { toArray: () => list, dimensions: () => 1 };
}
