import { defaultCaseFiles, readCaseFiles } from "../../eval/suite/read-case-files.ts";
import type { LoadRequest } from "./drive-load.ts";

/** The questions of the dev split, answerable and not, in the order of the case files. */
export async function devQuestions(): Promise<string[]> {
  const cases = await readCaseFiles(await defaultCaseFiles());
  return cases.filter(({ split }) => split === "dev").map(({ question }) => question);
}

/** The same as requests to the server. */
export async function devRequests(): Promise<LoadRequest[]> {
  return (await devQuestions()).map((question) => ({
    path: "/v1/answer",
    body: JSON.stringify({ question }),
  }));
}
