import { AppError } from "../domain/errors.ts";
import type { DocumentViewBlock } from "../domain/document-view.ts";
import type { Span } from "../domain/span.ts";
import type { OfferedCitation } from "../domain/verification.ts";
import type { DocumentBrowser } from "../ports/document-browser.ts";

/** Where cited words stand in a document. */
export interface CitedPlace {
  readonly documentId: string;
  readonly locator: string;
}

/**
 * The places of the words that a claim cites, each once, in the order of its citations and of the text. A text that
 * was sent along stands nowhere; nor does a document that is not there, which its verdict says.
 */
export async function citedPlaces(
  citations: readonly OfferedCitation[],
  browser: Pick<DocumentBrowser, "view">,
): Promise<CitedPlace[]> {
  const places = new Map<string, CitedPlace>();
  for (const citation of citations) {
    if (citation.kind === "text") continue;
    const { documentId, spans } = citation;
    const blocks = await blocksOf(documentId, browser);
    for (const { locator } of blocks.filter((block) => overlaps(block, spans))) {
      places.set(JSON.stringify([documentId, locator]), { documentId, locator });
    }
  }
  return [...places.values()];
}

async function blocksOf(
  documentId: string,
  browser: Pick<DocumentBrowser, "view">,
): Promise<readonly DocumentViewBlock[]> {
  try {
    return (await browser.view(documentId)).blocks;
  } catch (error) {
    if (error instanceof AppError && error.code === "DOCUMENT_UNKNOWN") return [];
    throw error;
  }
}

function overlaps(block: DocumentViewBlock, spans: readonly Span[]): boolean {
  return block.spans.some((held) =>
    spans.some((cited) => cited.start < held.end && held.start < cited.end),
  );
}
