import type { SupportJudge } from "../../src/ports/support-judge.ts";
import { openReplyJournal } from "../journal/reply-journal.ts";
import { hashFiles, hashFolder } from "../report/hash-files.ts";
import { loadSuite } from "./answer-suite.ts";
import type { AnsweringSystem } from "./answering-system.ts";
import type { CaseResult } from "./case-result.ts";
import type { RunOptions } from "./parse-arguments.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import { createProgress } from "../../src/cli/progress.ts";
import { runCases } from "./run-cases.ts";

/** Every case with its score, and the documents' stored texts by id. */
export interface AskedSuite {
  readonly results: readonly CaseResult[];
  readonly sources: ReadonlyMap<string, string>;
}

interface AskOptions extends Pick<RunOptions, "split" | "concurrency" | "resume"> {
  readonly judge: SupportJudge | null;
}

/** Asks the cases of a split with progress shown; the replies are kept until the run is complete. */
export async function askSuite(
  system: AnsweringSystem,
  caseFiles: readonly string[],
  { split, concurrency, resume, judge }: AskOptions,
): Promise<AskedSuite> {
  const documents = await system.documents();
  const sources = new Map(documents.map(({ meta, text }) => [meta.id, text]));
  const suite = await loadSuite(caseFiles, split, documents);
  const identity = {
    system: system.name,
    documents: documents.map(({ meta }) => meta),
    cases: await hashFiles(caseFiles),
    judge: judge?.fingerprint ?? null,
    programme: [...(await hashFolder("src")), ...(await hashFolder("models"))],
  };
  const journal = await openReplyJournal(identity, resume);
  const progress = createProgress(process.stderr);
  let done = 0;
  const results = await runCases(suite, {
    system,
    sources,
    clock: performanceClock,
    judge,
    concurrency,
    recorded: journal.recorded,
    onReply: (caseId, reply) => journal.append(caseId, reply),
    onDone: () => {
      progress.update({ stage: "Asking", done: ++done, total: suite.length });
    },
  });
  progress.finish();
  await journal.remove();
  return { results, sources };
}
