/** The sheet of the HTML report: figures as in accounts, light and dark by the reader's setting, black on white on paper. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1b1a19; --quiet: #55524f; --paper: #fff; --rule: #d1d1d1; --strong: #34659f;
  --error: #b10e1c; --question: #34659f; --warning: #a33d04; --note: #55524f; --agrees: #0e700e; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --quiet: #c8c6c4; --paper: #1f1f1f; --rule: #525252; --strong: #93b0d2;
  --error: #ff9ba3; --question: #93b0d2; --warning: #faa06b; --note: #c8c6c4; --agrees: #7ccf7c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 16px 48px; max-width: 820px; background: var(--paper); color: var(--ink);
  font: 14px/20px "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 30px; font-weight: 600; margin: 4px 0; }
h2 { font-size: 16px; line-height: 22px; font-weight: 600; margin: 28px 0 4px; padding-bottom: 4px; border-bottom: 1px solid var(--rule); }
h2 span { font-weight: 400; color: var(--quiet); }
h3 { font-size: 14px; line-height: 20px; font-weight: 600; margin: 0; }
p { margin: 4px 0; }
.file, .quiet, caption { color: var(--quiet); }
caption { text-align: left; padding: 0 0 4px; font-size: 12px; }
table { border-collapse: collapse; font-size: 13px; }
.wide { overflow-x: auto; margin: 20px 0 8px; }
.wide table { min-width: 60%; }
th, td { padding: 4px 0 4px 24px; text-align: right; vertical-align: top; font-weight: 400; }
th:first-child, td:first-child { text-align: left; padding-left: 0; }
thead td, thead th { color: var(--quiet); border-bottom: 1px solid var(--rule); }
tr.lines > * { font-weight: 600; border-top: 1px solid var(--ink); border-bottom: 3px double var(--ink); }
tr.difference > * { font-weight: 600; }
td .state { display: block; font-size: 12px; line-height: 16px; font-weight: 400; }
.finding { padding: 12px 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.head { display: flex; gap: 8px; }
.mark { flex: 0 0 20px; height: 20px; border-radius: 10px; border: 1.5px solid currentColor; text-align: center; font: 600 12px/17px "Segoe UI", system-ui, sans-serif; }
.error { color: var(--error); } .question { color: var(--question); } .warning { color: var(--warning); } .note { color: var(--note); } .agrees { color: var(--agrees); } .wrong { color: var(--error); } .undecided { color: var(--question); }
.where { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; color: var(--quiet); }
.where b { color: var(--ink); font-weight: 600; margin-left: auto; }
.body { margin: 4px 0 0 28px; }
dl { display: grid; grid-template-columns: max-content max-content 1fr; gap: 2px 16px; margin: 8px 0; }
dt { grid-column: 1; color: var(--quiet); } dd { margin: 0; text-align: right; } dd.says { text-align: left; color: var(--quiet); }
dl .gap { font-weight: 600; }
.cause { border-left: 3px solid var(--quiet); padding-left: 12px; margin: 8px 0; }
.cause ul { list-style: none; margin: 4px 0; padding: 0; }
.cause li { padding-left: 20px; text-indent: -20px; }
.members { width: 100%; margin: 8px 0; }
.members td { border-top: 1px solid var(--rule); } .members tr:last-child.total td { border-top: 1px solid var(--ink); font-weight: 600; }
ul.plain { list-style: none; margin: 0; padding: 0; } ul.plain li { padding: 6px 0; border-bottom: 1px solid var(--rule); }
ol.answers { list-style: none; padding: 0; margin: 8px 0; } ol.answers li::before { content: "☐ "; }
footer { margin-top: 32px; color: var(--quiet); font-size: 12px; line-height: 16px; }
@media (max-width: 480px) { dl { grid-template-columns: max-content 1fr; } dd.says { grid-column: 1 / -1; } th, td { padding-left: 12px; } }
@media print { :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --rule: #bbb; --error: #b10e1c; --question: #34659f; --warning: #a33d04; --note: #444; --agrees: #0e700e; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 14pt; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;
