import { makeGate, type Requirements, type Since } from './api-sets';
import { runBatch, type Strike } from './batch';
import type { Emulated } from './emulated';
import type { BatchRequest, BatchResponse } from './messages';
import { bytesOf, makeMeter, type Meter } from './meter';
import { makeReferences } from './references';
import { refusals, type Refusal, type RefusalKind } from './refusals';

/** What a transport hands back to the client for one batch. */
export type Answer = { readonly body: string } | { readonly refused: Refusal };

/** Answers batches. Transports know nothing else of the host. */
export interface Executor {
  readonly requirements: Requirements;
  execute(body: string, flags: number): Promise<Answer>;
}

export interface ExecutorOptions {
  readonly root: Emulated;
  readonly service: (name: string) => Emulated | undefined;
  readonly requirements: Requirements;
  readonly since: Since;
  /** Called after each batch, when what it did can be told to the add-in. */
  readonly done?: () => void;
}

/** `delayForCellEdit` of `Excel.run`: wait until the person has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * A batch goes wrong: the host refuses it whole, stops at one of its actions, does it but its answer is lost, or does it and the
 * add-in is gone by then, so that nobody hears the answer.
 */
export type Fault =
  | { readonly kind: 'refused'; readonly as: RefusalKind }
  | ({ readonly kind: 'stopped' } & Strike)
  | { readonly kind: 'answer-lost' }
  | { readonly kind: 'pane-closed'; readonly strike?: Strike };

export interface FaultyExecutor extends Executor {
  readonly meter: Meter & { reset(): void };
  readonly liveReferences: number;
  /** Refuses the next batches; without `times`, all of them until `accept`. Cleaning up is never refused. */
  refuse(kind: RefusalKind, times?: number): void;
  accept(): void;
  /** What goes wrong with one batch, asked before each one that asks for something. */
  fault: ((sync: number, request: BatchRequest) => Fault | undefined) | undefined;
  /** The person is writing in a cell: batches fail, or wait for `leave` where they ask to. */
  readonly cellEdit: { enter(): void; leave(): void };
  /** Bytes that a request and a response may have. */
  payloadLimit: number;
  /** Milliseconds that each batch takes on its way. */
  latency: number;
  /** Called before each batch that asks for something: what happens between two syncs, such as a co-author's edit. */
  before: ((sync: number, request: BatchRequest) => void) | undefined;
}

export function makeExecutor({ root, service, requirements, since, done }: ExecutorOptions): FaultyExecutor {
  const references = makeReferences();
  const meter = makeMeter();
  const context = { root, service, gate: makeGate(since, requirements), references };
  let refusing: { kind: RefusalKind; left: number } | undefined;
  let editing = false;
  const waiting: (() => void)[] = [];
  const executor: FaultyExecutor = {
    requirements,
    meter,
    payloadLimit: 5 * 1024 * 1024,
    latency: 0,
    before: undefined,
    fault: undefined,
    get liveReferences() {
      return references.live;
    },
    refuse(kind, times = Infinity) {
      refusing = { kind, left: times };
    },
    accept() {
      refusing = undefined;
    },
    cellEdit: {
      enter() {
        editing = true;
      },
      leave() {
        editing = false;
        for (const go of waiting.splice(0)) go();
      },
    },
    async execute(text, flags) {
      if (executor.latency > 0) await new Promise((resolve) => setTimeout(resolve, executor.latency));
      const request: BatchRequest = JSON.parse(text);
      if (isCleanup(request)) {
        meter.cleanups++;
        return { body: JSON.stringify(runBatch(request, context)) };
      }
      meter.syncs++;
      meter.actions += request.Actions?.length ?? 0;
      const requestBytes = bytesOf(text);
      meter.requestBytes += requestBytes;
      if (requestBytes > executor.payloadLimit) return { refused: refusals['request-too-large'] };
      if (editing) {
        if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { body: JSON.stringify(inCellEdit) };
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      if (refusing && refusing.left > 0) {
        refusing.left--;
        return { refused: refusals[refusing.kind] };
      }
      const fault = executor.fault?.(meter.syncs, request);
      if (fault?.kind === 'refused') return { refused: refusals[fault.as] };
      executor.before?.(meter.syncs, request);
      const strike = fault?.kind === 'stopped' ? fault : fault?.kind === 'pane-closed' ? fault.strike : undefined;
      const body = JSON.stringify(runBatch(request, context, strike));
      done?.();
      if (fault?.kind === 'answer-lost') return { refused: refusals['session-expired'] };
      if (fault?.kind === 'pane-closed') return new Promise(() => {});
      const responseBytes = bytesOf(body);
      meter.responseBytes += responseBytes;
      meter.largestResponse = Math.max(meter.largestResponse, responseBytes);
      if (responseBytes > executor.payloadLimit) return { refused: refusals['response-too-large'] };
      return { body };
    },
  };
  return executor;
}

const inCellEdit: BatchResponse = {
  Results: [],
  Error: {
    Code: 'InvalidOperationInCellEditMode',
    Message: 'Excel is in cell-editing mode.',
    Location: '',
    HttpStatusCode: 400,
    ActionIndex: 0,
  },
};

function isCleanup(request: BatchRequest): boolean {
  const actions = request.Actions ?? [];
  // The client resolves the workbook before it drops a reference.
  return (
    actions.some(({ Name }) => Name === '_RemoveReference') &&
    actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1)
  );
}
