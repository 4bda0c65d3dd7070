import type { Choice } from './choose-lines';

/** Choices that stand or fall together: each needs all the others, or it is one alone. */
export interface Bundle {
  /** Indices of its choices. */
  readonly members: readonly number[];
  /** Bundles that must be kept where this one is; all of them come before it. */
  readonly needs: readonly number[];
  /** By tier, then by limit: what its choices of this tier and the tiers above take. The last is all it takes. */
  readonly worth: readonly (readonly number[])[];
}

/**
 * Bundles in the order in which a search settles them: by tier, the dearest first, then as the choices stand; but what is needed comes
 * before what needs it.
 */
export function bundleChoices(choices: readonly Choice[]): Bundle[] {
  const reach = choices.map((_, at) => reachedFrom(at, choices));
  const tiers = [...new Set(choices.map(({ tier }) => tier))].sort((a, b) => a - b);
  const groups: number[][] = [];
  const groupOf = new Array<number>(choices.length).fill(-1);
  choices.forEach((_, at) => {
    if (groupOf[at]! >= 0) return;
    const members = choices.flatMap((__, other) =>
      other === at || (reach[at]!.has(other) && reach[other]!.has(at)) ? [other] : [],
    );
    for (const member of members) groupOf[member] = groups.length;
    groups.push(members);
  });
  const loose = groups.map((members, group) => ({
    members,
    needs: [...new Set(members.flatMap((member) => [...reach[member]!].map((other) => groupOf[other]!)))].filter(
      (other) => other !== group,
    ),
    tier: Math.min(...members.map((member) => choices[member]!.tier)),
    worth: tiers.map((tier) =>
      (choices[0]?.uses ?? []).map((_, limit) =>
        members.reduce((all, member) => all + (choices[member]!.tier <= tier ? choices[member]!.uses[limit]! : 0), 0),
      ),
    ),
  }));
  const whole = (group: number): number => loose[group]!.worth[tiers.length - 1]?.[0] ?? 0;
  const order: number[] = [];
  const place = (group: number): void => {
    if (order.includes(group)) return;
    // What is needed is never in a circle with it, or it would be in the same group.
    loose[group]!.needs.forEach(place);
    order.push(group);
  };
  loose
    .map((_, group) => group)
    .sort((a, b) => loose[a]!.tier - loose[b]!.tier || whole(b) - whole(a) || a - b)
    .forEach(place);
  return order.map((group) => {
    const { members, needs, worth } = loose[group]!;
    return { members, worth, needs: needs.map((other) => order.indexOf(other)) };
  });
}

function reachedFrom(start: number, choices: readonly Choice[]): Set<number> {
  const seen = new Set<number>();
  const open = [...choices[start]!.needs];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    if (!seen.has(at)) {
      seen.add(at);
      open.push(...choices[at]!.needs);
    }
  return seen;
}
