/** Where progress is shown. */
export interface ProgressOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

/** Tells how far a stage is: one line that is redrawn on a terminal, a line every tenth part elsewhere. */
export interface Progress {
  readonly update: (state: {
    readonly stage: string;
    readonly done: number;
    readonly total: number;
  }) => void;
  readonly finish: () => void;
}

const BAR_CELLS = 30;
const CLEAR_LINE = "\r\u001b[2K";

/** Progress on `output`; a line that says what was shown last is not written again. */
export function createProgress(output: ProgressOutput): Progress {
  let shown = "";
  const show = (line: string, written: string): void => {
    if (line === shown) return;
    shown = line;
    output.write(written);
  };
  return {
    update({ stage, done, total }) {
      const share = total === 0 ? 1 : done / total;
      if (output.isTTY === true) {
        const cells = Math.floor(share * BAR_CELLS);
        const line = `${stage} [${"#".repeat(cells)}${".".repeat(BAR_CELLS - cells)}] ${done}/${total}`;
        show(line, CLEAR_LINE + line);
      } else {
        const line = `${stage}: ${Math.floor(share * 10) * 10} % of ${total}`;
        show(line, `${line}\n`);
      }
    },
    finish() {
      if (output.isTTY === true && shown !== "") output.write(CLEAR_LINE);
    },
  };
}
