import { describe, expect, it } from "vitest";
import { runProgram } from "./support/run-program.ts";

/** Stopped before anything of the command could be loaded. */
function runStopped(command: string) {
  const program = new URL("../src/main.ts", import.meta.url).href;
  const script = `
    const { main } = await import(${JSON.stringify(program)});
    const running = main([${JSON.stringify(command)}, "--help"]);
    process.kill(process.pid, "SIGTERM");
    await running;
  `;
  const args = ["--import", "tsx", "--input-type=module", "--eval", script];
  return runProgram(process.execPath, args, { environment: {} });
}

describe("a request to stop while a command is being loaded", () => {
  it("ends a server well", async () => {
    expect(await runStopped("serve")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  it("interrupts what has work to finish", async () => {
    // null: ended by the signal
    expect((await runStopped("add")).exitCode).toBeNull();
  });
});
