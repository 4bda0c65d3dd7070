import { makeXlsx } from './make-xlsx';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const rels = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const text = (ref: string, words: string): string => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;

/**
 * "Costs" holds lines in A2:C7 with a total in row 8, a table in E1:F4, an array formula in H2:H3, and whatever else may point at its
 * rows; "Summary" takes figures from it. Rows are numbered as in Excel here.
 */
const costs = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac"><dimension ref="A1:H9"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B6" sqref="B6"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" customWidth="1"/></cols><sheetData><row r="1" spans="1:8">${text('A1', 'Line')}${text('B1', 'Days')}${text('C1', 'Cost')}${text('E1', 'Role')}${text('F1', 'Rate')}</row>${[
  2, 3, 4, 5, 6, 7,
]
  .map(
    (row) =>
      `<row r="${row}" spans="1:8" ht="20" customHeight="1" x14ac:dyDescent="0.25">${text(`A${row}`, `Line ${row}`)}<c r="B${row}"><v>${row}</v></c><c r="C${row}" s="1"><f t="shared"${row === 2 ? ' ref="C2:C7"' : ''} si="0">${row === 2 ? 'B2*$F$2' : ''}</f><v>${row * 100}</v></c>${
        row <= 4 ? `${text(`E${row}`, `Role ${row}`)}<c r="F${row}"><v>${row * 50}</v></c>` : ''
      }${row === 2 ? '<c r="H2"><f t="array" ref="H2:H3">B2:B3*2</f><v>4</v></c>' : row === 3 ? '<c r="H3"><v>6</v></c>' : ''}</row>`,
  )
  .join(
    '',
  )}<row r="8">${text('A8', 'Total')}<c r="B8"><f>SUM(B2:B7)</f><v>27</v></c><c r="C8"><f>SUM(C2:C7)</f><v>2700</v></c></row><row r="9">${text('A9', 'Note')}<c r="B9"><f>IF(B8&gt;B2,"B8 is more","")</f><v>0</v></c></row></sheetData><protectedRanges><protectedRange sqref="C2:C7" name="r"/></protectedRanges><autoFilter ref="A1:C7"/><mergeCells count="2"><mergeCell ref="A9:A10"/><mergeCell ref="G1:G6"/></mergeCells><conditionalFormatting sqref="C2:C7"><cfRule type="expression" priority="1"><formula>$C2&gt;$C$8</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="E2:E7"><formula1>$E$2:$E$4</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A6" location="Summary!A2" display="x"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="6" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="B2:B7 B9" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="2" id="{00000000-0000-0000-0000-000000000001}"><xm:f>$B2&gt;Summary!$B$2</xm:f></x14:cfRule><xm:sqref>B2:B7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

const summary = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>Costs!C8</f><v>2700</v></c><c r="B1"><f>SUM(Costs!C2:C7)+SUM(Rates[Rate])</f><v>3150</v></c></row><row r="2"><c r="A2"><f>VLOOKUP("Costs!C8",Costs!$A$1:$C$9,3,FALSE)</f><v>0</v></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3"><f t="shared" ref="A3:A6" si="0">Costs!C5</f><v>500</v></c></row><row r="4"><c r="A4"><f t="shared" si="0"/><v>600</v></c></row><row r="5"><c r="A5"><f t="shared" si="0"/><v>700</v></c></row><row r="6"><c r="A6"><f t="shared" si="0"/><v>2700</v></c></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&lt;&gt;Costs!$C$8</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>Costs!$A$2:$A$7</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="Costs!A8" display="total"/></hyperlinks></worksheet>`;

