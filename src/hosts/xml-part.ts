import { SaxesParser } from 'saxes';
import { HostError } from './host-errors';
import { asUtf8 } from './xml-text';

/** An element without its prefix; attributes by local name. `within` are the local names of its parents, outermost first. */
export interface XmlElement {
  readonly name: string;
  readonly within: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  /** Character data directly inside it; complete only when it closes. */
  text: string;
}

export interface XmlReader {
  open?(element: XmlElement): void;
  close?(element: XmlElement): void;
}

/** Reads a small part element by element, with or without namespaces prefixes, transitional and strict alike. */
export function readXml(part: Uint8Array | string, name: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false });
  const stack: XmlElement[] = [];
  const within: string[] = [];
  parser.on('doctype', () => {
    throw new HostError('unsafe-xml');
  });
  parser.on('error', (error) => {
    // A stray control character in some caption is no reason to refuse a bid; anything else means text is missing.
    if (/disallowed character|malformed character/.test(error.message)) return;
    if (/doctype|entity/i.test(error.message)) throw new HostError('unsafe-xml', {}, { cause: error });
    throw new HostError('unreadable-part', { detail: `its part “${name}” is not whole` }, { cause: error });
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const [key, value] of Object.entries(tag.attributes)) {
      const local = key.slice(key.indexOf(':') + 1);
      if (local === key || !attributes.has(local)) attributes.set(local, value);
    }
    const element = { name: tag.name.slice(tag.name.indexOf(':') + 1), within: [...within], attributes, text: '' };
    stack.push(element);
    reader.open?.(element);
    within.push(element.name);
  });
  const say = (text: string): void => {
    const element = stack[stack.length - 1];
    if (element) element.text += text;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    within.pop();
    const element = stack.pop();
    if (element) reader.close?.(element);
  });
  parser.write(typeof part === 'string' ? part : new TextDecoder().decode(asUtf8(part))).close();
}

/** An OOXML boolean: "1", "true", "on". */
export function isOn(value: string | undefined, missing = false): boolean {
  return value === undefined ? missing : /^(1|true|on|t)$/i.test(value.trim());
}
