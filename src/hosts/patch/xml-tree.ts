import { broken, GREATER, isMarkup, nameEnd, skipMarkup, SLASH, tagEnd } from '../xml-bytes';
import { xmlText } from '../xml-text';
import { Splices } from './splices';
import { attributeValue } from './xml-write';

/** An element of a part as byte offsets into it. */
export interface XmlNode {
  /** `x:` or nothing. */
  readonly prefix: string;
  readonly name: string;
  /** Of the `<`. */
  readonly start: number;
  /** After the `>` of the start tag. */
  readonly open: number;
  /** Of the `<` of the end tag; same as `open` where the element closes itself. */
  close: number;
  end: number;
  readonly selfClosed: boolean;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlNode[];
  readonly parent: XmlNode | undefined;
}

interface XmlAttribute {
  /** With its prefix. */
  readonly name: string;
  /** Of the blank before it. */
  readonly start: number;
  /** Its value, quotes left out. */
  readonly from: number;
  readonly to: number;
}

/** A part that is edited in place: elements by name, and the edits gathered until `bytes` is asked for. */
export class XmlTree {
  readonly root: XmlNode;
  private readonly splices = new Splices();
  private readonly inside = new Map<XmlNode, string>();
  private readonly set = new Map<XmlNode, Map<string, string | undefined>>();

  /** `leaves`: elements whose content is not looked into. */
  constructor(
    private readonly source: Uint8Array,
    leaves: ReadonlySet<string> = new Set(),
  ) {
    this.root = readTree(source, leaves);
  }

  /** By local name or by name with prefix. */
  attribute(node: XmlNode, name: string): string | undefined {
    const changed = this.set.get(node);
    if (changed?.has(name)) return changed.get(name);
    const found = attributeOf(node, name);
    return found && xmlText(this.source, found.from, found.to);
  }

  /** The text directly inside an element that holds no others. */
  text(node: XmlNode): string {
    return xmlText(this.source, node.open, node.close);
  }

  /** The element as it is written. */
  xml(node: XmlNode): string {
    return new TextDecoder().decode(this.source.subarray(node.start, node.end));
  }

  inner(node: XmlNode): string {
    return new TextDecoder().decode(this.source.subarray(node.open, node.close));
  }

  setAttribute(node: XmlNode, name: string, value: string | undefined): void {
    const changed = this.set.get(node) ?? new Map<string, string | undefined>();
    this.set.set(node, changed.set(name, value));
  }

  /** `xml` is markup, written as it stands. */
  append(node: XmlNode, xml: string): void {
    this.inside.set(node, (this.inside.get(node) ?? '') + xml);
  }

  before(node: XmlNode, xml: string): void {
    this.splices.insert(node.start, xml);
  }

  after(node: XmlNode, xml: string): void {
    this.splices.insert(node.end, xml);
  }

  /** At the beginning of an element that is not closed by its own tag. */
  prepend(node: XmlNode, xml: string): void {
    if (node.selfClosed) this.append(node, xml);
    else this.splices.insert(node.open, xml);
  }

  replace(node: XmlNode, xml: string): void {
    this.splices.replace(node.start, node.end, xml);
  }

  replaceContent(node: XmlNode, xml: string): void {
    if (node.selfClosed) this.append(node, xml);
    else this.splices.replace(node.open, node.close, xml);
  }

  bytes(): Uint8Array {
    const all = this.splices;
    for (const [node, changed] of this.set) this.writeAttributes(node, changed);
    for (const [node, xml] of this.inside) {
      if (node.selfClosed) all.replace(node.open - 2, node.open, `>${xml}</${node.prefix}${node.name}>`);
      else all.insert(node.close, xml);
    }
    this.set.clear();
    this.inside.clear();
    return all.applyTo(this.source);
  }

