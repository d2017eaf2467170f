import { performanceClock } from "../performance-clock.ts";
import type { Clock } from "../ports/clock.ts";
import type { IndexProgress } from "./backend.ts";
import type { Output } from "./command.ts";
import { createPace } from "./pace.ts";

/** How far a task is, shown while it runs. */
export interface Progress {
  readonly update: (step: IndexProgress) => void;
  /** Leaves the terminal's line clean; nothing is shown after it. */
  readonly finish: () => void;
}

const BAR_CELLS = 30;
const CLEAR_LINE = "\r\u001b[2K";

/** Runs `task` with its progress shown. */
export async function withProgress<Result>(
  output: Output,
  task: (update: (progress: IndexProgress) => void) => Promise<Result>,
): Promise<Result> {
  const progress = createProgress(output);
  try {
    return await task((step) => {
      progress.update(step);
    });
  } finally {
    progress.finish();
  }
}

/**
 * Shows progress as one line that is rewritten on a terminal, as a line for each quarter elsewhere, after some
 * seconds with the rate and the time that is left.
 */
export function createProgress(output: Output, clock: Clock = performanceClock): Progress {
  const paceOf = createPace(clock);
  return output.isTTY === true ? createBar(output, paceOf) : createLines(output, paceOf);
}

type PaceOf = ReturnType<typeof createPace>;

function createBar(output: Output, paceOf: PaceOf): Progress {
  let shown = "";
  return {
    update(progress) {
      const line = barOf(progress) + paceOf(progress);
      if (line === shown) return;
      shown = line;
      output.write(CLEAR_LINE + line);
    },
    finish() {
      if (shown !== "") output.write(CLEAR_LINE);
    },
  };
}

function barOf({ stage, done, total }: IndexProgress): string {
  const filled = total === 0 ? BAR_CELLS : Math.floor((done / total) * BAR_CELLS);
  return `${stage} [${"#".repeat(filled)}${".".repeat(BAR_CELLS - filled)}] ${done}/${total}`;
}

function createLines(output: Output, paceOf: PaceOf): Progress {
  let shown = "";
  return {
    update(progress) {
      const { stage, done, total } = progress;
      const pace = paceOf(progress);
      const percent = total === 0 ? 100 : Math.floor((done / total) * 4) * 25;
      const line = `${stage}: ${percent} % of ${total}`;
      if (line === shown) return;
      shown = line;
      output.write(`${line}${pace}\n`);
    },
    finish: () => undefined,
  };
}
