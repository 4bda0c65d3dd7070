/** Text as the content of an element that holds an ST_Xstring: what XML cannot hold is written as Excel does, `_x000D_`. */
export function stringContent(text: string): string {
  return markup(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
        (odd) => `_x${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

/** Text as an attribute's value in double quotes. Line ends and tabs would be read as blanks, so they are written by number. */
export function attributeValue(text: string): string {
  return stringContent(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, (odd) => `&#${odd.charCodeAt(0)};`);
}

/** Formula text as the content of `<f>` and the like, which knows no `_x000D_`. */
export function formulaContent(formula: string): string {
  return markup(
    formula
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/\r\n?/g, '\n')
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ''),
  );
}

function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
