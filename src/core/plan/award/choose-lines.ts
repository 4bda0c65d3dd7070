import { bundleChoices, type Bundle } from './bundle-choices';
import { reachableSums, type ReachableSums } from './reachable-sums';

/** A line that may be kept or left. */
export interface Choice {
  /** What it takes of each limit, in whole units. The first is its whole cost, none below nought; the others may be. */
  readonly uses: readonly number[];
  /** 0 for what is wanted most (SHOULD), 1 for the next (COULD) … */
  readonly tier: number;
  /** Choices that must be kept where this one is. */
  readonly needs: readonly number[];
}

export interface Chosen {
  readonly kept: readonly boolean[];
  /** `false` where the search was stopped: `most` then says what no choice can exceed. */
  readonly proven: boolean;
  /** What no choice can exceed in whole cost, given what is kept of the tiers above. */
  readonly most: number;
}

/** Steps after which the search stops; counted, not timed, so that the same bid gives the same answer everywhere. */
const STEPS = 800_000;
const TIE_STEPS = 200_000;
/** Sums that may be held for the bounds, in all. */
const ROOM = 3_000_000;

/**
 * Chooses lines under all limits so that the cost kept of tier 0 is greatest; then of tier 1 beside it, and so on; then the most lines are
 * kept; then, going from the dearest line down and through equal ones in order, the first at which two choices differ is kept. The law is a
 * knapsack with several limits and an order among its items, searched by branch and bound: a branch is left only where no completion of it
 * can beat what is known, by bounds that never lie below the truth. With one limit and no needs the bound is the truth itself for as many
 * lines as its sums fit into memory. Exact therefore, unless it says that it was stopped. The number of lines is settled only as far as
 * `TIE_STEPS` reach: it never touches the money.
 */
export function chooseLines(choices: readonly Choice[], limits: readonly number[]): Chosen {
  const bundles = bundleChoices(choices);
  const search = new Search(bundles, limits);
  const found = search.run();
  const kept = new Array<boolean>(choices.length).fill(false);
  bundles.forEach(({ members }, at) => {
    if (found.taken[at] === 1) for (const member of members) kept[member] = true;
  });
  return { kept, proven: found.proven, most: found.most };
}

class Search {
  private readonly tiers: number;
  private readonly left: number[];
  private readonly taken: Uint8Array;
  private readonly worth: number[];
  private count = 0;
  private steps = 0;
  private best: { worth: number[]; count: number; taken: Uint8Array } | undefined;
  /** By tier and limit: sums that the lines of this tier and the ones above can still make. */
  private readonly sums: ReachableSums[][] = [];
  /** By tier: what is under no limit of its own, from each bundle on. */
  private readonly free: Float64Array[] = [];
  /** Limits that some line lowers: they bound only all tiers together. */
  private readonly signed: boolean[];
  private readonly fewest: Float64Array[];

  constructor(
    private readonly bundles: readonly Bundle[],
    limits: readonly number[],
  ) {
    this.tiers = bundles[0]?.worth.length ?? 1;
    this.left = [...limits];
    this.taken = new Uint8Array(bundles.length);
    this.worth = new Array<number>(this.tiers).fill(0);
    this.signed = limits.map((_, limit) => bundles.some(({ worth }) => worth.some((uses) => uses[limit]! < 0)));
    const room = Math.floor(ROOM / (this.tiers * limits.length));
    for (let tier = 0; tier < this.tiers; tier++) {
      this.sums.push(
        limits.map((_, limit) =>
          reachableSums(
            bundles.map(({ worth }) => worth[tier]![limit]!),
            room,
          ),
        ),
      );
      const free = new Float64Array(bundles.length + 1);
      for (let i = bundles.length - 1; i >= 0; i--) {
        const [whole = 0, ...parts] = bundles[i]!.worth[tier]!;
        free[i] = free[i + 1]! + Math.max(0, whole - parts.reduce((all, part) => all + part, 0));
      }
      this.free.push(free);
    }
    this.fewest = cheapestFirst(bundles);
  }

  run(): { taken: Uint8Array; proven: boolean; most: number } {
    const bound = Array.from({ length: this.tiers }, (_, tier) => this.bound(0, tier));
    this.forMoney(0);
    const proven = this.steps <= STEPS;
    const money = this.best;
    if (!money) return { taken: new Uint8Array(this.bundles.length), proven, most: bound[this.tiers - 1]! };
    if (proven) this.forLines(money);
    const chosen = this.best ?? money;
    return { taken: chosen.taken, proven, most: proven ? money.worth[this.tiers - 1]! : bound[this.tiers - 1]! };
  }

