import { builtInFormats } from '../number-formats';
import type { CellLook } from '../looks';
import type { PackageEdit } from './package-edit';
import type { Put } from './cell-xml';
import { childOf, XmlTree, type XmlNode } from './xml-tree';
import { borderXml, fillXml, fontXml, patternXml } from './look-xml';
import { attributeValue } from './xml-write';

/** One `<xf>`: what a cell's style number stands for. */
interface Format {
  readonly attributes: ReadonlyMap<string, string>;
  readonly inner: string;
}

/** Attributes that say nothing of the look beside the number format. */
const APART = new Set(['numFmtId', 'applyNumberFormat', 'quotePrefix']);
type PartsList = 'fonts' | 'fills' | 'borders';

const FIRST_CUSTOM = 164;
/** Built-in formats that are the same in every country. */
const everywhere = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** styles.xml with cell styles put at its end as they are needed; those that are there are used again and never changed. */
export class StyleEdit {
  private readonly part: string | undefined;
  private readonly tree: XmlTree;
  private readonly codes = new Map<number, string>();
  private readonly formats: Format[];
  private readonly added: { readonly formats: string[]; readonly codes: string[] } = { formats: [], codes: [] };
  private readonly lists = new Map<PartsList, string[]>();

  constructor(private readonly pack: PackageEdit) {
    const known = pack.relationships(pack.workbook).find(({ type, external }) => type === 'styles' && !external)?.target;
    this.part = known !== undefined && pack.has(known) ? known : undefined;
    this.tree = new XmlTree(this.part === undefined ? new TextEncoder().encode(EMPTY) : pack.xml(this.part));
    for (const [id, code] of builtInFormats) this.codes.set(id, code);
    for (const node of childOf(this.tree.root, 'numFmts')?.children ?? []) {
      this.codes.set(Number(this.tree.attribute(node, 'numFmtId')), this.tree.attribute(node, 'formatCode') ?? 'General');
    }
    for (const name of ['fonts', 'fills', 'borders'] as const) {
      this.lists.set(
        name,
        (childOf(this.tree.root, name)?.children ?? []).map((node) => this.tree.xml(node)),
      );
    }
    this.formats = (childOf(this.tree.root, 'cellXfs')?.children ?? []).map((node) => this.read(node));
  }

  /** The style that differs from `style` in its number format only. */
  withCode(style: number, code: string): number {
    const base = this.formats[style] ?? this.formats[0] ?? { attributes: new Map(), inner: '' };
    if (this.codeOf(base) === code) return style;
    const attributes = new Map(base.attributes);
    attributes.set('numFmtId', String(this.idOf(code))).set('applyNumberFormat', '1');
    return this.find({ ...base, attributes });
  }

  /** The style that keeps text as text when somebody edits the cell, as after a typed apostrophe; or the one that does not. */
  quoted(style: number, on: boolean): number {
    const base = this.formats[style];
    if (!base) return style;
    if (/^(1|true)$/.test(base.attributes.get('quotePrefix') ?? '') === on) return style;
    return this.find({ ...base, attributes: new Map(base.attributes).set('quotePrefix', on ? '1' : '0') });
  }

