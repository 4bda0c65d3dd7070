import { severities } from './merged-findings';
import type { Report, Severity } from './report';

/**
 * The review with findings below a severity left out. What is left out is still counted, in `counts` and in `narrowed.hidden`, so
 * that a short list is never taken for a clean bid.
 */
export function narrowReport(report: Report, { only, severity }: { only?: readonly string[]; severity?: Severity }): Report {
  if (!only && !severity) return report;
  const shown = severity ? severities.slice(0, severities.indexOf(severity) + 1) : severities;
  const findings = report.findings.filter((finding) => shown.includes(finding.severity));
  return {
    ...report,
    findings,
    narrowed: { ...(only && { only }), ...(severity && { severity }), hidden: report.findings.length - findings.length },
  };
}
