import type { Span } from "../domain/span.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";
import { UNIT_GROUPS, UNIT_PATTERN } from "./unit-pattern.ts";
import type { Unit, UnitKind } from "./unit.ts";

const HAN_NUMERALS: Readonly<Record<string, string>> = {
  零: "0",
  一: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  十: "10",
  百: "100",
  千: "1000",
};

/** Reads a canonical text into units; grammar's particles and punctuation are none. */
export function readUnits(canonical: string): Unit[] {
  const sink = createSink();
  let offset = 0;
  for (const quantity of findQuantities(canonical)) {
    if (quantity.start < offset) continue;
    readWords(canonical, { start: offset, end: quantity.start }, sink);
    const text = canonical.slice(quantity.start, quantity.end);
    sink.push("quantity", quantityKey(quantity), { text, start: quantity.start });
    offset = quantity.end;
  }
  readWords(canonical, { start: offset, end: canonical.length }, sink);
  return sink.units;
}

/** One notation a quantity: years as Gregorian ones, fractions as percentages where they are, all else by its number. */
function quantityKey({ readings }: Quantity): string {
  const known = readings.find((reading) => /^year:|%$/u.test(reading));
  return known ?? (readings[0] ?? "").replace(/^(?:ordinal|month|day):/u, "");
}

interface Written {
  readonly text: string;
  readonly start: number;
}

/** Takes the units of a text as they are found, and counts its parts. */
interface UnitSink {
  readonly units: Unit[];
  push(kind: UnitKind, key: string, written: Written): void;
  endItem(): void;
  endClause(): void;
  endSentence(): void;
}

function createSink(): UnitSink {
  const units: Unit[] = [];
  let sentence = 0;
  let clause = 0;
  let item = 0;
  return {
    units,
    push: (kind, key, { text, start }) =>
      units.push({ kind, key, text, start, end: start + text.length, clause, sentence, item }),
    endItem: () => item++,
    endClause: () => {
      clause++;
      item++;
    },
    endSentence: () => {
      sentence++;
      clause++;
      item++;
    },
  };
}

// The words behind the range are matched along, so that lookaheads see them.
function readWords(canonical: string, { start, end }: Span, sink: UnitSink): void {
  const text = canonical.slice(start, end + LOOKAHEAD);
  for (const match of text.matchAll(UNIT_PATTERN)) {
    if (start + match.index >= end) return;
    readWord(match, start, sink);
  }
}

const LOOKAHEAD = 4;

function readWord(match: RegExpExecArray, offset: number, sink: UnitSink): void {
  const { 0: text, index } = match;
  const name = groupOf(match);
  READERS[name.slice(0, 2)]?.(sink, { text, start: offset + index }, name.slice(2));
}

/** The last group is by far the commonest: a character by itself. */
function groupOf(match: RegExpExecArray): string {
  let group = UNIT_GROUPS.length;
  while (group > 0 && match[group] === undefined) group--;
  return UNIT_GROUPS[group - 1] ?? "";
}

/** By the first two letters of the pattern's group; grammar's particles (skipped) are read by none. */
const READERS: Readonly<Record<string, (sink: UnitSink, written: Written, name: string) => void>> =
  {
    se: (sink) => {
      sink.endSentence();
    },
    cl: (sink) => {
      sink.endClause();
    },
    it: (sink) => {
      sink.endItem();
    },
    n_: (sink, written, force) => {
      sink.push("norm", `norm:${force}`, written);
    },
    s_: (sink, written, scope) => {
      sink.push("scope", `scope:${scope}`, written);
    },
    l_: readLink,
    wo: (sink, written) => {
      sink.push("word", written.text, written);
    },
    no: readCharacters,
    ha: readCharacters,
  };

function readLink(sink: UnitSink, written: Written, name: string): void {
  if (name === "and" || name === "or") sink.endItem();
  sink.push("link", `link:${name}`, written);
}

function readCharacters(sink: UnitSink, { text, start }: Written): void {
  let at = start;
  for (const character of text) {
    sink.push("han", HAN_NUMERALS[character] ?? character, { text: character, start: at });
    at += character.length;
  }
}
