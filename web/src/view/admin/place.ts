export const TABS = ["details", "preview", "versions"] as const;
export type Tab = (typeof TABS)[number];

/** What the page shows; in its address, so that it can be linked and gone back to. */
export type AdminPlace =
  | { readonly kind: "list" }
  | { readonly kind: "document"; readonly documentId: string; readonly tab: Tab };

/** The place that a fragment names: `#tw~rules/versions`; the list for any other. */
export function adminPlaceOf(fragment: string): AdminPlace {
  const [, encoded = "", name] = /^#([^/]+)\/(\w+)$/u.exec(fragment) ?? [];
  const tab = TABS.find((one) => one === name);
  try {
    const documentId = decodeURIComponent(encoded);
    return tab === undefined ? { kind: "list" } : { kind: "document", documentId, tab };
  } catch {
    return { kind: "list" };
  }
}

export function adminFragmentOf(documentId: string, tab: Tab): string {
  return `#${encodeURIComponent(documentId)}/${tab}`;
}

/** Whether both are the list, or the same document, whichever part of it. */
export function isSamePlace(one: AdminPlace, other: AdminPlace): boolean {
  if (one.kind === "list" || other.kind === "list") return one.kind === other.kind;
  return one.documentId === other.documentId;
}
