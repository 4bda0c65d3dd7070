import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whole numbers below a limit, the same for the same seed. */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

const bits = [
  '<',
  '>',
  '</c>',
  '<c r="A1">',
  '<c r="ZZZZ99999999"><v>1</v></c>',
  '<v>',
  '<f t="shared" si="99999999"/>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '&x;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?x',
  '<!DOCTYPE a>',
  '"',
  "'",
  '=',
  ' ',
  '-1',
  '99999999999999999999',
  '1e999',
  'NaN',
  's="4294967296"',
  't="s"',
  't="e"',
  'r="A1"',
  'xmlns:x="x"',
  '<x:row r="1">',
  '<row r="1048577">',
  '<row r="0">',
  '<row r="-5">',
  '\ufffe',
  '\u0000',
];

/** A package with some of its parts, or its own bytes, changed at random. It may still be sound. */
export function spoil(bytes: Uint8Array, roll: Dice): Uint8Array<ArrayBuffer> {
  if (roll(4) === 0) return spoilBytes(bytes, roll);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let n = roll(3); n >= 0; n--) {
    const part = names[roll(names.length)]!;
    const other = names[roll(names.length)]!;
    switch (roll(8)) {
      case 0:
        delete parts[part];
        break;
      case 1:
        if (parts[other]) parts[part] = parts[other];
        break;
      case 2:
        if (parts[part]) parts[part] = spoilBytes(parts[part], roll);
        break;
      default:
        if (parts[part]) parts[part] = strToU8(spoilText(strFromU8(parts[part]), roll));
    }
  }
  return zipSync(parts, { level: 1 });
}

function spoilText(text: string, roll: Dice): string {
  let changed = text;
  for (let n = roll(4); n >= 0; n--) {
    const at = roll(changed.length + 1);
    const to = Math.min(changed.length, at + roll(40));
    const kind = roll(4);
    const put = kind === 0 ? '' : kind === 1 ? changed.slice(at, to).repeat(1 + roll(50)) : bits[roll(bits.length)]!;
    changed = changed.slice(0, at) + put + changed.slice(kind === 3 ? at : to);
  }
  return changed;
}

function spoilBytes(bytes: Uint8Array, roll: Dice): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(bytes).slice(0, roll(6) === 0 ? roll(bytes.length + 1) : bytes.length);
  for (let n = roll(8); n >= 0 && changed.length > 0; n--) changed[roll(changed.length)] = roll(256);
  return changed;
}
