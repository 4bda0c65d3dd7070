/**
 * Sheet text as a line of a report: no control characters (a terminal would obey them), no marks that turn the direction of
 * writing, line breaks as spaces.
 */
export function printable(text: string): string {
  if (!/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(text)) return text;
  return text
    .replace(/\s*[\n\r\t\u2028\u2029]\s*/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** A passage cut at a word after about `length` characters. For passages only: names are never cut. */
export function beginning(text: string, length: number): string {
  const line = printable(text);
  if (line.length <= length) return line;
  const cut = line.slice(0, length).replace(/\s+\S*$/, '');
  return `${cut === '' ? line.slice(0, length) : cut} …`;
}
