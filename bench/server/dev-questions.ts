import { defaultCaseFiles, readCaseFiles } from "../../eval/suite/read-case-files.ts";
import type { LoadRequest } from "./drive-load.ts";

/** The questions of the dev split, answerable and not, as requests, in the order of their ids' files. */
export async function devQuestions(): Promise<LoadRequest[]> {
  const cases = await readCaseFiles(await defaultCaseFiles());
  return cases
    .filter(({ split }) => split === "dev")
    .map(({ question }) => ({ path: "/v1/answer", body: JSON.stringify({ question }) }));
}
