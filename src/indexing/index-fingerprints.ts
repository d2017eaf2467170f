import { PARSER_FINGERPRINT } from "../corpus/parse-document.ts";
import { SPLITTER_FINGERPRINT } from "../corpus/split-passages.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { Fingerprints } from "../ports/passage-index.ts";
import { NORMALISER_FINGERPRINT } from "../text/normalise.ts";
import { TOKENISER_FINGERPRINT } from "../text/tokens.ts";

/** What this program makes an index with; an index made with anything else is built again. */
export function indexFingerprints(embedder: Pick<Embedder, "fingerprint">): Fingerprints {
  return {
    embedder: embedder.fingerprint,
    normaliser: NORMALISER_FINGERPRINT,
    tokeniser: TOKENISER_FINGERPRINT,
    parser: PARSER_FINGERPRINT,
    splitter: SPLITTER_FINGERPRINT,
  };
}
