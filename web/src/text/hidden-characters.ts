/** A stretch of text, or one character that would order or hide the text around it. */
export interface TextPart {
  readonly text: string;
  /** "U+202E" for such a character; null for text. */
  readonly codePoint: string | null;
}

/* eslint-disable no-control-regex -- control characters are what is looked for */
/** Controls but tab and line breaks, and format characters that reorder text or hide in it; joiners are words. */
const HIDDEN =
  /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}])/u;

/** The text cut at every character that is better seen than obeyed. */
export function splitHidden(text: string): TextPart[] {
  return text
    .split(HIDDEN)
    .map((part, at) => ({ text: part, codePoint: at % 2 === 1 ? nameOf(part) : null }))
    .filter(({ text: part }) => part !== "");
}

/** The text with the names of such characters in their place: for tooltips and names, which are text alone. */
export function nameHidden(text: string): string {
  const parts = splitHidden(text).map(({ text: part, codePoint }) =>
    codePoint === null ? part : `[${codePoint}]`,
  );
  return parts.join("");
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
