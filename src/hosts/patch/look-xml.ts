import type { CellLook } from '../looks';
import { XmlTree } from './xml-tree';

/** What a font says, in the order Excel writes it. */
const FONT = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** A font as a look has it, else as the workbook's own first font. */
export function fontXml(own: string, look: CellLook, prefix: string): string {
  const parts = new Map<string, string>();
  if (own !== '') {
    const tree = new XmlTree(new TextEncoder().encode(own));
    for (const node of tree.root.children) parts.set(node.name, tree.xml(node));
  }
  if (look.bold) parts.set('b', `<${prefix}b/>`);
  if (look.italic) parts.set('i', `<${prefix}i/>`);
  if (look.size !== undefined) parts.set('sz', `<${prefix}sz val="${look.size}"/>`);
  if (look.colour !== undefined) parts.set('color', `<${prefix}color rgb="${argb(look.colour)}"/>`);
  return `<${prefix}font>${FONT.map((name) => parts.get(name) ?? '').join('')}</${prefix}font>`;
}

export function fillXml(colour: string, prefix: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(colour)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
}

export function patternXml(type: 'none' | 'gray125', prefix: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="${type}"/></${prefix}fill>`;
}

export function borderXml({ top, bottom }: CellLook, prefix: string): string {
  const side = (name: string, style: string | undefined): string =>
    style === undefined
      ? `<${prefix}${name}/>`
      : `<${prefix}${name} style="${style}"><${prefix}color indexed="64"/></${prefix}${name}>`;
  return `<${prefix}border>${side('left', undefined)}${side('right', undefined)}${side('top', top)}${side('bottom', bottom)}${side('diagonal', undefined)}</${prefix}border>`;
}

/** `#1F3864` as Excel has it. */
function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
