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
  const { claim, claimText, quotes, quoteText } = comparison;
  const said = placesIn(claimText);
  if (said.length === 0) return [];
  const written = placesIn(quoteText);
  return claim.flatMap((unit): Finding[] => {
    if (unit.kind !== "quantity") return [];
    const place = placeOf(unit, claim, said);
    const others = quotes
      .filter(({ key }) => key === unit.key)
      .map((other) => placeOf(other, quotes, written));
    if (place === null || others.length === 0) return [];
    if (others.some((other) => other === null || other === place)) return [];
    const detail = `the claim gives "${unit.text}" to "${place}", the quotes to "${others.join("、")}"`;
    return [{ check: "quantities", manner: "moved", detail }];
  });
}

interface Place {
  readonly name: string;
  readonly start: number;
}

function placesIn(text: string): Place[] {
  return [PLACES, ANYWHERE]
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .map(({ 0: name, index }) => ({ name, start: index }));
}

/** The nearest place of the number's own clause, or the last one before it in its sentence; null without one. */
function placeOf(unit: Unit, units: readonly Unit[], places: readonly Place[]): string | null {
  const clause = rangeOf(units.filter((other) => other.clause === unit.clause));
  const sentence = rangeOf(units.filter((other) => other.sentence === unit.sentence));
  const own = places
    .filter((place) => isWithin(place, clause))
    .toSorted((a, b) => Math.abs(a.start - unit.start) - Math.abs(b.start - unit.start))[0];
  const before = places
    .filter((place) => isWithin(place, sentence) && place.start < unit.start)
    .toSorted((a, b) => b.start - a.start)[0];
  return (own ?? before)?.name ?? null;
}

function rangeOf(units: readonly Unit[]): Span {
  return { start: units[0]?.start ?? 0, end: units.at(-1)?.end ?? 0 };
}

function isWithin({ start }: Place, range: Span): boolean {
  return range.start <= start && start < range.end;
}
