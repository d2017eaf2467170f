import type { PassageFilter } from "../domain/passage-filter.ts";
import type { Passage } from "../domain/passage.ts";
import type { IndexedPassage, PassageIndex, WeightedToken } from "../ports/passage-index.ts";
import { findPlaces, type NamedPlace } from "../text/named-places.ts";
import { placeToken, placeTokens } from "../text/place-tokens.ts";
import { namedDocuments } from "./named-documents.ts";

/** What stands at the places that a question names. */
export interface PlaceLookup {
  /** The places that were found, or, where none was, those that were asked for. */
  readonly places: readonly NamedPlace[];
  /** Passages at those places, those that share more with the question first; none: no document has the place. */
  readonly passages: readonly IndexedPassage[];
  /** Whether the question names the document, too. */
  readonly isDocumentNamed: boolean;
}

interface Searching {
  readonly index: PassageIndex;
  readonly generation: string;
  readonly filter: PassageFilter;
  /** The question's own tokens. */
  readonly tokens: readonly WeightedToken[];
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
}

/** Far above what the tokens of a question add up to: a passage at the place comes before any other. */
const PLACE_WEIGHT = 1e4;

/** A rule that others refer to is what they are about, not where to look. */
const REFERRED = /(?:违反|触犯|不符合?)\p{Script=Han}{0,12}$/u;
const REFERRED_AFTER = /^\p{Script=Han}{0,4}(?:订定|制定|授权|发布)/u;

/** Looks the named places up among the locators of the index; null where the question names none. */
export async function lookUpPlaces(
  folded: string,
  searching: Searching,
): Promise<PlaceLookup | null> {
  const places = findPlaces(folded).filter(
    ({ start, end }) =>
      !REFERRED.test(folded.slice(0, start)) && !REFERRED_AFTER.test(folded.slice(end)),
  );
  const [first] = places;
  if (first === undefined) return null;
  const documents = await searching.index.documents.list(searching.generation);
  const named = namedDocuments(folded, first.start, documents);
  const filter = named.kind === "open" ? searching.filter : narrow(searching.filter, named.ids);
  const found = await Promise.all(
    places.map(async (place) => ({
      place,
      passages: await passagesAt(place.path, { ...searching, filter }),
    })),
  );
  const held = found.filter(({ passages }) => passages.length > 0);
  return {
    places: held.length > 0 ? held.map(({ place }) => place) : places,
    passages: distinct(held.flatMap(({ passages }) => passages)),
    isDocumentNamed: named.kind === "named",
  };
}

function narrow(filter: PassageFilter, ids: readonly string[]): PassageFilter {
  const { documentIds } = filter;
  return {
    ...filter,
    documentIds: documentIds === undefined ? ids : ids.filter((id) => documentIds.includes(id)),
  };
}

async function passagesAt(
  path: readonly string[],
  searching: Searching,
): Promise<readonly IndexedPassage[]> {
  const exact = await search(path, searching);
  const [article = "", step, ...rest] = path;
  // an only paragraph is cited without a number of its own
  const isFirst = step === "项:1" || step === "款:1";
  return exact.length > 0 || !isFirst ? exact : search([article, ...rest], searching);
}

async function search(
  path: readonly string[],
  { index, generation, filter, tokens, limit, signal }: Searching,
): Promise<readonly IndexedPassage[]> {
  const token = placeToken(path);
  const weighted = [...tokens, { token, weight: PLACE_WEIGHT }];
  const hits = await index.searchLexical(generation, weighted, { filter, k: limit, signal });
  const records = await index.getPassages(
    generation,
    hits.map(({ passageId }) => passageId),
  );
  return records.filter(({ passage }) => standsAt(passage, token));
}

/** Whether a passage, or a part of it, stands at the place of a search token. */
function standsAt({ locator, places }: Passage, token: string): boolean {
  return placeTokens([locator, ...places.map((place) => place.locator)]).includes(token);
}

function distinct(passages: readonly IndexedPassage[]): IndexedPassage[] {
  return [...new Map(passages.map((one) => [one.passage.passageId, one])).values()];
}
