import { lookup } from '../model/lookup';
import type { Join, Parsed } from './item';
import type { Token } from './tokens';
import { windowWords } from './words';

export const articles = new Set(['a', 'an', 'the']);

export function lowAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.kind === 'word' || tokens[i]?.word ? tokens[i]!.text.toLowerCase() : '';
}

export function around(tokens: readonly Token[], i: number, reach: number): string[] {
  const words: string[] = [];
  const step = Math.sign(reach);
  for (let k = i + step; Math.abs(k - i) <= Math.abs(reach) && tokens[k]; k += step) {
    if (tokens[k]!.kind === 'break' || tokens[k]!.kind === 'money') break;
    words.push(tokens[k]!.text.toLowerCase());
  }
  return step < 0 ? words.reverse() : words;
}

const totalWords =
  /^(?:total|totals|totaling|totalling|totalled|totaled|is|equals|equal|amounts?|sum|cost|costs|costing|giving|gives|makes|making|be|of|to|was|comes|around|about|approximately|approx|some|roughly|requested|request|~|≈|=|:)$/i;

const strongTotal = /^(?:total|totals|totaling|totalling|totalled|totaled|equals|giving|comes|sum|makes|making|resulting)$/i;

const nearWords = lookup<'near' | 'rough'>({
  about: 'rough', roughly: 'rough', around: 'rough', approximately: 'rough', approx: 'rough', 'approx.': 'rough', circa: 'rough', c: 'rough', 'c.': 'rough', 'ca.': 'rough',
  estimated: 'rough', estimate: 'rough', some: 'rough', nearly: 'rough', almost: 'rough', ave: 'near', avg: 'near',
}); // prettier-ignore

export function windowed(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const token = tokens[k]!;
    const word = lowAt(tokens, k);
    if (windowWords.has(word)) return true;
    if (
      token.kind !== 'word' ||
      !/^(?:the|a|an|next|first|up|to|course|of|period|full|about|approximately|around|whole|entire)$/.test(word)
    )
      return false;
    if (word === 'the' && /^(?:for|of)$/.test(lowAt(tokens, k - 1)) && tokens[i]!.kind === 'number') return true;
  }
  return false;
}

export function approxAt(tokens: readonly Token[], i: number): Pick<Parsed, 'approx'> {
  for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
    const word = lowAt(tokens, k);
    if ((word === 'to' && lowAt(tokens, k - 1) === 'up') || (word === 'than' && lowAt(tokens, k - 1) === 'more' && /^(?:no|not)$/.test(lowAt(tokens, k - 2))) || /^(?:max|maximum|upto)$/.test(word)) return { approx: 'ceiling' }; // prettier-ignore
    if (tokens[k]!.kind === 'near') return { approx: 'near' };
    const near = nearWords.get(word);
    if (near) return { approx: near };
    if (!articles.has(word) && word !== 'of' && word !== 'at' && word !== 'rate') return {};
  }
  return {};
}

export function saysTotal(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 9; k--) {
    const token = tokens[k]!;
    if (token.kind === 'equals') return true;
    const word = token.kind === 'word' ? token.text : token.kind === 'border' ? ':' : '';
    if (strongTotal.test(word)) return true;
    if (/^(?:is|be|was)$/i.test(word) && k === i - 1) return true;
    if (token.kind === 'near' && k === i - 1) return true;
    if (token.kind === 'break' || token.kind === 'money' || token.kind === 'number' || token.kind === 'times') return false;
    if (!totalWords.test(word) && i - k > 4) return false;
  }
  return false;
}

export function joinOf(tokens: readonly Token[], before: Parsed, after: Parsed): Join {
  const between = tokens.slice(before.last + 1, after.first);
  const kinds = new Set(between.map(({ kind }) => kind));
  const words = between.filter(({ kind }) => kind === 'word').map(({ text }) => text.toLowerCase());
  if (kinds.has('equals')) return 'equals';
  if (between.some(({ kind, text }) => kind === 'break' && text !== '…')) return 'break';
  if (kinds.has('plus') || words.includes('plus')) return after.adds ? 'words' : 'plus';
  if (kinds.has('times') || words.includes('times') || words.includes('multiplied')) return 'times';
  if (kinds.has('divide')) return before.kind === 'money' && before.den.length > 0 ? 'border' : 'divide';
  if (kinds.has('break') || kinds.has('border')) return 'border';
  if (words.includes('and') || words.includes('then')) return 'and';
  if (kinds.has('comma')) return 'comma';
  return words.length > 0 ? 'words' : 'none';
}
