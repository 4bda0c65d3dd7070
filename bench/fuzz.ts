import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { caseOf } from '../test/fuzz/cases';

/**
 * Makes hostile and broken workbooks for so many minutes and reads and reviews each: npm run fuzz -- --minutes 5 [--seed 1000]. A seed that
 * crashes, hangs or lets something of a sheet through is printed; it belongs into test/fuzz/fuzz.test.ts.
 */
const BUDGET = 10_000;

interface Answer {
  readonly seed: number;
  readonly fault?: string;
  readonly ms: number;
}

if (isMainThread) void main();
else {
  parentPort!.postMessage('ready');
  parentPort!.on('message', (seed: number) => {
    const start = performance.now();
    const fault = caseOf(seed).run();
    parentPort!.postMessage({ seed, fault, ms: performance.now() - start } satisfies Answer);
  });
}

/** A worker that has started: on a busy machine that takes seconds, which no workbook is to answer for. */
function started(): Promise<Worker> {
  const worker = new Worker(__filename);
  return new Promise((resolve) => worker.once('message', () => resolve(worker)));
}

async function main(): Promise<void> {
  const option = (name: string, instead: number): number => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? instead : Number(process.argv[at + 1]);
  };
  const until = Date.now() + option('minutes', 1) * 60_000;
  let worker = await started();
  let faults = 0;
  let slowest: Answer = { seed: 0, ms: 0 };
  let seed = option('seed', 0);
  const first = seed;
  for (; Date.now() < until; seed++) {
    const answer = await ask(worker, seed);
    if (answer.fault !== undefined) {
      faults++;
      console.log(`seed ${seed}: ${answer.fault}`);
    }
    if (answer.ms > slowest.ms) slowest = answer;
    if (answer.fault?.startsWith('It ')) {
      await worker.terminate();
      worker = await started();
    }
  }
  await worker.terminate();
  console.log(
    `${(seed - first).toLocaleString('en-GB')} workbooks, ${faults} faults; the slowest, seed ${slowest.seed}, took ${slowest.ms.toFixed(0)} ms.`,
  );
  process.exitCode = faults > 0 ? 1 : 0;
}

function ask(worker: Worker, seed: number): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      worker.off('message', end).off('error', broke);
      resolve(answer);
    };
    const timer = setTimeout(() => end({ seed, fault: `It took longer than ${BUDGET / 1000} seconds`, ms: BUDGET }), BUDGET);
    worker.once('message', end);
    const broke = (error: unknown): void => end({ seed, fault: `It ended the worker: ${String(error)}`, ms: 0 });
    worker.once('error', broke);
    worker.postMessage(seed);
  });
}
