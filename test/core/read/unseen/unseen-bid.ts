/** A bid drawn by a tester who did not write the engine, with what a careful officer would say of it. */
export interface UnseenBid {
  readonly name: string;
  readonly drawing: string;
  /** How many lines ask for money, and what they come to; left out where the sheet asks nobody for money. */
  readonly lines?: readonly [number, string];
  readonly periods?: readonly string[];
  readonly priorities?: readonly string[];
  /** One planted fault: what is printed, what it becomes, and the errors that follow. */
  readonly fault?: readonly [string, string, ...string[]];
  /** Questions that the right version honestly asks, by check. */
  readonly asks?: readonly string[];
}
