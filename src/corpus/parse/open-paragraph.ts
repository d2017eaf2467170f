import type { Span } from "../../domain/span.ts";
import type { PrintedLabel } from "./block-builder.ts";
import { openHere, type ProseReader } from "./prose-reader.ts";

/** Opens a paragraph with a label of its own, which introduces the items to come. */
export function openLabelledParagraph(reader: ProseReader, range: Span, label: PrintedLabel): void {
  reader.current = openHere(reader, { kind: "paragraph", range, label });
  reader.stem = reader.current;
  reader.footnote = null;
  reader.isListUnpunctuated = false;
}
