/**
 * A budget of operations, not of time, so that the same sheet gives the same report on every machine. One operation is
 * about one cell looked at once. When it is used up the search ends with what it has.
 */
export interface Work {
  left: number;
}

export function startWork(operations: number): Work {
  return { left: operations };
}
