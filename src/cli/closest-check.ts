import { closest, distance } from 'fastest-levenshtein';
import { checks } from '../core/index';

/** ", did you mean “column-total”?", or nothing where no check is near. */
export function closestCheck(id: string): string {
  const near = closest(
    id,
    checks.map((check) => check.id),
  );
  return distance(id, near) <= Math.max(2, Math.floor(id.length / 3)) ? ` (the nearest is “${near}”)` : '';
}
