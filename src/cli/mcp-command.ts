import { readConfig } from "../config/config.ts";
import { OPEN_ACCESS } from "../domain/principal.ts";
import { createToolSchemas } from "../http/mcp/tool-schemas.ts";
import { createLog } from "../logger.ts";
import { EXIT, type Command } from "./command.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS, openIndex } from "./open-index.ts";

export const mcpCommand: Command = {
  help: `Serves the Model Context Protocol on stdin and stdout, for assistants that start programs as their tools.

Usage: yiju mcp [options]

${INDEX_OPTIONS_HELP}
Tools: answer_question, search_passages, get_document. A client is told to run this command, as in

  {"mcpServers": {"yiju": {"command": "yiju", "args": ["mcp"]}}}

The log goes to stderr. A server that runs already offers the same tools at /mcp (yiju serve).

  yiju mcp
  yiju mcp --index ./laws-index
`,
  options: INDEX_OPTIONS,
  maxPositionals: 0,
  async run(invocation, context) {
    const config = readConfig(invocation.settings, context.environment);
    const opened = await openIndex({ config, context, preloadModel: true, record: true });
    const log = createLog(config);
    try {
      const { serveStdio } = await import("../http/mcp/serve-stdio.ts");
      await serveStdio(
        {
          assistant: opened.assistant,
          schemas: createToolSchemas(config),
          context: { channel: "mcp", requestId: null, keyId: null },
          scopes: OPEN_ACCESS.scopes,
          onFailure: (error) => {
            log.error(
              { name: error instanceof Error ? error.name : typeof error },
              "a tool failed",
            );
          },
        },
        context.streams(),
        context.listenForStop(),
      );
    } finally {
      await opened.close();
    }
    return EXIT.ok;
  },
};
