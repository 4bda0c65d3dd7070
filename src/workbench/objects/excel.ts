import type { Requirements, Since } from '../rich-api/api-sets';
import { Emulated, type Shown } from '../rich-api/emulated';
import { makeExecutor, type FaultyExecutor } from '../rich-api/executor';
import type { WorkbookStore } from '../store/workbook-store';
import { makeEventHub, type EventSink } from './event-hub';
import type { ExcelModel } from './targets';
import { workbook } from './workbook';

/** The emulated Excel: a workbook that an add-in talks to through any transport, and that a person may change beside it. */
export interface EmulatedExcel extends FaultyExecutor {
  readonly book: WorkbookStore;
  readonly limits: ExcelModel['limits'];
  readonly created: ExcelModel['created'];
  /** The bytes Excel would save, where nothing has changed that a copy of the opened file would get wrong. */
  copy(): Uint8Array | undefined;
  /** Where events go; set by the transport. */
  connect(sink: EventSink): void;
  /** Does what a person or a co-author does: computed and told at once. */
  byHand(work: (book: WorkbookStore) => void): void;
}

/** What the emulator claims to be, unless a test asks for less. */
export const defaultRequirements: Requirements = {
  ExcelApi: '1.15',
  AddInCommands: '1.1',
  CompressedFile: '1.1',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  KeyboardShortcuts: '1.1',
  SharedRuntime: '1.1',
};

export function emulatedExcel(
  book: WorkbookStore,
  since: Since,
  requirements: Requirements = defaultRequirements,
): EmulatedExcel {
  const events = makeEventHub();
  const limits = { cellsRead: Infinity };
  const created: ExcelModel['created'] = {};
  let own = false;
  book.listen((event) => events.hear(event, own));
  const executor = makeExecutor({
    root: workbook({ book, events, limits, created }),
    service: (name) => (name === INTERNAL ? internalService({}) : undefined),
    requirements,
    since,
    done() {
      own = true;
      book.settle();
      own = false;
      // The add-in hears of events after the answer to its batch.
      setTimeout(() => events.flush(), 0);
    },
  });
  return Object.assign(executor, {
    book,
    limits,
    created,
    copy: () => book.file,
    connect(sink: EventSink) {
      events.sink = sink;
    },
    byHand(work: (store: WorkbookStore) => void) {
      work(book);
      book.settle();
      events.flush();
    },
  });
}

const INTERNAL = 'Microsoft.InternalService.AddinInternalService';

const internalService: Shown<object> = Emulated.define({
  type: 'AddinInternalService',
  methods: { NotifyActionHandlerReady() {} },
});
