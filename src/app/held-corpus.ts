import type { SourceDocument } from "../domain/document.ts";

/** The corpus folder as it is when it is asked for, or, while documents are being changed, as it was at first. */
export function createHeldCorpus(load: () => Promise<readonly SourceDocument[]>) {
  let held: { documents?: Promise<readonly SourceDocument[]> } | undefined;
  return {
    load: () => (held === undefined ? load() : (held.documents ??= load())),
    hold() {
      held = {};
    },
    letGo() {
      held = undefined;
    },
  };
}
