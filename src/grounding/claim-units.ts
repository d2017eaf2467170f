import type { Span } from "../domain/span.ts";
import { regionalCanon } from "../text/regional-variants.ts";
import { foldText } from "../text/normalise.ts";
import { findQuantities, type Quantity } from "../text/quantities.ts";
import { NO_NORM_WORDS, NORM_WORDS, type NormForce } from "./norm-words.ts";
import { unifyRegionalWords } from "./regional-words.ts";
import { SCOPE_WORDS, type Scope } from "./scope-words.ts";

type UnitKind = "quantity" | "norm" | "scope" | "link" | "word" | "han";

/** The smallest part of a text that is compared: a quantity, a norm word, a Latin word or one character. */
export interface Unit {
  readonly kind: UnitKind;
  /** Units of equal keys say the same: "norm:obligation" for 应 and 须, "5%" for 百分之五. */
  readonly key: string;
  /** As written in the compared text, at [start, end). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Number of the comma-separated part and of the sentence, each from 0. */
  readonly clause: number;
  readonly sentence: number;
  /** Number of the part between commas or list marks (、及和或), from 0. */
  readonly item: number;
}

const FORCES = Object.keys(NORM_WORDS) as NormForce[];
const SCOPES = Object.keys(SCOPE_WORDS) as Scope[];

/** Words of grammar that say the same. */
const LINKS: Readonly<Record<string, string>> = {
  and: "以及|及其|及|和|与|暨|并且|而且|并|且",
  or: "或者|或",
  if: "如果|假如|倘若|若|倘|如(?!何|下|左|右|同|期|实|此|次|上|前)",
  example: "例如|举例而言|举例来说|譬如|诸如",
  by: "由|被",
  in: "于|在",
};
const LINK_NAMES = Object.keys(LINKS);

const SKIPPED =
  "第(?=\\d)|的|之(?![前后内间一二三四五六七八九十])|了|者|也|亦|则|即|乃|其|该|所(?=\\p{Script=Han})|是|为|系|地(?=应|采|使)|均|皆|都(?!市)|每年度(?=$^)|个(?=月|国|英)|有关|相关|(?<![高平同中优初])等";

const PATTERN = new RegExp(
  [
    `(?<none>${NO_NORM_WORDS})`,
    ...SCOPES.map((scope) => `(?<s_${scope}>${SCOPE_WORDS[scope]})`),
    ...FORCES.map((force) => `(?<n_${force}>${NORM_WORDS[force]})`),
    ...LINK_NAMES.map((name) => `(?<l_${name}>${LINKS[name] ?? ""})`),
    `(?<skipped>${SKIPPED})`,
    "(?<sentence>[。！？；!?;\\n]+)",
    "(?<clause>[，：,:－—()（）\\t]+)",
    "(?<item>、)",
    "(?<word>[\\p{Script=Latin}\\d][\\p{Script=Latin}\\d.&'’-]*)",
    "(?<han>\\p{Script=Han})",
  ].join("|"),
  "gu",
);

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

/** The text in one script, one region's words and lower case: what claim and quote are compared in. */
export function canonicalText(text: string): string {
  return unifyRegionalWords(regionalCanon(foldText(text)));
}

/** Reads a canonical text into units; grammar's particles and punctuation are none. */
export function readUnits(canonical: string): Unit[] {
  const reader = createReader();
  let offset = 0;
  for (const quantity of findQuantities(canonical)) {
    if (quantity.start < offset) continue;
    readWords(canonical, { start: offset, end: quantity.start }, reader);
    const text = canonical.slice(quantity.start, quantity.end);
    reader.push("quantity", quantityKey(quantity), { text, start: quantity.start });
    offset = quantity.end;
  }
  readWords(canonical, { start: offset, end: canonical.length }, reader);
  return reader.units;
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

interface Reader {
  readonly units: Unit[];
  push(kind: UnitKind, key: string, written: Written): void;
  endItem(): void;
  endClause(): void;
  endSentence(): void;
}

function createReader(): Reader {
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
function readWords(canonical: string, { start, end }: Span, reader: Reader): void {
  const text = canonical.slice(start, end + LOOKAHEAD);
  for (const match of text.matchAll(PATTERN)) {
    if (start + match.index >= end) return;
    readWord(match, start, reader);
  }
}

const LOOKAHEAD = 4;

function readWord(
  { 0: text, index, groups = {} }: RegExpExecArray,
  offset: number,
  reader: Reader,
): void {
  const name = Object.keys(groups).find((key) => groups[key] !== undefined) ?? "";
  READERS[name.slice(0, 2)]?.(reader, { text, start: offset + index }, name.slice(2));
}

/** By the first two letters of the pattern's group; grammar's particles (skipped) are read by none. */
const READERS: Readonly<Record<string, (reader: Reader, written: Written, name: string) => void>> =
  {
    se: (reader) => {
      reader.endSentence();
    },
    cl: (reader) => {
      reader.endClause();
    },
    it: (reader) => {
      reader.endItem();
    },
    n_: (reader, written, force) => {
      reader.push("norm", `norm:${force}`, written);
    },
    s_: (reader, written, scope) => {
      reader.push("scope", `scope:${scope}`, written);
    },
    l_: readLink,
    wo: (reader, written) => {
      reader.push("word", written.text, written);
    },
    no: readCharacters,
    ha: readCharacters,
  };

function readLink(reader: Reader, written: Written, name: string): void {
  if (name === "and" || name === "or") reader.endItem();
  reader.push("link", `link:${name}`, written);
}

function readCharacters(reader: Reader, { text, start }: Written): void {
  let at = start;
  for (const character of text) {
    reader.push("han", HAN_NUMERALS[character] ?? character, { text: character, start: at });
    at += character.length;
  }
}
