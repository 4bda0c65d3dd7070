import { isMainThread } from 'node:worker_threads';
import { pool, worker, workerEmit } from 'workerpool';
import { failure, madeIfThere, outcomeOf, reviewTask, type Outcome, type Task } from './batch-task';
import { basename } from 'node:path';

/** Reviews workbooks in worker threads, one workbook at a time in each. */
export interface BatchPool {
  run(task: Task): Promise<Outcome>;
  /** Ends every worker at once, whatever it is doing. */
  close(): Promise<void>;
}

/** In a worker thread the command line is this instead: it waits for workbooks. Says whether it is one. */
export function isBatchWorker(): boolean {
  if (isMainThread) return false;
  worker({
    reviewTask(task: Task) {
      workerEmit('begun');
      return reviewTask(task);
    },
  });
  return true;
}

/** What a worker may take to start, on a machine busy with other things. */
const START_SECONDS = 30;

/**
 * A worker that takes longer than a workbook is allowed, or more memory, is killed and another takes its place; the workbook's outcome
 * says so. `script` is the command line itself.
 */
export function batchPool(jobs: number, megabytes: number, script: string): BatchPool {
  const workers = pool(script, {
    workerType: 'thread',
    maxWorkers: jobs,
    workerTerminateTimeout: 1000,
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: megabytes } },
  });
  return {
    async run(task) {
      try {
        // The time of the workbook counts from when its worker has started.
        const ms = task.allowed.seconds * 1000;
        const done = workers.exec('reviewTask', [task], { on: () => void done.timeout(ms) });
        return (await done.timeout(ms + START_SECONDS * 1000)) as Outcome;
      } catch (error) {
        return outcomeOf(await givenUp(task, error), true);
      }
    },
    async close() {
      await workers.terminate(true);
    },
  };
}

async function givenUp(task: Task, error: unknown): ReturnType<typeof failed> {
  const { seconds, megabytes } = task.allowed;
  const name = basename(task.file);
  const alone = 'or save a copy with only the sheets of the bid';
  if (error instanceof Error && error.name === 'TimeoutError')
    return failed(
      task,
      `“${name}” took longer than ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, so it was given up. Allow more with --seconds, ${alone}.`,
    );
  const message = error instanceof Error ? error.message : String(error);
  if (/memory/i.test(message))
    return failed(task, `“${name}” needs more than ${megabytes} MB, so it was given up. Allow more with --memory, ${alone}.`);
  return failure(
    task.file,
    `Crosscast met a fault of its own while reviewing “${name}”, so nothing is known about it (${message.split('\n')[0]}).`,
    undefined,
  );
}

async function failed(task: Task, sentence: string): Promise<ReturnType<typeof failure>> {
  const made = await madeIfThere(task);
  return failure(task.file, sentence, made && { ...made, allowed: task.allowed });
}
