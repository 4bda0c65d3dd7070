const tables = makeTables();

/** CRC-32 as zip uses it, four bytes at a time; `before` is that of the bytes that stand before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = tables;
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = t0[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const [t0, t1, t2, t3] = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)];
  for (let n = 0; n < 256; n++) {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    t0[n] = crc;
  }
  for (let n = 0; n < 256; n++) {
    t1[n] = t0[t0[n]! & 255]! ^ (t0[n]! >>> 8);
    t2[n] = t0[t1[n]! & 255]! ^ (t1[n]! >>> 8);
    t3[n] = t0[t2[n]! & 255]! ^ (t2[n]! >>> 8);
  }
  return [t0, t1, t2, t3];
}
