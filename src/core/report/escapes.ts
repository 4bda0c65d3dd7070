import { printable } from './printable';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Sheet text as words of a page: it can be no tag and end no attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (letter) => entities[letter]!);
}

/** Everything that Markdown or HTML could read as more than words. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\s*)([-+#=]|\d+[.)])(?=\s|$|[-+#=])/, '$1\\$2')
    .replace(/\b(https?|ftp|mailto|javascript):/gi, '$1&#58;')
    .replace(/\bwww\./gi, 'www&#46;')
    .replace(/@/g, '&#64;');
}

/**
 * Sheet text as one cell of a .csv. A program that opens the file must not take it for a formula, so text that begins like one gets an
 * apostrophe before it, as spreadsheets keep text.
 */
export function escapeCsv(text: string): string {
  const plain = printable(text);
  const safe = /^\s*[-=+@\uff0b\uff0d\uff1d\uff20]/.test(plain) ? `'${plain}` : plain;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
