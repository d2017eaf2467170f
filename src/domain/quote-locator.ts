import type { Passage } from "./passage.ts";
import type { Span } from "./span.ts";

/**
 * The narrowest locator that holds all of a quote, `spans` of a passage's source: that of the one 項 or 款 it is
 * taken from; of several the one they have in common. Words that lead to a quoted item (its stem) do not widen it.
 */
export function quoteLocator(
  { locator, places }: Pick<Passage, "locator" | "places">,
  spans: readonly Span[],
): string {
  const quoted = places
    .filter((place) => spans.some((span) => span.start < place.end && place.start < span.end))
    .map((place) => place.locator);
  const innermost = quoted.filter((one) => !quoted.some((other) => isWithin(other, one)));
  const known = [locator, ...places.map((place) => place.locator)];
  const common = known.filter((one) =>
    innermost.every((other) => other === one || isWithin(other, one)),
  );
  if (innermost.length === 0) return locator;
  return common.reduce((longest, one) => (one.length > longest.length ? one : longest), locator);
}

/** Whether the locator `inner` leads on from `outer` by a whole step: 第21條第2項 from 第21條, 第12項 not from 第1項. */
export function isWithin(inner: string, outer: string): boolean {
  return inner.startsWith(outer) && /^[第之]/u.test(inner.slice(outer.length));
}
