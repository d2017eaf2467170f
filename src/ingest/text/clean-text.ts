/** A text without what no reader sees, and what was done to it, one sentence each. */
export interface CleanText {
  readonly text: string;
  readonly warnings: readonly string[];
}

// Control characters but line break, form feed and tab; what has no place in a text turns up in damaged files.
const CONTROL = /[^\P{Cc}\n\f\t]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const PRIVATE_USE = /\p{Co}/gu;
/** Characters that reorder or hide what stands beside them, or part words out of sight. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/** Brings line breaks to "\n", takes control and invisible characters out, and shows broken ones as U+FFFD. */
export function cleanText(raw: string): CleanText {
  const broken = raw.replace(/\r\n?|\u2028|\u2029/g, "\n").replace(LONE_SURROGATE, "\ufffd");
  const text = broken.replace(CONTROL, "").replace(INVISIBLE, "");
  const warnings = [
    counted(count(raw, LONE_SURROGATE), "halves of characters were replaced by U+FFFD"),
    counted(count(text, PRIVATE_USE), "characters are of a private font and may be unreadable"),
    counted(broken.length - text.length, "control or invisible characters were left out"),
  ];
  return { text, warnings: warnings.filter((warning) => warning !== null) };
}

function count(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length;
}

function counted(number: number, what: string): string | null {
  return number === 0 ? null : `${number} ${what}`;
}
