import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { PROBLEMS } from "../../../src/http/problem.ts";

const FILE = "../../../docs/problem-codes.md";

it("docs/problem-codes.md lists every code; npm run contract:write writes it anew", async () => {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, title, retryAfterSeconds }]) =>
      `| \`${code}\` | ${status} | ${title} | ${retryAfterSeconds === undefined ? "" : "yes"} |`,
  );
  const text = `# Problem codes

What each \`code\` of a failure means. A code is never given another meaning; new ones may come, so treat one that you do not know by its status. "Again": the response says in \`Retry-After\` when another try is worth while.

| code | status | meaning | again |
| --- | --- | --- | --- |
${rows.join("\n")}

Written from the table in \`src/http/problem.ts\` by \`npm run contract:write\`.
`;
  const options = await resolveConfig(import.meta.filename);
  await expect(await format(text, { ...options, parser: "markdown" })).toMatchFileSnapshot(FILE);
});
