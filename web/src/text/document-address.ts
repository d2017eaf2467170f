import type { Span } from "../wire/answer-schema.ts";

/** A place in a document, as the fragment of its page names it. */
export interface DocumentPlace {
  readonly anchor: string;
  /** Words to mark there; none for the bare place. */
  readonly quoted: readonly Span[];
}

/** The fragment for a place: `#第12(b)段`, with words to mark `#第12(b)段:1234-1300,1310-1320`. */
export function fragmentOf({ anchor, quoted }: DocumentPlace): string {
  const ranges = quoted.map(({ start, end }) => `${start}-${end}`).join(",");
  return `#${encodeURIComponent(anchor)}${ranges === "" ? "" : `:${ranges}`}`;
}

/** The place that a fragment names; null for an empty or broken one. */
export function placeOf(fragment: string): DocumentPlace | null {
  const [, name = "", ranges = ""] = /^#?(.*?)(?::(\d+-\d+(?:,\d+-\d+)*))?$/su.exec(fragment) ?? [];
  const anchor = decode(name);
  if (anchor === null || (anchor === "" && ranges === "")) return null;
  const quoted = Array.from(ranges.matchAll(/(\d+)-(\d+)/gu), ([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
  return { anchor, quoted };
}

function decode(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}
