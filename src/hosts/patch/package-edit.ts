import { HostError } from '../host-errors';
import { defaultLimits } from '../limits';
import { readRelationships, type Relationship } from '../xlsx-relationships';
import { findWorkbook } from '../xlsx-workbook';
import { asUtf8 } from '../xml-text';
import { openPackage, type Package } from '../zip-package';
import { rewriteZip, type PartChange } from './rewrite-zip';
import { childOf, XmlTree } from './xml-tree';
import { attributeValue } from './xml-write';

const TYPES = '[Content_Types].xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const BOM = [0xef, 0xbb, 0xbf];

/** A package being edited: reading sees the edits; parts that nobody puts are never unpacked. */
export class PackageEdit implements Package {
  /** Name of the workbook part. */
  readonly workbook: string;
  private readonly pack: Package;
  private readonly changes = new Map<string, PartChange>();

  constructor(private readonly source: Uint8Array) {
    this.pack = openPackage(source, defaultLimits);
    this.workbook = findWorkbook(this);
  }

  has(name: string): boolean {
    const change = this.changes.get(name.toLowerCase());
    return change ? change.bytes !== undefined : this.pack.has(name);
  }

  size(name: string): number {
    return this.changes.get(name.toLowerCase())?.bytes?.length ?? this.pack.size(name);
  }

  part(name: string): Uint8Array | undefined {
    const change = this.changes.get(name.toLowerCase());
    return change ? change.bytes : this.pack.part(name);
  }

  /** The part's XML as UTF-8 that says so, without byte order mark; refused where it is missing. */
  xml(name: string): Uint8Array {
    const part = this.part(name);
    if (!part) throw new HostError('unreadable-part', { detail: `its part “${name}” is missing` });
    const bytes = asUtf8(part);
    if (bytes.buffer === part.buffer) return bytes;
    const text = new TextDecoder().decode(bytes);
    return new TextEncoder().encode(text.replace(/^(\s*<\?xml[^>]*?encoding\s*=\s*["'])[\w.:-]+/, '$1UTF-8'));
  }

  /** XML put back with the byte order mark that the part had. Nothing is put where nothing changed. */
  putXml(name: string, xml: Uint8Array | string): void {
    const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
    const before = this.part(name);
    const marked = before !== undefined && BOM.every((byte, n) => before[n] === byte);
    if (before && same(marked ? before.subarray(3) : before, bytes)) return;
    this.changes.set(name.toLowerCase(), { name, bytes: marked ? new Uint8Array([...BOM, ...bytes]) : bytes });
  }

  edit(name: string, how: (tree: XmlTree) => void): void {
    const tree = new XmlTree(this.xml(name));
    how(tree);
    this.putXml(name, tree.bytes());
  }

  remove(name: string): void {
    this.changes.set(name.toLowerCase(), { name, bytes: undefined });
  }

  relationships(part: string): Relationship[] {
    return readRelationships(this, part);
  }

  /** Makes the part known: its content type, and a relationship from another part whose id comes back. `type` is the last word of its kind. */
  addPart(name: string, xml: string, contentType: string, from: string, type: string): string {
    this.putXml(name, xml);
    this.edit(TYPES, (tree) =>
      tree.append(
        tree.root,
        `<${tree.root.prefix}Override PartName="${attributeValue(`/${name}`)}" ContentType="${contentType}"/>`,
      ),
    );
    const rels = relationshipsPart(from);
    if (!this.has(rels))
      this.putXml(rels, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}"/>`);
    const taken = new Set(this.relationships(from).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    this.edit(rels, (tree) =>
      tree.append(
        tree.root,
        `<${tree.root.prefix}Relationship Id="rId${number}" Type="${this.relationNamespace()}/${type}" Target="${attributeValue(`/${name}`)}"/>`,
      ),
    );
    return `rId${number}`;
  }

  /** Takes a part out with its content type and the relationship that leads to it. Its own relationships go with it. */
  removePart(name: string, from: string): void {
    const ids = new Set(
      this.relationships(from)
        .filter(({ target, external }) => !external && target?.toLowerCase() === name.toLowerCase())
        .map(({ id }) => id),
    );
    this.edit(relationshipsPart(from), (tree) => {
      for (const node of tree.root.children) if (ids.has(tree.attribute(node, 'Id') ?? '')) tree.replace(node, '');
    });
    this.edit(TYPES, (tree) => {
      for (const node of tree.root.children) {
        const part = tree.attribute(node, 'PartName');
        if (part?.toLowerCase() === `/${name}`.toLowerCase()) tree.replace(node, '');
      }
    });
    this.remove(name);
    if (this.has(relationshipsPart(name))) this.remove(relationshipsPart(name));
  }

  /** Namespace of `r:id` and base of relationship types; ISO 29500 Strict has its own. */
  relationNamespace(): string {
    const head = new TextDecoder().decode(this.xml(this.workbook).subarray(0, 4096));
    return head.includes('http://purl.oclc.org/ooxml/') ? STRICT : RELATION;
  }

  /** A part name with a number that no other part has. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  build(): Uint8Array {
    return this.changes.size === 0 ? this.source : rewriteZip(this.source, this.changes);
  }
}

/** Excel works every formula out anew when it opens the file, and writes its own order of calculation. */
export function dueForCalculation(pack: PackageEdit, formulasChanged: boolean): void {
  const chain = pack.relationships(pack.workbook).find(({ type, external }) => type === 'calcChain' && !external)?.target;
  if (formulasChanged && chain !== undefined) pack.removePart(chain, pack.workbook);
  pack.edit(pack.workbook, (tree) => {
    const calculation = childOf(tree.root, 'calcPr');
    if (calculation) tree.setAttribute(calculation, 'fullCalcOnLoad', '1');
    else {
      const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets']
        .map((name) => childOf(tree.root, name))
        .find((node) => node !== undefined);
      if (before) tree.after(before, `<${tree.root.prefix}calcPr fullCalcOnLoad="1"/>`);
    }
  });
}

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}
