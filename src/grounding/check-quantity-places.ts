import type { Span } from "../domain/span.ts";
import { PLACES } from "../text/places.ts";
import type { Comparison } from "./compare-texts.ts";
import type { Unit } from "./unit.ts";
import type { Finding } from "./finding.ts";

const ANYWHERE = /全球|世界|亚太|亚洲|全国|本港|本地|海外|境外|境内/gu;

/**
 * A number belongs to the place that it was measured in: the quotes must not give it to another one (全球 26% for
 * 香港 26%). Numbers whose place the claim or the quotes leave open are let pass.
 */
export function checkQuantityPlaces(comparison: Comparison): Finding[] {
  const said = readPlaces(comparison.claim, comparison.claimText);
  if (said.places.length === 0) return [];
  const written = readPlaces(comparison.quotes, comparison.quoteText);
  return comparison.claim.flatMap((unit): Finding[] => {
    const place = unit.kind === "quantity" ? placeOf(unit, said) : null;
    if (place === null) return [];
    const others = comparison.quotes
      .filter(({ key }) => key === unit.key)
      .map((other) => placeOf(other, written));
    if (others.length === 0) return [];
    if (others.some((other) => other === null || other === place)) return [];
    const detail = `the claim gives "${unit.text}" to "${place}", the quotes to "${others.join("、")}"`;
    return [{ check: "quantities", manner: "moved", detail }];
  });
}

interface Place {
  readonly name: string;
  readonly start: number;
}

/** The places of a text, with the ranges of its clauses and sentences by their numbers. */
interface PlacedText {
  readonly places: readonly Place[];
  readonly clauses: ReadonlyMap<number, Span>;
  readonly sentences: ReadonlyMap<number, Span>;
}

function readPlaces(units: readonly Unit[], text: string): PlacedText {
  const places = [PLACES, ANYWHERE]
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .map(({ 0: name, index }) => ({ name, start: index }));
  return {
    places,
    clauses: rangesBy(units, ({ clause }) => clause),
    sentences: rangesBy(units, ({ sentence }) => sentence),
  };
}

function rangesBy(units: readonly Unit[], keyOf: (unit: Unit) => number): Map<number, Span> {
  const ranges = new Map<number, Span>();
  for (const unit of units) {
    const key = keyOf(unit);
    ranges.set(key, { start: ranges.get(key)?.start ?? unit.start, end: unit.end });
  }
  return ranges;
}

/** The nearest place of the number's own clause, or the last one before it in its sentence; null without one. */
function placeOf(unit: Unit, { places, clauses, sentences }: PlacedText): string | null {
  const clause = clauses.get(unit.clause) ?? unit;
  const sentence = sentences.get(unit.sentence) ?? unit;
  const own = places
    .filter((place) => isWithin(place, clause))
    .toSorted((a, b) => Math.abs(a.start - unit.start) - Math.abs(b.start - unit.start))[0];
  const before = places
    .filter((place) => isWithin(place, sentence) && place.start < unit.start)
    .toSorted((a, b) => b.start - a.start)[0];
  return (own ?? before)?.name ?? null;
}

function isWithin({ start }: Place, range: Span): boolean {
  return range.start <= start && start < range.end;
}
