/** A pay grade or spine point as the text names it; `key` is equal for two spellings of one grade ("BG 14", "BG14 Grade"). */
export interface GradeMention {
  readonly key: string;
  readonly text: string;
  readonly kind: 'grade' | 'spine-point';
  readonly from: number;
  readonly to: number;
}

const spine =
  /\b(?:SCP|spinal? (?:column )?points?|spine (?:column )?points?|pay points?)s?\s*\.?:?\s*(\d{1,2})(?:\s*(?:-|–|—|to)\s*(\d{1,2}))?\b/gi;
const named =
  /\b(Grade|GRADE|Band|BAND|Scale|SCALE|Hay|HAY|NJC Grade|Gr)(?:\s+|\s*[-:]\s*)([A-Z]{1,3}\s?\d{1,2}[a-z]?|\d{1,2}[a-z]?|[A-Q])\b(?!\s*(?:%|million|m\b|k\b))/g;
const coded = /\b([A-Z]{1,4})[ -]?(\d{1,2})([a-z]?)\b/g;

/** A quick look: nothing above matches words without one of these. */
const mayBe = /[A-Z][ -]?\d|[Ss][Cc][Pp]|[Ss][Pp][Ii][Nn]|[Pp][Aa][Yy]\s|Grade|GRADE|Band|BAND|Scale|SCALE|Hay|HAY|Gr[\s:-]/;

/** Prefixes that name a pay scale wherever they stand; others need a word of employment beside them. */
const scales = new Set(['BG', 'PO', 'SO', 'HAY', 'SMG', 'JNC', 'EPH', 'NJC', 'HB', 'MG', 'SCALE', 'BAND', 'GRADE']);
/** Letter-and-digit codes that are never a grade: paper, quarters, years, key stages, work packages, roads, tables of a form. */
const never = /^(A|B|M|Q|Y|KS|WP|CO|PM|FY|T|V|H|D|E|F|R|S|X|AP|COP|PH|OP|IT|UK|EU|US|NO|ID|REF|BS|TV|WK|DAY|WEEK|YEAR)$/;
const employment =
  /\b(post|posts|role|grade|officer|manager|lead|leader|worker|workers|practitioner|coordinator|co-ordinator|administrator|analyst|FTE|WTE|salary|salaries|employ\w*|secondment|recruit\w*|months?)\b/i;

/** Grades and spine points in words, in order. A code such as G10 counts only beside words of employment; council tax bands never. */
export function gradesIn(text: string): GradeMention[] {
  if (!mayBe.test(text)) return [];
  const found: GradeMention[] = [];
  const add = (mention: GradeMention): void => {
    if (!found.some((other) => mention.from < other.to && other.from < mention.to)) found.push(mention);
  };
  for (const match of text.matchAll(spine)) {
    const [whole, first, last] = match;
    add({
      key: `SCP${first}${last ? `-${last}` : ''}`,
      text: whole.trim(),
      kind: 'spine-point',
      from: match.index,
      to: match.index + whole.length,
    });
  }
  for (const match of text.matchAll(named)) {
    const [whole, scale, point] = match;
    if (
      /tax\s*$/i.test(text.slice(0, match.index)) ||
      (/^Band$/i.test(scale!) && !employment.test(text) && !/\bNHS|AfC\b/.test(text))
    )
      continue;
    if (!/^(?:Hay|Band)$/i.test(scale!) && /^[A-Q]$/.test(point!) && !/\bGrade\b/i.test(whole)) continue;
    add({ key: keyOf(scale!, point!), text: whole, kind: 'grade', from: match.index, to: match.index + whole.length });
  }
  for (const match of text.matchAll(coded)) {
    const [whole, prefix, number, step] = match;
    if (never.test(prefix!) || /^\s?\d[A-Z]{2}\b/.test(text.slice(match.index + whole.length))) continue;
    if (/[\d£$€.]$/.test(text.slice(0, match.index)) || /^[\d.%/]/.test(text.slice(match.index + whole.length))) continue;
    if (!scales.has(prefix!) && !besideEmployment(text, match.index, match.index + whole.length)) continue;
    if (whole.includes(' ') && !scales.has(prefix!)) continue;
    const follows = /^\s+grade\b/i.exec(text.slice(match.index + whole.length));
    const to = match.index + whole.length + (follows ? follows[0].length : 0);
    add({ key: keyOf(prefix!, `${number}${step}`), text: text.slice(match.index, to), kind: 'grade', from: match.index, to });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The one grade a text speaks of; undefined where it names none or several. */
export function gradeOf(text: string): GradeMention | undefined {
  const found = gradesIn(text);
  return new Set(found.map(({ key }) => key)).size === 1 ? found[0] : undefined;
}

function keyOf(scale: string, point: string): string {
  const code = point.replace(/\s/g, '').toUpperCase();
  if (/^[A-Z]{2,}\d/.test(code)) return code;
  const name = scale.replace(/\s/g, '').toUpperCase();
  return `${name === 'G' || name === 'GR' ? 'GRADE' : name}${/^\d/.test(code) ? code : `-${code}`}`;
}

function besideEmployment(text: string, from: number, to: number): boolean {
  return employment.test(text.slice(Math.max(0, from - 60), from)) || employment.test(text.slice(to, to + 40));
}
