import { foldText } from "../text/normalise.ts";
import { regionalCanon } from "../text/regional-variants.ts";
import { unifyRegionalWords } from "./regional-words.ts";

/** The text in one script, one region's words and lower case: what claim and quote are compared in. */
export function canonicalText(text: string): string {
  return unifyRegionalWords(regionalCanon(foldText(text)));
}
