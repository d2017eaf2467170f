import { describe, expect, it } from "vitest";
import { programName } from "../../src/cli/program-name.ts";

describe("programName", () => {
  it.each([
    { why: "installed as a command", script: "/usr/bin/yiju", npm: false, program: "yiju" },
    { why: "no script at all", script: undefined, npm: false, program: "yiju" },
    { why: "run by npm", script: "/y/scripts/start.mjs", npm: true, program: "npm run -s yiju --" },
    {
      why: "in its folder",
      script: "/y/deploy/run.mjs",
      npm: false,
      program: "node deploy/run.mjs",
    },
    {
      why: "from elsewhere",
      script: "/opt/yiju/deploy/run.mjs",
      npm: false,
      program: "node /opt/yiju/deploy/run.mjs",
    },
  ])("is $program: $why", ({ script, npm, program }) => {
    expect(programName(script, { isRunByNpm: npm, folder: "/y" })).toBe(program);
  });
});
