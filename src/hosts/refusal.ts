/** What was asked cannot be done; the message says why and what to do. Ends the command with exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The sentence of anything thrown: a refusal's own, or that the fault is ours. */
export function sentenceOf(error: unknown, doing: string): string {
  if (error instanceof Error && (error.name === 'Refusal' || error.name === 'HostError')) return error.message;
  return `Crosscast met a fault of its own while ${doing}, so nothing is known about it (${error instanceof Error ? error.message : String(error)}).`;
}
