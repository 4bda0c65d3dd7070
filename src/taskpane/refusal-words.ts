import { HostError } from '../hosts/host';

/** A host's refusal is its own sentence; anything else is a fault of ours. */
export function refusal(error: unknown): string {
  if (error instanceof HostError) return error.message;
  return `Crosscast met a fault of its own: ${error instanceof Error ? error.message : String(error)}. Nothing was changed. Check again; if it stays, tell whoever looks after Crosscast.`;
}
