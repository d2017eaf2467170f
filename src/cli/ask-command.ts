import { readConfig } from "../config/config.ts";
import { parseRequest } from "../http/parse-request.ts";
import { createRequestSchemas } from "../http/request-schemas.ts";
import { EXIT, type Command, type Invocation } from "./command.ts";
import { formatAnswer } from "./format-answer.ts";
import { INDEX_OPTIONS_HELP } from "./help.ts";
import { INDEX_OPTIONS, withAssistant } from "./open-index.ts";
import { UsageError } from "./parse-command-line.ts";

export const askCommand: Command = {
  help: `Asks a question and prints the answer with the passages that it rests on, or why it is refused.

Usage: yiju ask "QUESTION" [options]

  --script hant|hans|auto   Script of the answer (default: auto, that of the question)
  --jurisdiction CODE       Only documents of HK, TW, CN or INT; may be given again
  --document ID             Only this document; may be given again (yiju documents lists the ids)
  --collection NAME         Only documents of this collection; may be given again
  --as-of DATE              What held on a day, as in 2024-10-28, replaced versions included; documents
                            without any date are left out
  --json                    The whole answer as JSON, as POST /v1/answer sends it
${INDEX_OPTIONS_HELP}
Exit codes: 0 answered, 1 failed, 2 wrong usage, 3 refused

  yiju ask "生成式人工智能模型有甚麼風險？"
  yiju ask "雲端委外要注意什麼？" --jurisdiction TW --json
`,
  options: {
    ...INDEX_OPTIONS,
    script: { type: "string" },
    jurisdiction: { type: "string", multiple: true },
    document: { type: "string", multiple: true },
    collection: { type: "string", multiple: true },
    "as-of": { type: "string" },
    json: { type: "boolean" },
  },
  // a question that was not put in quotation marks
  maxPositionals: Infinity,
  async run(invocation, context) {
    if (invocation.positionals.length === 0) throw new UsageError("say what to ask");
    const config = readConfig(invocation.settings, context.environment);
    const schema = createRequestSchemas(config).answer.omit({ stream: true });
    const question = parseRequest(schema, requestOf(invocation));
    // whoever names a data directory keeps records in it
    const record = config.isDataDirGiven;
    const answer = await withAssistant(
      { config, context, preloadModel: true, record },
      (assistant) =>
        assistant.answer(question, { context: { channel: "cli", requestId: null, keyId: null } }),
    );
    context.stdout.write(
      invocation.has("json") ? `${JSON.stringify(answer, null, 2)}\n` : formatAnswer(answer),
    );
    return answer.status === "answered" ? EXIT.ok : EXIT.refused;
  },
};

function requestOf(invocation: Invocation): object {
  const jurisdictions = invocation.values("jurisdiction");
  const documentIds = invocation.values("document");
  const collections = invocation.values("collection");
  const asOf = invocation.value("as-of");
  return {
    question: invocation.positionals.join(" "),
    script: invocation.value("script"),
    filter: {
      ...(jurisdictions.length > 0 && { jurisdictions }),
      ...(documentIds.length > 0 && { documentIds }),
      ...(collections.length > 0 && { collections }),
      ...(asOf !== undefined && { asOf }),
    },
  };
}
