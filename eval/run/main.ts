import { AppError } from "../../src/domain/errors.ts";
import { EvalError } from "../suite/eval-error.ts";
import { CALIBRATE_USAGE, calibrateCommand } from "../calibration/calibrate-command.ts";
import { COMPARE_USAGE, compareCommand } from "../compare/compare-command.ts";
import { DRAFTS_USAGE, draftsCommand } from "../drafts/drafts-command.ts";
import { GUARD_USAGE, guardCommand } from "../guard/guard-command.ts";
import { SETS_USAGE, setsCommand } from "../public-sets/sets-command.ts";
import { RUN_USAGE } from "./parse-arguments.ts";
import { runCommand } from "./run-command.ts";

type EvalCommand = (args: readonly string[]) => Promise<number>;

/** Everything but the answer suite, which runs where no command is named. */
const COMMANDS: Readonly<Record<string, EvalCommand>> = {
  compare: compareCommand,
  sets: setsCommand,
  guard: guardCommand,
  drafts: draftsCommand,
  calibrate: calibrateCommand,
};

const USAGES = [RUN_USAGE, COMPARE_USAGE, SETS_USAGE, GUARD_USAGE, DRAFTS_USAGE, CALIBRATE_USAGE];

/** Runs one command of the suite and returns the exit code: 1 for a failure that the message explains. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${USAGES.join("\n\n")}\n`);
    return 0;
  }
  try {
    const [first = "", ...rest] = args;
    const command = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
    return await (command === undefined ? runCommand(args) : command(rest));
  } catch (error) {
    if (!(error instanceof EvalError) && !(error instanceof AppError)) throw error;
    process.stderr.write(`eval: ${error.message}\n`);
    return 1;
  }
}
