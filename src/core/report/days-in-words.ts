import type { Day } from '../model/period';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "1 Oct 2023" */
export function dayText({ year, month, day }: Day): string {
  return `${day} ${months[month - 1]} ${year}`;
}

/** The day of an Excel serial number. Excel counts a 29 February 1900 that never was, so serials below 61 are a day out. */
export function serialDay(serial: number, date1904: boolean): Day {
  const whole = Math.floor(serial);
  const sinceEpoch = date1904 ? whole - 24_107 : whole - (whole < 61 ? 25_568 : 25_569);
  // After Howard Hinnant, "chrono-compatible low-level date algorithms": days since 1970 to a civil date.
  const shifted = sinceEpoch + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * part + 2) / 5) + 1 };
}
