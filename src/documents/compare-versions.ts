import { parseDocument } from "../corpus/parse-document.ts";
import type { Block } from "../domain/block.ts";
import type { SourceDocument } from "../domain/document.ts";
import type {
  ProvisionChange,
  ProvisionText,
  VersionDifference,
} from "../domain/version-difference.ts";

/** Structure and what is printed around the text are no provisions. */
const LEFT_OUT: ReadonlySet<Block["kind"]> = new Set([
  "contents",
  "front-matter",
  "note",
  "signature",
]);

/**
 * What changed from one text to another, aligned by locator: lawyers cite provisions by place, and amendments keep the
 * places of what they leave. Several provisions of one place are aligned by what they say, then in order.
 */
export function compareVersions(before: SourceDocument, after: SourceDocument): VersionDifference {
  const old = provisionsOf(before);
  const found = provisionsOf(after);
  const changes: ProvisionChange[] = [];
  let unchanged = 0;
  let open = old;
  for (const { locator, all } of found) {
    const at = open.findIndex((group) => group.locator === locator);
    const counterpart = open[at];
    // what the later text lacks stands before what follows it in both
    if (at > 0 && isNear(open.slice(0, at), found)) {
      changes.push(...open.slice(0, at).flatMap((group) => group.all.map(removed)));
      open = open.slice(at);
    }
    const compared = compareGroup(locator, counterpart?.all ?? [], all);
    changes.push(...compared.changes);
    unchanged += compared.unchanged;
    open = open.filter((group) => group.locator !== locator);
  }
  changes.push(...open.flatMap((group) => group.all.map(removed)));
  return { before: before.meta.id, after: after.meta.id, changes, unchanged };
}

interface ProvisionGroup {
  readonly locator: string;
  readonly all: readonly ProvisionText[];
}

function provisionsOf(document: SourceDocument): ProvisionGroup[] {
  const groups = new Map<string, ProvisionText[]>();
  for (const block of parseDocument(document).blocks) {
    if (LEFT_OUT.has(block.kind)) continue;
    const { locator, headingPath, text, spans } = block;
    const provision = { locator, headingPath, text: withLabel(block, text), spans };
    groups.set(locator, [...(groups.get(locator) ?? []), provision]);
  }
  return Array.from(groups, ([locator, all]) => ({ locator, all }));
}

// A heading's number is part of what it says; that of a provision is its locator.
function withLabel({ kind, label }: Block, text: string): string {
  return kind === "heading" && label !== null ? `${label}${text}` : text;
}

/** Whether none of the groups comes back later in the other text: then they are gone, not moved. */
function isNear(groups: readonly ProvisionGroup[], found: readonly ProvisionGroup[]): boolean {
  return groups.every((group) => found.every(({ locator }) => locator !== group.locator));
}

function compareGroup(
  locator: string,
  before: readonly ProvisionText[],
  after: readonly ProvisionText[],
): { readonly changes: readonly ProvisionChange[]; readonly unchanged: number } {
  const rest = [...before];
  const different = after.filter((provision) => {
    const same = rest.findIndex(({ text }) => comparable(text) === comparable(provision.text));
    if (same !== -1) rest.splice(same, 1);
    return same === -1;
  });
  const changes = different.map((provision, at): ProvisionChange => {
    const counterpart = rest[at];
    return counterpart === undefined
      ? { kind: "added", locator, before: null, after: provision }
      : { kind: "changed", locator, before: counterpart, after: provision };
  });
  return {
    changes: [...changes, ...rest.slice(different.length).map(removed)],
    unchanged: after.length - different.length,
  };
}

function removed(provision: ProvisionText): ProvisionChange {
  return { kind: "removed", locator: provision.locator, before: provision, after: null };
}

/** Where lines broke tells nothing. */
function comparable(text: string): string {
  return text.replace(/\s+/gu, "");
}
