import { isUtf8 } from "node:buffer";
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { unreadable } from "../unreadable.ts";
import { utf16WithoutMark } from "./utf16-without-mark.ts";
import { withoutPadding } from "./without-padding.ts";

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

/** Those of the detector's names that texts of this field come in; UTF-16 is not left to it. */
const DETECTED: Readonly<Record<string, string>> = { Big5: "big5", GB18030: "gb18030" };

/** Enough for the statistics of an encoding. */
const SAMPLE_BYTES = 256 * 1024;

/** More than this share of characters that cannot be decoded or are controls: the guess was wrong, or it is no text. */
const MAX_REPLACED_SHARE = 0.05;
/** As much of UTF-8 that cannot be decoded is damage. */
const MAX_DAMAGED_SHARE = 0.01;

/** Half of the bytes of Latin UTF-16 are zero. From the first share on it is looked for first, from the second alone. */
const SOME_ZEROS_SHARE = 0.125;
const MANY_ZEROS_SHARE = 0.25;

const CONTROL = /[^\P{Cc}\t\n\f\r]/gu;

/**
 * Decodes by the byte order mark, as UTF-8, by `declared`, or as the likeliest of UTF-16, Big5 and GB 18030. The mark
 * is no part of the text; zeros that stand in it are.
 *
 * @throws AppError DOCUMENT_UNREADABLE where it is no text in any of them.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodeAs(marked[1], bytes);
  const zeros = zeroShare(withoutPadding(bytes));
  const decoded =
    (zeros < SOME_ZEROS_SHARE ? null : firstText(wide(bytes), bytes)) ??
    (zeros < MANY_ZEROS_SHARE ? readByBytes(bytes, declared) : null);
  if (decoded !== null) return decoded;
  throw unreadable(
    "the file is no text in UTF-8, UTF-16, Big5 or GB 18030; convert it to UTF-8, or give a PDF, DOCX or HTML file its right name",
  );
}

function zeroShare(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0) / bytes.length;
}

function readByBytes(bytes: Uint8Array, declared: string | null): DecodedText | null {
  return readUtf8(bytes) ?? firstText(candidates(bytes, declared), bytes);
}

function firstText(encodings: readonly string[], bytes: Uint8Array): DecodedText | null {
  for (const encoding of encodings) {
    const decoded = decodeAs(encoding, bytes);
    if (isText(decoded)) return decoded;
  }
  return null;
}

/** Null where it is none. Sequences of UTF-8 seldom come about by chance: what else there is of them is damage. */
function readUtf8(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeAs("utf-8", bytes);
  const few = decoded.replaced <= wordsOf(decoded).length * MAX_DAMAGED_SHARE;
  return few || isUtf8(bytes) ? decoded : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
  // Node's own Big5 knows none of the characters of Hong Kong that the Encoding Standard has in it (邨, 埗, 鱲)
  const text =
    encoding === "big5" ? iconv.decode(bytes, encoding) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding, replaced: text.split("\ufffd").length - 1 };
}

function isText(decoded: DecodedText): boolean {
  const words = wordsOf(decoded);
  const controls = words.match(CONTROL)?.length ?? 0;
  return decoded.replaced + controls <= words.length * MAX_REPLACED_SHARE;
}

/** Without zeros, of which there may be long runs. */
function wordsOf({ text }: DecodedText): string {
  return text.replaceAll("\0", "");
}

/** Likeliest first. */
function candidates(bytes: Uint8Array, declared: string | null): readonly string[] {
  const known = declared === null ? [] : labelOf(declared);
  return [...new Set([...known, ...wide(bytes), ...narrow(bytes)])];
}

/** What is not UTF-8; where the declaration can be read as ASCII, UTF-16 is none (Encoding Standard). */
function labelOf(declared: string): string[] {
  try {
    const { encoding } = new TextDecoder(declared);
    return encoding.startsWith("utf-16") ? [] : [encoding];
  } catch {
    return [];
  }
}

function wide(bytes: Uint8Array): readonly string[] {
  const encoding = utf16WithoutMark(withoutPadding(bytes));
  return encoding === null ? [] : [encoding];
}

function narrow(bytes: Uint8Array): readonly string[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return [...analyse(sample).flatMap(({ name }) => DETECTED[name] ?? []), "big5", "gb18030"];
}
