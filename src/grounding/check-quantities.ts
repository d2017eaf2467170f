import { findQuantities } from "../text/quantities.ts";
import type { Unit } from "./unit.ts";
import { wordsOf, type Comparison } from "./compare-texts.ts";
import { lengthOf } from "./tiles.ts";
import type { Finding } from "./finding.ts";

const MISSING = { check: "quantities", manner: "missing" } as const;
const EXCHANGED = { check: "quantities", manner: "exchanged" } as const;

/** Every number, date part and percentage of the claim must be in the quotes, and in its own place there. */
export function checkQuantities(comparison: Comparison): Finding[] {
  return [
    ...missingQuantities(comparison).map((detail) => ({ ...MISSING, detail })),
    ...exchangedQuantities(comparison).map((detail) => ({ ...EXCHANGED, detail })),
  ];
}

/** Quantities that the quotes hold nowhere. */
function missingQuantities({ claimText, quoteText, contextText, quotes }: Comparison): string[] {
  const known = new Set([
    ...findQuantities(`${quoteText}\n${contextText}`).flatMap(({ readings }) => readings),
    ...quotes.map(({ key }) => key),
  ]);
  return findQuantities(claimText)
    .filter(({ readings }) => !readings.some((reading) => known.has(reading)))
    .map(({ start, end }) => `"${claimText.slice(start, end)}" is not in the quotes`);
}

/** Places where claim and quotes have a number each, and not the same, though the quotes have it elsewhere. */
function exchangedQuantities(comparison: Comparison): string[] {
  const { claimText, quotes, quoteText } = comparison;
  const known = new Set(quotes.map(({ key }) => key));
  const isOpen = ({ kind, key }: Unit): boolean => kind === "han" || known.has(key);
  const moved = movedUnits(comparison);
  return comparison.edits.flatMap((edit) => {
    const said = edit.claim.filter((unit) => isNumeric(unit) && isOpen(unit) && !moved.has(unit));
    const written = edit.quotes.filter(isNumeric);
    if (said.length === 0 || written.length === 0 || edit.quotes.length > MAX_PLACE) return [];
    if (said.some(({ key }) => written.some((other) => other.key === key))) return [];
    return [
      `"${wordsOf(said, claimText)}" stands where the quotes have "${wordsOf(written, quoteText)}"`,
    ];
  });
}

/** A number that stands elsewhere among this many of its own neighbours was moved with them. */
const MIN_MOVED = 4;

function movedUnits({ claim, tiles }: Comparison): Set<Unit> {
  return new Set(
    tiles
      .filter((tile) => lengthOf(tile) >= MIN_MOVED)
      .flatMap(({ claimStart, claimEnd }) => claim.slice(claimStart, claimEnd)),
  );
}

/** A place of more units than this is another statement, not another number. */
const MAX_PLACE = 6;

function isNumeric({ kind, key }: Unit): boolean {
  return kind === "quantity" || (kind === "han" && /^(?:\d+|[万亿])$/u.test(key));
}
