import { describe, expect, it } from "vitest";
import { runProgram } from "./support/run-program.ts";

/** A program that is asked to stop once, again `betweenMs` later, and takes 50 ms more to close. */
function stoppedTwice(betweenMs: number) {
  const module = new URL("../src/stop-signals.ts", import.meta.url).href;
  const script = `
    import { setTimeout } from "node:timers/promises";
    const { listenForStop } = await import(${JSON.stringify(module)});
    const stop = listenForStop();
    process.kill(process.pid, "SIGTERM");
    await setTimeout(${betweenMs});
    process.kill(process.pid, "SIGTERM");
    await setTimeout(50);
    process.stdout.write(stop.aborted ? "closed" : "not asked");
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  return runProgram(process.execPath, args, { environment: {} });
}

describe("listenForStop", () => {
  it("takes the signal that npm passes on for the same request as that of its process group", async () => {
    expect(await stoppedTwice(20)).toEqual({ exitCode: 0, stdout: "closed", stderr: "" });
  });

  it("lets a second request end the process at once", async () => {
    // null: ended by the signal
    expect(await stoppedTwice(1200)).toMatchObject({ exitCode: null, stdout: "" });
  });
});
