import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod/v4";
import { JURISDICTIONS } from "../../src/domain/document.ts";
import { readJsonLines } from "../data/json-lines.ts";
import { SHARED_DATA } from "../data/shared-data.ts";
import { sha256Hex } from "../data/text-hash.ts";
import { EvalError } from "../suite/eval-error.ts";
import { splitOf } from "../suite/split-of.ts";
import type { GuardPair } from "./guard-pair.ts";

const FOLDER = path.join(import.meta.dirname, "held-out");

/** Where a statute's article stands in ../shared/data, which may not be copied here. */
const passageLine = z.strictObject({
  id: z.string(),
  file: z.string(),
  /** UTF-16 offsets into the file; `sha256` is that of the words between them. */
  start: z.int().min(0),
  end: z.int().min(1),
  sha256: z.string(),
  title: z.string(),
  heading: z.string(),
  jurisdiction: z.enum(JURISDICTIONS),
});
const claimLine = z.strictObject({
  id: z.string(),
  passageId: z.string(),
  /** Which of the passage's lines the claim cites, from 1; empty lines are not counted. */
  lines: z.array(z.int().min(1)).min(1),
  claim: z.string().min(1),
  label: z.enum(["grounded", "ungrounded"]),
  type: z.string(),
  changed: z.string().optional(),
});

type PassageLine = z.infer<typeof passageLine>;

/** Whether the statutes that the held-out claims cite are there to read. */
export function hasHeldOutSources(): boolean {
  return ["tw-laws", "cn-laws"].every((set) => existsSync(path.join(SHARED_DATA, set)));
}

/**
 * The held-out claims: written by reading statutes that neither the guard suite nor claim-pairs takes from, as a
 * language model words its answers; split by statute. Those of `dev` may be read, nothing is fitted on any.
 *
 * @throws EvalError naming a passage that does not stand in its file as it did.
 */
export async function readHeldOut(): Promise<GuardPair[]> {
  const passages = await readJsonLines(path.join(FOLDER, "passages.jsonl"), passageLine);
  const quotable = new Map<string, { passage: PassageLine; lines: readonly string[] }>();
  for (const passage of passages) {
    quotable.set(passage.id, { passage, lines: await linesOf(passage) });
  }
  const claims = await readJsonLines(path.join(FOLDER, "claims.jsonl"), claimLine);
  return claims.map((line) => {
    const source = quotable.get(line.passageId);
    if (source === undefined) throw new EvalError(`${line.id}: no passage "${line.passageId}"`);
    return pairOf(line, source);
  });
}

async function linesOf({ id, file, start, end, sha256 }: PassageLine): Promise<string[]> {
  const text = (await readFile(path.join(SHARED_DATA, file), "utf8")).slice(start, end);
  if (sha256Hex(text) !== sha256) {
    throw new EvalError(`${id}: [${start}, ${end}) of ${file} is not the passage that was read`);
  }
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function pairOf(
  { id, lines: cited, claim, label, type, changed }: z.infer<typeof claimLine>,
  { passage, lines }: { passage: PassageLine; lines: readonly string[] },
): GuardPair {
  const { title, heading, jurisdiction } = passage;
  return {
    id: `held-out/${id}`,
    type: `${label === "grounded" ? "faithful" : "altered"}/${type}`,
    expected: label,
    claim,
    quote: cited.map((number) => lines[number - 1] ?? "").join("\n"),
    context: `${title}\n${heading}`,
    change: changed ?? "",
    source: { documentId: title, locator: heading },
    document: { jurisdiction, kind: "statute" },
    split: splitOf(title),
  };
}
