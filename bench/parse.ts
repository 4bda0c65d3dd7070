import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '../src/hosts/xlsx';

export interface ParseFigures {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly fileBytes: number;
  readonly milliseconds: readonly number[];
  /** Best of the runs. */
  readonly best: number;
  /** Most memory the process has held by the end of the first read, in MB. */
  readonly peakMegabytes: number;
  /** The workbook was made in this run, so the peak is that of making it: run again for the reader's own. */
  readonly madeNow: boolean;
}

const FILE = '.cache/bench/funding-100000.xlsx';
const ROWS = 100_000;
const COLUMNS = 10;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Reads a funding table of 100,000 rows by 10 columns as LibreOffice saves it: shared texts, numbers, a sum with its value in each row. */
export function benchParse(runs = 5): ParseFigures {
  const madeNow = !existsSync(FILE);
  if (madeNow) {
    mkdirSync('.cache/bench', { recursive: true });
    writeFileSync(FILE, makeFundingBook(ROWS));
  }
  const file = readFileSync(FILE);
  const milliseconds: number[] = [];
  let cells = 0;
  let peak = 0;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const snapshot = readXlsx(file);
    milliseconds.push(Math.round(performance.now() - start));
    cells = snapshot.sheets[0]!.values.length;
    if (run === 0) peak = process.resourceUsage().maxRSS / 1024;
  }
  return {
    rows: ROWS,
    columns: COLUMNS,
    cells,
    fileBytes: file.length,
    milliseconds,
    best: Math.min(...milliseconds),
    peakMegabytes: Math.round(peak),
    madeNow,
  };
}

/** The same bytes every time. */
function makeFundingBook(rows: number): Uint8Array {
  const texts: string[] = [];
  const index = new Map<string, number>();
  const text = (words: string): number => {
    const known = index.get(words);
    if (known !== undefined) return known;
    index.set(words, texts.length);
    return texts.push(words) - 1;
  };
  let seed = 20_231_001;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  const pieces: string[] = [];
  for (let row = 1; row <= rows; row++) {
    const label = text(`Activity ${row}: training &amp; support for carers`);
    const first = next(60_000);
    const second = next(4_000_000) / 100;
    const shared = (col: string, n: number): string => `<c r="${col}${row}" s="1" t="s"><v>${n}</v></c>`;
    const number = (col: string, value: number, style: number): string =>
      `<c r="${col}${row}" s="${style}" t="n"><v>${value}</v></c>`;
    pieces.push(
      `<row r="${row}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">`,
      shared('A', label),
      shared('B', text(['MUST', 'SHOULD', 'COULD'][next(3)]!)),
      shared('C', text(`Directorate ${next(40)}`)),
      number('D', first, 2),
      number('E', second, 3),
      number('F', next(220), 2),
      number('G', 700 + next(9) * 25, 2),
      number('H', next(100) / 100, 4),
      number('I', 45_017 + next(700), 5),
      `<c r="J${row}" s="3" t="n"><f aca="false">SUM(D${row}:E${row})</f><v>${Math.round((first + second) * 100) / 100}</v></c>`,
      '</row>',
    );
  }
  const sheet = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}"><sheetPr filterMode="false"/><dimension ref="A1:J${rows}"/><sheetData>${pieces.join('')}</sheetData><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/></worksheet>`,
  );
  const styles = [0, 0, 3, 4, 9, 14].map((id) => `<xf numFmtId="${id}"/>`).join('');
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const relations = (list: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  return zipSync({
    '_rels/.rels': strToU8(relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="Funding" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
          relation('rId2', 'sharedStrings', 'sharedStrings.xml') +
          relation('rId3', 'styles', 'styles.xml'),
      ),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="${MAIN}">${texts.map((words) => `<si><t xml:space="preserve">${words}</t></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}"><cellXfs>${styles}</cellXfs></styleSheet>`),
  });
}