const vmlNote = (row: number): string =>
  `<v:shape id="n${row}" type="#t" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\n 3, 15, ${row}, 2, 5, 15, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;

const anchor = (kind: string, from: number, to: number | undefined, inner: string, more = ''): string =>
  `<xdr:${kind}${more}><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>${
    to === undefined
      ? '<xdr:ext cx="9525" cy="9525"/>'
      : `<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>100</xdr:rowOff></xdr:to>`
  }${inner}<xdr:clientData/></xdr:${kind}>`;

const shape = (id: number, link = ''): string =>
  `<xdr:sp macro="" textlink="${link}"><xdr:nvSpPr><xdr:cNvPr id="${id}" name="s${id}"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp>`;

const chartFrame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="c"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;

/** A workbook with a chart, drawings, notes, a pivot table, a table, formats, names, formulas of every kind, custom XML and macros. */
export function richBook(): Uint8Array {
  const overrides: readonly (readonly [string, string])[] = [
    ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['xl/worksheets/sheet1.xml', `${TYPE}.spreadsheetml.worksheet+xml`],
    ['xl/worksheets/sheet2.xml', `${TYPE}.spreadsheetml.worksheet+xml`],
    ['xl/worksheets/sheet3.xml', `${TYPE}.spreadsheetml.worksheet+xml`],
    ['xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`],
    ['xl/calcChain.xml', `${TYPE}.spreadsheetml.calcChain+xml`],
    ['xl/tables/table1.xml', `${TYPE}.spreadsheetml.table+xml`],
    ['xl/drawings/drawing1.xml', `${TYPE}.drawing+xml`],
    ['xl/charts/chart1.xml', `${TYPE}.drawingml.chart+xml`],
    ['xl/comments1.xml', `${TYPE}.spreadsheetml.comments+xml`],
    ['xl/pivotTables/pivotTable1.xml', `${TYPE}.spreadsheetml.pivotTable+xml`],
    ['xl/pivotCache/pivotCacheDefinition1.xml', `${TYPE}.spreadsheetml.pivotCacheDefinition+xml`],
    ['xl/pivotCache/pivotCacheRecords1.xml', `${TYPE}.spreadsheetml.pivotCacheRecords+xml`],
  ];
  return makeXlsx({
    sheets: [
      { name: 'Costs', xml: costs },
      { name: 'Summary', xml: summary },
      {
        name: 'Pivot',
        xml: `<worksheet xmlns="${MAIN}"><sheetData><row r="3">${text('A3', 'Line')}${text('B3', 'Sum of Days')}</row><row r="4">${text('A4', 'Line 2')}<c r="B4"><v>2</v></c></row><row r="5">${text('A5', 'Grand Total')}<c r="B5"><v>27</v></c></row></sheetData></worksheet>`,
      },
    ],
    parts: {
      '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`,
      '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'customXml', 'customXml/item1.xml']),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Costs" sheetId="1" r:id="rId1"/><sheet name="Summary" sheetId="2" r:id="rId2"/><sheet name="Pivot" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Costs!$A$1:$C$7</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Costs!$A$1:$H$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Costs!$A:$A,Costs!$1:$1</definedName><definedName name="Above">Costs!A1048576</definedName><definedName name="Total">Costs!$C$8</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="rId6"/></pivotCaches></workbook>`,
      'xl/_rels/workbook.xml.rels': rels(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
        ['rId4', 'styles', 'styles.xml'],
        ['rId5', 'calcChain', 'calcChain.xml'],
        ['rId6', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
        ['rId7', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
      ),
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="B8" i="1"/></calcChain>`,
      'xl/vbaProject.bin': new Uint8Array([1, 2, 3, 4]),
      'customXml/item1.xml': '<kept xmlns="urn:kept"/>',
      'xl/worksheets/_rels/sheet1.xml.rels': rels(
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'drawing', '../drawings/drawing1.xml'],
        ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId4', 'comments', '../comments1.xml'],
      ),
      'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="Rates" displayName="Rates" ref="E1:F4" totalsRowShown="0"><autoFilter ref="E1:F4"/><tableColumns count="2"><tableColumn id="1" name="Role"/><tableColumn id="2" name="Rate"/></tableColumns></table>`,
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${anchor('twoCellAnchor', 2, 8, chartFrame)}${anchor('oneCellAnchor', 6, undefined, shape(3))}${anchor('twoCellAnchor', 2, 8, shape(4, 'Costs!$C$8'), ' editAs="oneCell"')}${anchor('twoCellAnchor', 6, 8, shape(5), ' editAs="absolute"')}</xdr:wsDr>`,
      'xl/drawings/_rels/drawing1.xml.rels': rels(['rId1', 'chart', '../charts/chart1.xml']),
      'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Costs!$C$1</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>Costs!$A$2:$A$7</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Costs!$C$2:$C$7</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="B3" authorId="0"><text><t>three</t></text></comment><comment ref="B7" authorId="0"><text><t>seven</t></text></comment></commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">${vmlNote(2)}${vmlNote(6)}</xml>`,
      'xl/worksheets/_rels/sheet3.xml.rels': rels(['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml']),
      'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="7" dataCaption="Values"><location ref="A3:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="Sum of Days" fld="1"/></dataFields></pivotTableDefinition>`,
      'xl/pivotTables/_rels/pivotTable1.xml.rels': rels([
        'rId1',
        'pivotCacheDefinition',
        '../pivotCache/pivotCacheDefinition1.xml',
      ]),
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C7" sheet="Costs"/></cacheSource><cacheFields count="3"><cacheField name="Line"><sharedItems count="1"><s v="Line 2"/></sharedItems></cacheField><cacheField name="Days"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1"/></cacheField><cacheField name="Cost"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1"/></cacheField></cacheFields></pivotCacheDefinition>`,
      'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels(['rId1', 'pivotCacheRecords', 'pivotCacheRecords1.xml']),
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/><n v="2"/><n v="200"/></r></pivotCacheRecords>`,
    },
  });
}
