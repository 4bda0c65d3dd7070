/** The time of day as the pane shows it: "10:42". */
export function timeNow(): string {
  return new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** The day as it is kept: "2026-11-25". */
export function today(): string {
  return new Date().toLocaleDateString('en-CA');
}

/** Day and time as they are kept and logged, in the person's own time: "2026-11-25 10:42". */
export function stampNow(): string {
  return `${today()} ${timeNow()}`;
}
