import { parseDocument } from "../../src/corpus/parse-document.ts";
import type { SourceDocument } from "../../src/domain/document.ts";
import { locateEvidence, type CheckedCase } from "../suite/locate-evidence.ts";
import { readCaseFiles } from "../suite/read-case-files.ts";
import type { RunOptions } from "./parse-arguments.ts";

/** The cases to run, checked against the documents of the system that is measured. */
export async function loadSuite(
  caseFiles: readonly string[],
  split: RunOptions["split"],
  documents: readonly SourceDocument[],
): Promise<CheckedCase[]> {
  const cases = await readCaseFiles(caseFiles);
  const blocks = new Map(
    documents.map((document) => [document.meta.id, parseDocument(document).blocks]),
  );
  // every case is checked, whichever split is run: a broken file must not pass by chance
  const checked = locateEvidence(cases, blocks);
  return checked.filter((one) => split === "all" || one.split === split);
}