  /** Whether two styles differ at most in their number format and the apostrophe. */
  alike(style: number, other: number): boolean {
    const look = (format: Format | undefined): string | undefined => {
      if (!format) return undefined;
      const attributes = [...format.attributes].filter(([name]) => !APART.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify([attributes, format.inner]);
    };
    return look(this.formats[style]) === look(this.formats[other]);
  }

  codeAt(style: number): string {
    const format = this.formats[style];
    return format ? this.codeOf(format) : 'General';
  }

  /** The style of a cell in a sheet that we make, in the workbook's own font. */
  withLook(look: CellLook, code: string): number {
    const { prefix } = this.tree.root;
    const fonts = this.lists.get('fonts')!;
    const attributes = new Map([
      ['numFmtId', String(this.idOf(code))],
      [
        'fontId',
        String(
          look.bold || look.italic || look.size || look.colour ? this.item('fonts', fontXml(fonts[0] ?? '', look, prefix)) : 0,
        ),
      ],
      ['fillId', String(look.fill === undefined ? 0 : this.item('fills', fillXml(look.fill, prefix)))],
      ['borderId', String(look.top || look.bottom ? this.item('borders', borderXml(look, prefix)) : 0)],
      ['xfId', '0'],
      ['applyNumberFormat', '1'],
      ['applyFont', '1'],
      ['applyFill', '1'],
      ['applyBorder', '1'],
      ['applyAlignment', '1'],
    ]);
    const align = `${look.align ? ` horizontal="${look.align}"` : ''} vertical="top"${look.wrap ? ' wrapText="1"' : ''}`;
    return this.find({ attributes, inner: `<${prefix}alignment${align}/>` });
  }

  private item(name: PartsList, xml: string): number {
    const list = this.lists.get(name)!;
    const known = list.indexOf(xml);
    if (known >= 0) return known;
    // Excel keeps the first two fills for itself, whatever they say.
    if (name === 'fills')
      while (list.length < 2) list.push(patternXml(list.length === 0 ? 'none' : 'gray125', this.tree.root.prefix));
    return list.push(xml) - 1;
  }

  /** Puts what was added into the package. */
  close(): void {
    if (this.added.codes.length + this.added.formats.length === 0) return;
    const { root } = this.tree;
    const { prefix } = root;
    for (const [name, items] of this.lists) {
      const list = childOf(root, name);
      if (!list) throw new Error(`styles without ${name}`);
      const fresh = items.slice(list.children.length).join('');
      if (fresh !== '') this.grow(list, fresh, items.length);
    }
    if (this.added.codes.length > 0) {
      const list = childOf(root, 'numFmts');
      const xml = this.added.codes.join('');
      if (list) this.grow(list, xml, list.children.length + this.added.codes.length);
      else this.tree.prepend(root, `<${prefix}numFmts count="${this.added.codes.length}">${xml}</${prefix}numFmts>`);
    }
    if (this.added.formats.length > 0) {
      const list = childOf(root, 'cellXfs');
      if (!list) throw new Error('styles without cell formats');
      this.grow(list, this.added.formats.join(''), this.formats.length);
    }
    const xml = this.tree.bytes();
    if (this.part !== undefined) this.pack.putXml(this.part, xml);
    else {
      const name = this.pack.has('xl/styles.xml') ? this.pack.freeName('xl/styles', '.xml') : 'xl/styles.xml';
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
      this.pack.addPart(name, new TextDecoder().decode(xml), type, this.pack.workbook, 'styles');
    }
  }

  private grow(list: XmlNode, xml: string, count: number): void {
    this.tree.append(list, xml);
    if (this.tree.attribute(list, 'count') !== undefined) this.tree.setAttribute(list, 'count', String(count));
  }

  private read(node: XmlNode): Format {
    const attributes = new Map(node.attributes.map(({ name }) => [name, this.tree.attribute(node, name) ?? '']));
    return { attributes, inner: this.tree.inner(node) };
  }

  private codeOf({ attributes }: Format): string {
    return this.codes.get(Number(attributes.get('numFmtId') ?? 0)) ?? 'General';
  }

  /** The first style that looks the same, or a new one. */
  private find(wanted: Format): number {
    const key = this.keyOf(wanted);
    const known = this.formats.findIndex((format) => this.keyOf(format) === key);
    if (known >= 0) return known;
    const { prefix } = this.tree.root;
    const attributes = [...wanted.attributes].map(([name, value]) => ` ${name}="${attributeValue(value)}"`).join('');
    this.added.formats.push(
      wanted.inner === '' ? `<${prefix}xf${attributes}/>` : `<${prefix}xf${attributes}>${wanted.inner}</${prefix}xf>`,
    );
    return this.formats.push(wanted) - 1;
  }

  private keyOf(format: Format): string {
    const attributes = [...format.attributes].filter(
      ([name, value]) =>
        name !== 'numFmtId' && name !== 'applyNumberFormat' && !(name === 'quotePrefix' && !/^(1|true)$/.test(value)),
    );
    return JSON.stringify([this.codeOf(format), attributes.sort(([a], [b]) => (a < b ? -1 : 1)), format.inner]);
  }

  private idOf(code: string): number {
    for (const id of everywhere) if (builtInFormats.get(id) === code) return id;
    let next = FIRST_CUSTOM;
    for (const [id, known] of this.codes) {
      if (known === code && id >= FIRST_CUSTOM) return id;
      next = Math.max(next, id + 1);
    }
    this.codes.set(next, code);
    this.added.codes.push(`<${this.tree.root.prefix}numFmt numFmtId="${next}" formatCode="${attributeValue(code)}"/>`);
    return next;
  }
}

/** Text that begins like a formula is kept text when somebody edits the cell; whatever else is written is not. */
export function styleFor(styles: StyleEdit, put: Put, format: string | undefined, style: number): number {
  const quoted = put.kind === 'text' && /^[=+\-@]/.test(put.text);
  const own = quoted || put.kind !== 'text' ? styles.quoted(style, quoted) : style;
  return format === undefined ? own : styles.withCode(own, format);
}
