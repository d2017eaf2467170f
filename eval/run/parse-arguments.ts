import { z } from "zod/v4";
import { EvalError } from "../suite/eval-error.ts";
import { parseWords } from "../suite/parse-options.ts";

/** How the suite is run. */
export interface RunOptions {
  readonly split: "dev" | "test" | "all";
  /** Case files; null for every file of `eval/cases`. */
  readonly cases: readonly string[] | null;
  /** Where the results go as JSON; null for nowhere. */
  readonly json: string | null;
  /** A running server to measure; null for this process. */
  readonly url: string | null;
  /** Where the HTML report goes. */
  readonly html: string | null;
  /** Where the JUnit XML goes. */
  readonly junit: string | null;
  /** Figures that `eval sets --json` and `eval guard` wrote, to be shown in the report. */
  readonly sets: string | null;
  readonly guard: string | null;
  /** Whether the language model of the settings reads every claim against its quotes. */
  readonly judge: boolean;
  readonly failures: boolean;
  /** Whether a regression against eval/baseline.json is a failure. */
  readonly gate: boolean;
  /** Whether the run becomes the baseline. */
  readonly updateBaseline: boolean;
  /** Whether an interrupted run of the same inputs goes on. */
  readonly resume: boolean;
  readonly concurrency: number;
}

const optionsSchema = z.object({
  split: z.enum(["dev", "test", "all"], "must be dev, test or all").default("all"),
  cases: z.boolean().default(false),
  json: z.string().nullable().default(null),
  url: z
    .url({ protocol: /^https?$/, error: "must be an http address" })
    .nullable()
    .default(null),
  html: z.string().nullable().default(null),
  junit: z.string().nullable().default(null),
  sets: z.string().nullable().default(null),
  guard: z.string().nullable().default(null),
  judge: z.boolean().default(false),
  failures: z.boolean().default(false),
  gate: z.boolean().default(false),
  "update-baseline": z.boolean().default(false),
  resume: z.boolean().default(false),
  concurrency: z.coerce.number("must be a number").int().min(1).max(64).default(1),
});

export const RUN_USAGE = `npm run eval -- [options]
  --split dev|test|all   cases to run (default all); nothing is tuned on test
  --cases FILE…          case files instead of eval/cases/*.jsonl
  --json OUT             write the whole report as JSON
  --html OUT             write the report as one HTML file
  --junit OUT            write the cases as JUnit XML
  --sets FILE            show the figures that "eval sets --json FILE" wrote in the report too
  --guard FILE           likewise those of "eval guard --json FILE"
  --url URL              measure a running server instead of this process
  --concurrency N        questions asked at once (default 1)
  --judge                have the language model of YIJU_LLM_… read each claim against its quotes
  --failures             print every case that was not handled right
  --gate                 fail when a metric is worse than eval/baseline.json allows
  --update-baseline      make this run the baseline
  --resume               go on with an interrupted run of the same inputs
  --help                 print this`;

/**
 * Reads the arguments of a run. File names after `--cases` may be several.
 *
 * @throws EvalError naming the argument that is wrong.
 */
export function parseRunArguments(args: readonly string[]): RunOptions {
  const { values, positionals } = parsed(args);
  const options = optionsSchema.safeParse(values);
  if (!options.success) {
    const issue = options.error.issues[0];
    throw new EvalError(`--${String(issue?.path[0])} ${issue?.message ?? ""}.\n${RUN_USAGE}`);
  }
  const { cases, "update-baseline": updateBaseline, ...rest } = options.data;
  return { ...rest, updateBaseline, cases: caseFiles(cases, positionals) };
}

function caseFiles(areNamed: boolean, words: readonly string[]): readonly string[] | null {
  if (!areNamed && words.length > 0) {
    throw new EvalError(`Unknown argument "${words.join(" ")}".\n${RUN_USAGE}`);
  }
  if (areNamed && words.length === 0) throw new EvalError(`--cases names no file.\n${RUN_USAGE}`);
  return areNamed ? words : null;
}

function parsed(args: readonly string[]) {
  return parseWords(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        split: { type: "string" },
        cases: { type: "boolean" },
        json: { type: "string" },
        url: { type: "string" },
        concurrency: { type: "string" },
        html: { type: "string" },
        junit: { type: "string" },
        sets: { type: "string" },
        guard: { type: "string" },
        judge: { type: "boolean" },
        failures: { type: "boolean" },
        gate: { type: "boolean" },
        "update-baseline": { type: "boolean" },
        resume: { type: "boolean" },
      },
    },
    RUN_USAGE,
  );
}