  private writeAttributes(node: XmlNode, changed: ReadonlyMap<string, string | undefined>): void {
    for (const [name, value] of changed) {
      const found = attributeOf(node, name);
      if (found && value !== undefined) this.splices.replace(found.from, found.to, attributeValue(value));
      else if (found) this.splices.replace(found.start, found.to + 1, '');
      else if (value !== undefined) {
        const end = node.start + 1 + node.prefix.length + node.name.length;
        this.splices.insert(end, ` ${name}="${attributeValue(value)}"`);
      }
    }
  }
}

/** The first child of that local name. */
export function childOf(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  let found = node;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found;
}

/** Every element below (and with) a node, in the order they are written. */
export function* elementsOf(node: XmlNode): Iterable<XmlNode> {
  yield node;
  for (const child of node.children) yield* elementsOf(child);
}

function attributeOf(node: XmlNode, name: string): XmlAttribute | undefined {
  return (
    node.attributes.find((attribute) => attribute.name === name) ??
    node.attributes.find((attribute) => attribute.name.slice(attribute.name.indexOf(':') + 1) === name)
  );
}

function readTree(bytes: Uint8Array, leaves: ReadonlySet<string>): XmlNode {
  let root: XmlNode | undefined;
  let parent: XmlNode | undefined;
  for (let at = bytes.indexOf(60); at >= 0; at = bytes.indexOf(60, at)) {
    if (isMarkup(bytes, at)) {
      at = skipMarkup(bytes, at);
      continue;
    }
    if (bytes[at + 1] === SLASH) {
      const end = tagEnd(bytes, at + 2) + 1;
      if (!parent) throw broken();
      parent.close = at;
      parent.end = end;
      parent = parent.parent;
      at = end;
      continue;
    }
    const node = readTag(bytes, at, parent);
    if (parent) parent.children.push(node);
    else root ??= node;
    at = node.open;
    if (node.selfClosed) continue;
    if (leaves.has(node.name)) at = skipTo(bytes, node);
    parent = node;
  }
  if (!root || parent) throw broken();
  return root;
}

/** Offset of the end tag of an element that holds none of its own name. */
function skipTo(bytes: Uint8Array, node: XmlNode): number {
  for (let at = bytes.indexOf(60, node.open); at >= 0; at = bytes.indexOf(60, at)) {
    if (isMarkup(bytes, at)) {
      at = skipMarkup(bytes, at);
      continue;
    }
    const end = nameEnd(bytes, at + 2);
    if (bytes[at + 1] === SLASH && nameIn(bytes, at + 2, end) === node.prefix + node.name) return at;
    at = end;
  }
  throw broken();
}

function readTag(bytes: Uint8Array, start: number, parent: XmlNode | undefined): XmlNode {
  const end = nameEnd(bytes, start + 1);
  const whole = nameIn(bytes, start + 1, end);
  const colon = whole.indexOf(':') + 1;
  const open = tagEnd(bytes, end) + 1;
  const selfClosed = bytes[open - 2] === SLASH;
  const attributes: XmlAttribute[] = [];
  for (let at = end; ;) {
    while (bytes[at]! <= 32) at++;
    if (bytes[at] === SLASH || bytes[at] === GREATER) break;
    const to = nameEnd(bytes, at);
    const name = nameIn(bytes, at, to);
    let from = to;
    while (bytes[from] !== 34 && bytes[from] !== 39) if (++from >= open) throw broken();
    const close = bytes.indexOf(bytes[from]!, from + 1);
    if (close < 0 || close >= open) throw broken();
    attributes.push({ name, start: at - 1, from: from + 1, to: close });
    at = close + 1;
  }
  return {
    prefix: whole.slice(0, colon),
    name: whole.slice(colon),
    start,
    open,
    close: open,
    end: open,
    selfClosed,
    attributes,
    children: [],
    parent,
  };
}

function nameIn(bytes: Uint8Array, from: number, to: number): string {
  let name = '';
  for (let at = from; at < to; at++) name += String.fromCharCode(bytes[at]!);
  return name;
}
