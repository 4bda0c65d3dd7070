import { escapeHtml } from './escapes';
import { htmlStyle } from './html-style';

/**
 * One file to attach to a bid: no script, nothing fetched, and its own policy forbids both besides. `parts` is markup whose words are
 * escaped already; `title` is plain text. `style` is added to the sheet that all pages share.
 */
export function htmlPage(title: string, parts: readonly string[], style = ''): string {
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${htmlStyle}${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...parts,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
