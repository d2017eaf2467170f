import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { asError } from "../../src/domain/as-error.ts";
import { AppError } from "../../src/domain/errors.ts";
import { createInMemoryBackend, DAMAGED } from "../support/in-memory-backend.ts";
import { runInMemory } from "../support/run-in-memory.ts";

describe("yiju", () => {
  it("shows its commands and exit codes", async () => {
    expect(await runInMemory(["--help"])).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "",
        "stdout": "Yiju answers questions about regulation with cited passages, and refuses what the documents do not say.

      Usage: yiju <command> [options]

        serve      Serve the web page and the HTTP API
        mcp        Serve the Model Context Protocol on stdin and stdout
        index      Make the index of a folder of documents
        ask        Ask a question
        search     Find passages
        documents  List the documents of the index
        config     Check and explain the settings
        keys       Make, list and revoke the keys of callers
        add        Add documents: PDF, DOCX, HTML, Markdown, text
        edit       Change what is known of an added document
        remove     Remove added documents
        watch      Add the files that are put into a folder
        backup     Write the data directory into one file
        restore    Make the data directory of a backup
        migrate    Bring the data directory to the format of this version, or back
        diff       Show what changed from one text to another
        feedback   List what readers thought of answers
        audit      Verify, search, export and purge the records of answers
        replay     Ask a recorded question again
        eval       Measure the answers, compare two measurements (in a clone; yiju eval --help)

        yiju <command> --help   Options and examples of a command
        yiju --version          The version

      Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 3 asked, and refused to answer
      ",
      }
    `);
  });

  it.each(["-h", "help"])("shows the same for %s", async (flag) => {
    expect(await runInMemory([flag])).toEqual(await runInMemory(["--help"]));
  });

  it("shows its help on stderr, as a wrong usage, when there is no command", async () => {
    const { stdout } = await runInMemory(["--help"]);
    expect(await runInMemory([])).toEqual({ exitCode: 2, stdout: "", stderr: stdout });
  });

  it("says its version", async () => {
    const { exitCode, stdout, stderr } = await runInMemory(["--version"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({
      version: stdout.trim(),
    });
  });

  it.each(["serve", "index", "ask", "search", "documents"])(
    "shows the options and an example of %s without doing anything",
    async (command) => {
      const backend = createInMemoryBackend();
      const { exitCode, stdout, stderr } = await runInMemory([command, "--help"], { backend });
      expect([exitCode, stderr, backend.calls]).toEqual([0, "", []]);
      expect(stdout).toContain("Usage: yiju ");
      expect(stdout).toMatch(/^ {2}yiju /m);
      expect(stdout).toMatch(/^ {2}--index DIR /m);
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(110);
    },
  );

  it.each([
    { args: ["answer"], stderr: 'yiju: there is no command "answer". Try: yiju --help\n' },
    { args: ["toString"], stderr: 'yiju: there is no command "toString". Try: yiju --help\n' },
    {
      args: ["serve", "now"],
      stderr: 'yiju serve: "now" is one word too many. Try: yiju serve --help\n',
    },
    {
      args: ["serve", "--prot", "1"],
      stderr: "yiju serve: Unknown option '--prot'. Try: yiju serve --help\n",
    },
    {
      args: ["serve", "--port"],
      stderr: "yiju serve: Option '--port <value>' argument missing. Try: yiju serve --help\n",
    },
    {
      args: ["serve", "--port", "x"],
      stderr: "yiju: The configuration is invalid: PORT must be a whole number from 0 to 65535.\n",
    },
    {
      args: ["search", "備份", "--limit", "many"],
      stderr: 'yiju search: --limit takes a whole number, not "many". Try: yiju search --help\n',
    },
    {
      args: ["search", "備份", "--limit", "101"],
      stderr: "yiju: The request has wrong fields: limit must be at most 100.\n",
    },
    { args: ["ask"], stderr: "yiju ask: say what to ask. Try: yiju ask --help\n" },
    {
      args: ["ask", "備份？", "--jurisdiction", "US", "--script", "zh"],
      stderr:
        "yiju: The request has wrong fields: script must be one of auto, hant, hans; filter.jurisdictions[0] must be one of HK, TW, CN, INT.\n",
    },
    {
      args: ["index", "--verify", "--force"],
      stderr: "yiju index: --verify and --force exclude each other. Try: yiju index --help\n",
    },
  ])("exits with 2 and one line for $args", async ({ args, stderr }) => {
    const backend = createInMemoryBackend();
    expect(await runInMemory(args, { backend })).toEqual({ exitCode: 2, stdout: "", stderr });
    expect(backend.calls).toEqual([]);
  });

  it("names commands as it was started itself", async () => {
    const program = "npm run -s yiju --";
    const help = await runInMemory(["add", "--help"], { program });
    expect(help.stdout).toContain(`Usage: ${program} add `);
    const wrong = await runInMemory(["answer"], { program });
    expect(wrong.stderr).toBe(`yiju: there is no command "answer". Try: ${program} --help\n`);
    const failure = new AppError("INDEX_MISSING", "there is no index; build it with `yiju index`");
    const backend = createInMemoryBackend({ failure });
    const failed = await runInMemory(["documents"], { program, backend });
    expect(failed.stderr).toBe(`yiju: there is no index; build it with \`${program} index\`\n`);
    const warning = "`yiju index` mended it";
    const warned = await runInMemory(["index"], {
      program,
      backend: createInMemoryBackend({ warnings: [warning] }),
    });
    expect(warned.stderr).toContain(`\`${program} index\` mended it`);
  });

  it("exits with 1 and one line when something fails", async () => {
    const backend = createInMemoryBackend({ failure: DAMAGED });
    expect(await runInMemory(["documents"], { backend })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "yiju: vectors.bin is damaged. Index again.\n",
    });
  });

  it("does not call it a bug where the system refuses something", async () => {
    const failure = asError(await readFile(import.meta.dirname).catch(asError));
    const run = await runInMemory(["documents"], { backend: createInMemoryBackend({ failure }) });
    expect(run).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "yiju: the system refused it: EISDIR: illegal operation on a directory, read\n",
    });
  });

  it("says so when it meets a bug, and shows where when asked to debug", async () => {
    const backend = createInMemoryBackend({ failure: new RangeError("off by one") });
    const quiet = await runInMemory(["documents"], { backend });
    const loud = await runInMemory(["documents"], {
      backend,
      environment: { YIJU_LOG_LEVEL: "debug" },
    });
    const line = "yiju: unexpected failure: RangeError: off by one\n";
    expect(quiet).toEqual({ exitCode: 1, stdout: "", stderr: line });
    expect(loud.stderr.startsWith(line)).toBe(true);
    expect(loud.stderr).toContain("run-cli.test.ts");
  });
});
