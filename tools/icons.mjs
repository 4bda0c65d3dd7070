// Draws assets/icon-SIZE.png: a column of figures with two rules under it, and a dot beside the figure that is out.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const ink = [0x34, 0x65, 0x9f];
const SAMPLES = 8;

/** On a grid of 32 units: x, y, width, height. Figures are ranged right, as in accounts. */
const bars = [
  [10, 2, 18, 4],
  [14, 10, 14, 4],
  [10, 18, 18, 4],
  [4, 24, 24, 2],
  [4, 28, 24, 2],
];
const dot = { x: 6, y: 12, radius: 2.6 };

function inked(x, y) {
  if ((x - dot.x) ** 2 + (y - dot.y) ** 2 <= dot.radius ** 2) return true;
  return bars.some(([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height);
}

/** Share of a pixel under ink, by sampling it on a grid. */
function coverage(px, py, size) {
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = px + ((i % SAMPLES) + 0.5) / SAMPLES;
    const y = py + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    if (inked((x * 32) / size, (y * 32) / size)) hits++;
  }
  return hits / (SAMPLES * SAMPLES);
}

function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ -1) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

export function drawIcon(size) {
  const rows = [];
  for (let y = 0; y < size; y++) {
    const row = [0];
    for (let x = 0; x < size; x++) row.push(...ink, Math.round(coverage(x, y, size) * 255));
    rows.push(Buffer.from(row));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const size of [16, 32, 64, 80, 128]) {
    writeFileSync(fileURLToPath(new URL(`../assets/icon-${size}.png`, import.meta.url)), drawIcon(size));
  }
}
