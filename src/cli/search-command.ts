import { readConfig } from "../config/config.ts";
import type { PublicSearchResult } from "../domain/public-answer.ts";
import { parseRequest } from "../http/parse-request.ts";
import { createRequestSchemas } from "../http/request-schemas.ts";
import { EXIT, type Command } from "./command.ts";
import { formatQuote } from "./format-answer.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS, withAssistant } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";

export const searchCommand: Command = {
  help: `Finds passages, best first, without answering.

Usage: yiju search "WORDS" [options]

  --limit N      At most so many passages, 1 to 100 (default: 10)
  --json         The results as JSON, as POST /v1/search sends them, with the trace of every score
${INDEX_OPTIONS_HELP}
  yiju search "數據私隱" --limit 3
`,
  options: { ...INDEX_OPTIONS, limit: { type: "string" }, json: { type: "boolean" } },
  maxPositionals: Infinity,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const { search: schema } = createRequestSchemas(config);
    const query = parseRequest(schema, {
      query: invocation.positionals.join(" "),
      limit: numberOf(invocation.value("limit")),
    });
    const results = await withAssistant({ config, context, preloadModel: true }, (assistant) =>
      assistant.search(query),
    );
    context.stdout.write(
      invocation.has("json")
        ? `${JSON.stringify({ results }, null, 2)}\n`
        : results.map(formatResult).join("\n"),
    );
    return EXIT.ok;
  },
};

function formatResult(result: PublicSearchResult): string {
  return `${result.score.toFixed(3)} ${formatQuote(result)}\n`;
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || /^\d+$/.test(text)) return text === undefined ? text : Number(text);
  throw new UsageError(`--limit takes a whole number, not "${text}"`);
}
