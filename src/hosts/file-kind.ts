import { HostError } from './host-errors';

const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** What a file is by its first bytes, never by its name; throws the sentence of everything that cannot hold a bid. */
export function fileKind(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw new HostError('empty');
  if (starts(bytes, [0x50, 0x4b, 3, 4]) || starts(bytes, [0x50, 0x4b, 5, 6]) || starts(bytes, [0x50, 0x4b, 7, 8])) return 'zip';
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compound(bytes);
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]!) && bytes[3] === 0) throw new HostError('old-xls');
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47])) throw other('it is a picture (PNG)');
  if (starts(bytes, [0xff, 0xd8, 0xff])) throw other('it is a picture (JPEG)');
  if (starts(bytes, [0x47, 0x49, 0x46, 0x38])) throw other('it is a picture (GIF)');
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) throw other('it is a PDF');
  if (starts(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) throw other('it is a Rich Text document');
  const wide = starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff]);
  if (!wide && bytes.subarray(0, 8192).includes(0)) throw other('its content is not one that Crosscast knows');
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^<\?xml[\s\S]*Excel\.Sheet/.test(head))
    throw other('it is an XML spreadsheet of Excel 2003, to be saved as .xlsx in Excel');
  if (/^<(!doctype html|html|head|body|table|meta)/i.test(head)) throw other('it is a web page');
  if (head.startsWith('<?xml') || /^<\w+[\s>]/.test(head)) throw other('it is an XML file');
  if (/^[[{]/.test(head) && isJson(bytes)) throw other('it is a JSON file');
  return 'text';
}

/** An OLE compound file: an encrypted package, an old workbook, or another old Office file. Its directory names its streams in UTF-16. */
function compound(bytes: Uint8Array): HostError {
  if (holds(bytes, utf16('EncryptedPackage'))) return new HostError('encrypted');
  if (holds(bytes, utf16('WordDocument'))) return other('it is an old Word document');
  if (holds(bytes, utf16('PowerPoint Document'))) return other('it is an old presentation');
  return new HostError('old-xls');
}

function other(detail: string): HostError {
  return new HostError('not-a-workbook', { detail });
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, n) => bytes[n] === byte);
}

function holds(bytes: Uint8Array, mark: readonly number[]): boolean {
  for (let at = bytes.indexOf(mark[0]!); at >= 0; at = bytes.indexOf(mark[0]!, at + 1)) {
    if (mark.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}
