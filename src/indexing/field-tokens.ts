import type { DocumentMeta } from "../domain/document.ts";
import type { Passage } from "../domain/passage.ts";
import type { FieldTokens } from "../ports/index-publisher.ts";
import { foldText } from "../text/normalise.ts";
import { placeTokens } from "../text/place-tokens.ts";
import { tokenise } from "../text/tokens.ts";

/** A passage's tokens for lexical search, by field. */
export function fieldTokensOf(passage: Passage, document: DocumentMeta): FieldTokens {
  return {
    body: tokenise(foldText(passage.text)),
    context: [
      ...[...passage.headingPath, passage.locator, passage.stemText].flatMap(tokensOf),
      ...placeTokens([passage.locator, ...passage.places.map(({ locator }) => locator)]),
    ],
    document: [document.title, document.issuer].flatMap(tokensOf),
  };
}

function tokensOf(text: string): string[] {
  return tokenise(foldText(text));
}
