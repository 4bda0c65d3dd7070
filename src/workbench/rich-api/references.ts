import type { Emulated } from './emulated';

/** Objects that the client keeps from batch to batch. It must drop each of them: what is left over is a leak in the add-in. */
export interface References {
  get(id: string): Emulated | undefined;
  keep(object: Emulated): string;
  drop(id: string): void;
  readonly live: number;
}

export function makeReferences(): References {
  const kept = new Map<string, Emulated>();
  let last = 0;
  return {
    get: (id) => kept.get(id),
    keep(object) {
      const id = `r${++last}`;
      kept.set(id, object);
      return id;
    },
    drop: (id) => void kept.delete(id),
    get live() {
      return kept.size;
    },
  };
}
