import { extractBytes } from "../../src/ingest/extract-bytes.ts";
import { EXTRACTION_LIMITS, type ExtractionLimits } from "../../src/ingest/extraction-limits.ts";
import type { Extraction } from "../../src/domain/extraction.ts";

/** Reads a file in this thread. */
export function extract(
  name: string,
  content: string | Uint8Array,
  limits: Partial<ExtractionLimits> = {},
): Promise<Extraction> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return extractBytes(name, bytes, { ...EXTRACTION_LIMITS, ...limits });
}