  /** Never below what the tiers up to this one can come to from here. */
  private bound(start: number, tier: number): number {
    const sums = this.sums[tier]!;
    let most = sums[0]!.best(start, this.left[0]!);
    if (sums.length > 1) {
      let parts = this.free[tier]![start]!;
      for (let limit = 1; limit < sums.length; limit++) {
        const open = this.signed[limit] && tier < this.tiers - 1;
        parts += sums[limit]!.best(start, open ? Infinity : this.left[limit]!);
      }
      most = Math.min(most, parts);
    }
    return this.worth[tier]! + most;
  }

  private fits(start: number): boolean {
    const sums = this.sums[this.tiers - 1]!;
    for (let limit = 0; limit < sums.length; limit++) if (sums[limit]!.least(start) > this.left[limit]!) return false;
    return true;
  }

  private forMoney(start: number): void {
    if (++this.steps > STEPS || !this.fits(start)) return;
    const known = this.best;
    if (known) {
      let tier = 0;
      for (; tier < this.tiers; tier++) {
        const most = this.bound(start, tier);
        if (most < known.worth[tier]!) return;
        if (most > known.worth[tier]!) break;
      }
      if (tier === this.tiers) return;
    }
    if (start === this.bundles.length) {
      this.best = { worth: [...this.worth], count: -1, taken: this.taken.slice() };
      return;
    }
    const leaveFirst = this.isNearEnough(start);
    if (leaveFirst) this.forMoney(start + 1);
    if (this.mayTake(start)) {
      this.take(start, 1);
      this.forMoney(start + 1);
      this.take(start, -1);
    }
    if (!leaveFirst) this.forMoney(start + 1);
  }

  /**
   * Where many lines make every sum, the last ones hit a limit exactly if about half of them is left to fill: taking this one would leave
   * less. Only the order of the search rests on it.
   */
  private isNearEnough(at: number): boolean {
    const tier = this.bundles[at]!.worth.findIndex(([own = 0]) => own > 0);
    const sums = this.sums[tier];
    const uses = this.bundles[at]!.worth[tier];
    if (!sums || !uses) return false;
    return uses.some((own, limit) => {
      const { exactFrom, most } = sums[limit]!;
      return at < exactFrom && own > 0 && this.left[limit]! - own < most(exactFrom) / 2;
    });
  }

  /** Among the choices of this worth, the one of most lines that is met first. */
  private forLines(money: { readonly worth: readonly number[] }): void {
    this.best = undefined;
    this.steps = 0;
    const visit = (start: number): void => {
      if (++this.steps > TIE_STEPS || !this.fits(start)) return;
      const fewer = this.best && this.count + this.most(start) <= this.best.count;
      if (fewer) return;
      for (let tier = 0; tier < this.tiers; tier++) if (this.bound(start, tier) < money.worth[tier]!) return;
      if (start === this.bundles.length) {
        this.best = { worth: [...this.worth], count: this.count, taken: this.taken.slice() };
        return;
      }
      if (this.mayTake(start)) {
        this.take(start, 1);
        visit(start + 1);
        this.take(start, -1);
      }
      visit(start + 1);
    };
    visit(0);
  }

  /** Never fewer lines than still fit. */
  private most(start: number): number {
    const costs = this.fewest[start]!;
    let low = 0;
    let high = costs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (costs[middle]! <= this.left[0]!) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private mayTake(at: number): boolean {
    return this.bundles[at]!.needs.every((other) => this.taken[other] === 1);
  }

  private take(at: number, sign: 1 | -1): void {
    const { worth, members } = this.bundles[at]!;
    const uses = worth[this.tiers - 1]!;
    for (let limit = 0; limit < uses.length; limit++) this.left[limit]! -= sign * uses[limit]!;
    for (let tier = 0; tier < this.tiers; tier++) this.worth[tier]! += sign * worth[tier]![0]!;
    this.count += sign * members.length;
    this.taken[at] = sign === 1 ? 1 : 0;
  }
}

/** From each bundle on: what the cheapest 1, 2, 3 … lines cost together, a line of a bundle at its share of it. */
function cheapestFirst(bundles: readonly Bundle[]): Float64Array[] {
  const costs = bundles.map(({ worth, members }) => worth[worth.length - 1]![0]! / members.length);
  return Array.from({ length: bundles.length + 1 }, (_, start) => {
    const sorted = bundles
      .slice(start)
      .flatMap(({ members }, i) => members.map(() => Math.floor(costs[start + i]!)))
      .sort((a, b) => a - b);
    let all = 0;
    return Float64Array.from(sorted, (cost) => (all += cost));
  });
}
