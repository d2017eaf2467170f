import type { SourceDocument } from "../../src/domain/document.ts";
import type { LabelledQuestion } from "./evidence-examples.ts";

/** Documents, and labelled questions about them. */
export interface LabelledSet {
  readonly documents: readonly SourceDocument[];
  readonly questions: readonly LabelledQuestion[];
}
