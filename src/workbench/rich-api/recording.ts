import type { Answer, Executor } from './executor';
import type { ArgumentInfo, BatchRequest, BatchResponse, PathIds } from './messages';

/** One batch and what it was answered, as texts. */
export interface Exchange {
  readonly request: string;
  readonly response: string;
}

/** An executor that keeps every exchange, for instance to hold the emulator against a recording made in a real Excel. */
export function recording(executor: Executor): Executor & { readonly exchanges: readonly Exchange[] } {
  const exchanges: Exchange[] = [];
  return {
    requirements: executor.requirements,
    exchanges,
    async execute(body, flags) {
      const answer = await executor.execute(body, flags);
      if ('body' in answer) exchanges.push({ request: body, response: answer.body });
      return answer;
    },
  };
}

/**
 * Answers from a recording, in its order. Ids differ from one run to the next, so requests are compared by what they ask: paths and
 * actions are told by the order they come in. A request that was not recorded next is an error.
 */
export function replay(exchanges: readonly Exchange[], requirements: Executor['requirements']): Executor {
  let next = 0;
  return {
    requirements,
    execute(body): Promise<Answer> {
      const recorded = exchanges[next++];
      if (!recorded) throw new Error(`Only ${exchanges.length} batches were recorded.`);
      const asked = inOrder(JSON.parse(body));
      const known = inOrder(JSON.parse(recorded.request));
      if (asked.text !== known.text) {
        throw new Error(`Batch ${next} asks something else than was recorded:\n${asked.text}\nrecorded:\n${known.text}`);
      }
      const now = (id: number): number => asked.ids[known.ids.indexOf(id)] ?? id;
      const response: BatchResponse = JSON.parse(recorded.response);
      const answer: BatchResponse = {
        ...response,
        Results: response.Results.map((result) => ({ ...result, ActionId: now(result.ActionId) })),
        ...(response.TraceIds && { TraceIds: response.TraceIds.map(now) }),
      };
      return Promise.resolve({ body: JSON.stringify(answer) });
    },
  };
}

/** The request with every id replaced by its place in the order ids come in, and the ids in that order. */
function inOrder(request: BatchRequest): { readonly text: string; readonly ids: readonly number[] } {
  const ids: number[] = [];
  const place = (id: number): number => {
    if (id === 0) return 0;
    if (!ids.includes(id)) ids.push(id);
    return ids.indexOf(id) + 1;
  };
  const placeAll = (tree: PathIds): unknown => (typeof tree === 'number' ? place(tree) : tree.map(placeAll));
  const told = (info: ArgumentInfo | undefined): object => {
    const references = info?.ReferencedObjectPathIds ?? [];
    return {
      references: references.map(placeAll),
      values: (info?.Arguments ?? []).map((value, index) => ((references[index] ?? 0) === 0 ? value : null)),
    };
  };
  const paths = Object.values(request.ObjectPaths ?? {}).sort((a, b) => a.Id - b.Id);
  const text = JSON.stringify({
    paths: paths.map((path) => [
      place(path.Id),
      place(path.ParentObjectPathId),
      path.ObjectPathType,
      path.Name,
      told(path.ArgumentInfo),
    ]),
    actions: (request.Actions ?? []).map((action) => [
      place(action.ObjectPathId),
      place(action.Id),
      action.ActionType,
      action.Name,
      action.QueryInfo,
      told(action.ArgumentInfo),
    ]),
  });
  return { text, ids };
}
