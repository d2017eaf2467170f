import type { Span } from "./span.ts";

/** A provision as one of two texts has it. */
export interface ProvisionText {
  readonly locator: string;
  readonly headingPath: readonly string[];
  readonly text: string;
  /** In the document's stored text. */
  readonly spans: readonly Span[];
}

/**
 * A provision beside its counterpart; one that stands in one text only was added or removed. One that was renumbered is
 * changed, also where it says the same: its locators differ.
 */
export type ProvisionChange =
  | {
      readonly kind: "added";
      readonly locator: string;
      readonly before: null;
      readonly after: ProvisionText;
    }
  | {
      readonly kind: "removed";
      readonly locator: string;
      readonly before: ProvisionText;
      readonly after: null;
    }
  | {
      readonly kind: "changed";
      /** That of the later text. */
      readonly locator: string;
      readonly before: ProvisionText;
      readonly after: ProvisionText;
    };

/** What differs between two texts of a document. */
export interface VersionDifference {
  readonly before: string;
  readonly after: string;
  /** In the order of the later text; what was removed stands where it stood. */
  readonly changes: readonly ProvisionChange[];
  /** Provisions that say the same in both, at the same place. */
  readonly unchanged: number;
}
