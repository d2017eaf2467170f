import { analyse } from "chardet";
import { unreadable } from "../unreadable.ts";

/** A file of text, decoded. */
export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard calls it: "utf-8", "big5", "gb18030", "utf-16le". */
  readonly encoding: string;
  /** Characters that the encoding does not know, shown as U+FFFD. */
  readonly replaced: number;
}

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Those of the detector's names that texts of this field come in. */
const DETECTED: Readonly<Record<string, string>> = {
  Big5: "big5",
  GB18030: "gb18030",
  "UTF-16LE": "utf-16le",
  "UTF-16BE": "utf-16be",
};

/** Enough for the statistics of an encoding. */
const SAMPLE_BYTES = 256 * 1024;

/** More than this share of characters that cannot be decoded: the guess was wrong, or the file is no text. */
const MAX_REPLACED_SHARE = 0.05;
const MAX_DAMAGED_SHARE = 0.01;

/**
 * Decodes by the byte order mark, by `declared`, as UTF-8, or as the likeliest of Big5, GB 18030 and UTF-16. The mark
 * is no part of the text.
 *
 * @throws AppError DOCUMENT_UNREADABLE where it is no text in any of them.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodeAs(marked[1], bytes);
  // sequences of UTF-8 seldom come about by chance: what else there is of them is damage
  const utf8 = decodeAs("utf-8", bytes);
  if (isText(utf8, MAX_DAMAGED_SHARE)) return utf8;
  const known = declared === null ? undefined : labelOf(declared);
  const candidates = known === undefined ? guesses(bytes) : [known, ...guesses(bytes)];
  for (const encoding of candidates) {
    const decoded = decodeAs(encoding, bytes);
    if (isText(decoded, MAX_REPLACED_SHARE)) return decoded;
  }
  throw unreadable(
    "the file is no text in UTF-8, UTF-16, Big5 or GB 18030; convert it to UTF-8, or give a PDF, DOCX or HTML file its right name",
  );
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, replaced: text.split("\ufffd").length - 1 };
}

function isText({ text, replaced }: DecodedText, maxShare: number): boolean {
  return !text.includes("\0") && replaced <= text.length * maxShare;
}

function labelOf(declared: string): string | undefined {
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

/** Likeliest first. */
function guesses(bytes: Uint8Array): string[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const detected = analyse(sample).flatMap(({ name }) => DETECTED[name] ?? []);
  const wide = utf16Of(sample);
  return [...new Set([...(wide === null ? [] : [wide]), ...detected, "big5", "gb18030"])].filter(
    (encoding) => wide !== null || !encoding.startsWith("utf-16"),
  );
}

/** UTF-16 without a mark shows in zero bytes; its order in which reading gives more characters of texts. */
function utf16Of(sample: Uint8Array): string | null {
  if (!sample.includes(0)) return null;
  return usualShare("utf-16le", sample) >= usualShare("utf-16be", sample) ? "utf-16le" : "utf-16be";
}

function usualShare(encoding: string, sample: Uint8Array): number {
  const text = new TextDecoder(encoding).decode(sample);
  const usual = text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\r\n]/g);
  return (usual?.length ?? 0) / Math.max(text.length, 1);
}
