import { foldText } from "./normalise.ts";
import { pathOfLocator } from "./named-places.ts";

/** Begins the token of a place: no word of a text begins so. */
const MARK = "§";

/** The search token of the place at the end of `path`. */
export function placeToken(path: readonly string[]): string {
  return MARK + path.join("/");
}

/**
 * The search tokens of the places that a passage stands at, given their locators: each place and every place
 * around it, so that 第21條 finds 第21條第2項. Once each.
 */
export function placeTokens(locators: readonly string[]): string[] {
  const tokens = locators.flatMap((locator) => {
    const path = pathOfLocator(foldText(locator));
    return path.map((_, depth) => placeToken(path.slice(0, depth + 1)));
  });
  return [...new Set(tokens)];
}
