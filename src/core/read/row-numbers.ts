import type { Row } from '../model/table';

/** Whether a row is numbered one level under another: "1.2" under "1". */
export function isUnder({ number }: Row, head: Row): boolean {
  return head.number !== undefined && number !== undefined && number.startsWith(`${head.number.replace(/\.$/, '')}.`);
}
