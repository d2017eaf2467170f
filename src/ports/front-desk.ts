import type { Assistant } from "./assistant.ts";
import type { DocumentBrowser } from "./document-browser.ts";

/** Everything that one kind of caller may ask, of the documents that exist for them. */
export interface Desk {
  readonly assistant: Assistant;
  readonly browser: DocumentBrowser;
}

/** Where callers are sent on: what does not belong to their collections is not there at their desk. */
export interface FrontDesk {
  /** The desk for some collections; null is all of them. */
  deskFor(collections: readonly string[] | null): Desk;
}
