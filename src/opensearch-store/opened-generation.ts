import type { SealedGeneration } from "./catalogue-record.ts";
import { createDocumentReading, type DocumentReading } from "./document-reading.ts";
import { createPassageReading, type PassageReading } from "./passage-reading.ts";
import type { Store } from "./store.ts";

/** One generation, read by the names of its indices. */
export interface OpenedGeneration extends PassageReading, DocumentReading {
  readonly sealed: SealedGeneration;
}

export function openGeneration(store: Store, sealed: SealedGeneration): OpenedGeneration {
  return {
    sealed,
    ...createPassageReading(store, sealed),
    ...createDocumentReading(store, sealed),
  };
}
