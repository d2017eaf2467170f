import { readConfig } from "../config/config.ts";
import type { Difference } from "../domain/difference.ts";
import type { ReplayReport } from "../domain/replay-report.ts";
import { EXIT, type Command } from "./command.ts";
import { UsageError } from "./parse-command-line.ts";
import { printable } from "./printable.ts";

export const replayCommand: Command = {
  help: `Asks a recorded question again, and says whether the answer is the same, or what differs and why.

Usage: yiju replay ID [options]

  --question TEXT  The question, where YIJU_RECORD_QUESTIONS=commitment kept no words: it is checked first
  --index DIR      The index (default: index/ of Yiju; or YIJU_INDEX_DIR)
  --json           As JSON

The generation that answered is asked where it is kept: YIJU_KEEP_GENERATIONS says how many are. What a language
model wrote is played back, not asked for again.

Exit codes: 0 the same answer, 1 anything differs, or failed, 2 wrong usage

  yiju audit search --status refused
  yiju replay 5d3c1f0e-5d7c-4d56-a1b3-2f2c6a4f7e11
`,
  options: {
    question: { type: "string" },
    index: { type: "string", setting: "YIJU_INDEX_DIR" },
    json: { type: "boolean" },
  },
  maxPositionals: 1,
  async run(invocation, context) {
    const [id] = invocation.positionals;
    if (id === undefined) throw new UsageError("say which answer: its id, or its record's number");
    const config = readConfig(invocation.settings, context.environment);
    const question = invocation.value("question") ?? null;
    const report = await context.backend.replay(config, { id, question });
    context.stdout.write(
      invocation.has("json") ? `${JSON.stringify(report, null, 2)}\n` : describe(report),
    );
    return report.answer.length === 0 ? EXIT.ok : EXIT.failed;
  },
};

function describe(report: ReplayReport): string {
  const { answer, program, generation, playedBack } = report;
  const { recorded, asked } = generation;
  return [
    outcomeOf(report),
    recorded === asked
      ? `Asked of the same generation of the index, ${asked}.`
      : `Asked of generation ${asked} of the index: ${recorded} is not kept, or not of this version.`,
    ...(playedBack ? ["What the language model wrote then was played back."] : []),
    ...listed("What differs in the answer", answer),
    ...describeProgram(program),
    "",
  ].join("\n");
}

function describeProgram(program: ReplayReport["program"]): string[] {
  const parts = "Models, prompts, settings and code";
  if (program === null) {
    return [`${parts} then are not known any more: no record that is left describes them.`];
  }
  if (program.length === 0) return [`${parts} are the same.`];
  return listed("What answers has changed since", program);
}

function outcomeOf({ answerId, at, answer, generation }: ReplayReport): string {
  const recorded = `${answerId} of ${at}`;
  if (answer.length === 0) return `The same answer as ${recorded}.`;
  const isOfIndexAlone = answer.every(({ path }) => path.startsWith("index."));
  if (!isOfIndexAlone) return `Another answer than ${recorded}.`;
  return generation.recorded === generation.asked
    ? `The same words and citations as ${recorded}; what is said of the index differs.`
    : `The same words and citations as ${recorded}, from another generation of the index.`;
}

function listed(title: string, differences: readonly Difference[]): string[] {
  if (differences.length === 0) return [];
  const lines = differences.map(
    ({ path, before, after }) =>
      `  ${printable(path)}\n    then  ${shown(before)}\n    now   ${shown(after)}`,
  );
  return [`${title}:`, ...lines];
}

function shown(value: unknown): string {
  return value === undefined ? "(absent)" : printable(JSON.stringify(value));
}
