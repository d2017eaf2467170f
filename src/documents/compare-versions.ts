import { parseDocument } from "../corpus/parse-document.ts";
import type { Block } from "../domain/block.ts";
import type { SourceDocument } from "../domain/document.ts";
import type {
  ProvisionChange,
  ProvisionText,
  VersionDifference,
} from "../domain/version-difference.ts";
import { alignProvisions, type Pair } from "./align-provisions.ts";

/** Structure and what is printed around the text are no provisions. */
const LEFT_OUT: ReadonlySet<Block["kind"]> = new Set([
  "contents",
  "front-matter",
  "note",
  "signature",
]);

/**
 * What changed from one text to another, provision by provision. Lawyers cite provisions by place, but amendments add
 * paragraphs and items and renumber what follows: so provisions are aligned by place and by what they say (see
 * `alignProvisions`). One that says the same at another place is a change.
 */
export function compareVersions(before: SourceDocument, after: SourceDocument): VersionDifference {
  const old = provisionsOf(before);
  const found = provisionsOf(after);
  const pairs = alignProvisions(old, found);
  const removed = removedByPlace(old, pairs);
  const counterparts = new Map(pairs.map(([from, to]) => [to, old[from]]));
  const compared = found.map((provision, at) => compareProvision(counterparts.get(at), provision));
  const changes = [
    ...(removed.get(null) ?? []),
    ...compared.flatMap((change, at) => [...change, ...(removed.get(at) ?? [])]),
  ];
  const unchanged = compared.filter((change) => change.length === 0).length;
  return { before: before.meta.id, after: after.meta.id, changes, unchanged };
}

function provisionsOf(document: SourceDocument): ProvisionText[] {
  return parseDocument(document)
    .blocks.filter(({ kind }) => !LEFT_OUT.has(kind))
    .map((block) => {
      const { locator, headingPath, text, spans } = block;
      return { locator, headingPath, text: withLabel(block, text), spans };
    });
}

// A heading's number is part of what it says; that of a provision is its locator.
function withLabel({ kind, label }: Block, text: string): string {
  return kind === "heading" && label !== null ? `${label}${text}` : text;
}

/** What was removed, by the position in the later text of what it stood behind; null: it stood before all. */
function removedByPlace(
  old: readonly ProvisionText[],
  pairs: readonly Pair[],
): ReadonlyMap<number | null, ProvisionChange[]> {
  const counterparts = new Map(pairs);
  const removed = new Map<number | null, ProvisionChange[]>();
  let place: number | null = null;
  for (const [at, before] of old.entries()) {
    const counterpart = counterparts.get(at);
    if (counterpart !== undefined) place = counterpart;
    else {
      const change: ProvisionChange = {
        kind: "removed",
        locator: before.locator,
        before,
        after: null,
      };
      removed.set(place, [...(removed.get(place) ?? []), change]);
    }
  }
  return removed;
}

/** Nothing where both are the same. */
function compareProvision(
  before: ProvisionText | undefined,
  after: ProvisionText,
): readonly ProvisionChange[] {
  const { locator } = after;
  if (before === undefined) return [{ kind: "added", locator, before: null, after }];
  const isSame = before.locator === locator && comparable(before.text) === comparable(after.text);
  return isSame ? [] : [{ kind: "changed", locator, before, after }];
}

/** Where lines broke tells nothing. */
function comparable(text: string): string {
  return text.replace(/\s+/gu, "");
}
