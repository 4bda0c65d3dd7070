import type { Report } from './report';

/** The review as JSON; its fields are described in REPORT.md. Amounts are exact decimal texts. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
