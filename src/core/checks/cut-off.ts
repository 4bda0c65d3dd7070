/** How a text shows that its end is missing. */
export type CutOff = { readonly kind: 'bracket' } | { readonly kind: 'word'; readonly word: string };

/** No sentence ends on these. */
const NEVER_LAST =
  /^(a|an|the|and|or|but|nor|our|their|its|your|my|which|whose|than|into|onto|upon|via|per|as|of|including|between|towards|ensuring|enabling|allowing|resulting|because|whilst|although)$/;
/** Nor on these, unless after a word that they answer to ("the carers that you have"). */
const AUXILIARY = /^(is|are|was|were|will|would|be|has|have|been)$/;
const PRONOUN = /^(i|we|you|they|he|she|it|there|who|that|this|what|can|could|should|must|may|might)$/;
/** These may end one after a verb of its own ("the families we work with"), else not. */
const STRANDED = /^(to|for|with|by|from|at|on|in|about|through|against|without|within)$/;
const SUBJECT =
  /^(i|we|you|they|he|she|it|who|whom|that|can|could|must|should|to|is|are|was|were|be|been|being|not|people|children|families|carers|staff)$/;
/** After a comma these open the rest of the sentence. */
const OPENING =
  /^(leading|causing|meaning|creating|supporting|providing|helping|preventing|reducing|increasing|improving|giving|making)$/;

/** Whether a text breaks off: a bracket that never closes, or a last word that no sentence ends on. */
export function cutOff(text: string): CutOff | undefined {
  const end = text.trim();
  if (end === '') return undefined;
  const open = (end.match(/\(/g) ?? []).length;
  const closed = (end.match(/\)/g) ?? []).length;
  if (open > closed && end.lastIndexOf('(') > end.lastIndexOf(')')) return { kind: 'bracket' };
  if (/[.!?…:;)"”’']$/.test(end)) return undefined;
  if (/[&/–—(]$/.test(end)) return { kind: 'word', word: end.slice(-1) };
  const parts = end.split(/\s+/);
  if (parts.length < 3) return undefined;
  const last = parts[parts.length - 1]!;
  const plain = last.toLowerCase();
  // Capitals name something: "Plan A", "Tier A", "OR".
  if (last.length > 0 && /^[A-Z]/.test(last)) return undefined;
  if (NEVER_LAST.test(plain)) return { kind: 'word', word: last };
  const before = parts[parts.length - 2]!.toLowerCase();
  if (AUXILIARY.test(plain) && !PRONOUN.test(before)) return { kind: 'word', word: last };
  if (OPENING.test(plain) && /,$/.test(parts[parts.length - 2]!)) return { kind: 'word', word: last };
  if (!STRANDED.test(plain)) return undefined;
  const [subject, verb] = [parts[parts.length - 3]!, parts[parts.length - 2]!].map((word) => word.toLowerCase());
  if (
    SUBJECT.test(subject!) ||
    SUBJECT.test(verb!) ||
    /(ed|ing)$/.test(verb!) ||
    /^(log|sign|opt|built|drop|check|move|lean|live)$/.test(verb!)
  )
    return undefined;
  return { kind: 'word', word: last };
}
