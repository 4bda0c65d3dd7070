export type Breath = () => Promise<void>;

/** Lets the page answer whoever waits, between two pieces of work. */
export const breathe: Breath = () => new Promise((resolve) => setTimeout(resolve));
