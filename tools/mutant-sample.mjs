// One mutant in N, by a seed: which ones is the same for the same code, and every mutant has the same chance.

/** Whether a mutant belongs to the sample; Stryker numbers the mutants of the same code alike. */
export function inSample(id, oneIn, seed) {
  if (oneIn <= 1) return true;
  let hash = 2_166_136_261;
  for (const char of `${seed}:${id}`) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  return ((hash ^ (hash >>> 13)) >>> 0) % oneIn === 0;
}

const killed = ['Killed', 'Timeout'];
const survived = ['Survived', 'NoCoverage'];

/** What the sampled mutants of a report say of all of them: their score with its 95 % interval (Wilson). */
export function sampleScore(report, oneIn, seed) {
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const own = mutants.filter(({ id, status }) => inSample(id, oneIn, seed) && [...killed, ...survived].includes(status));
  const n = own.length;
  const share = own.filter(({ status }) => killed.includes(status)).length / n;
  const z = 1.96;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { of: mutants.length, n, share, low: middle - half, high: middle + half };
}
