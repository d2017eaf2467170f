import { z } from "zod/v4";
import type { Scope } from "../../domain/principal.ts";
import { parseRequest } from "../parse-request.ts";

/** What came of a call: as text for a model, and as data for a program. */
interface ToolResult {
  readonly text: string;
  readonly content: Record<string, unknown>;
}

/** One tool as the protocol lists and calls it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly scope: Scope;
  readonly inputSchema: ObjectSchema;
  readonly outputSchema: ObjectSchema;
  /** @throws AppError REQUEST_INVALID where `input` is not as described. */
  readonly call: (input: unknown, signal: AbortSignal) => Promise<ToolResult>;
}

interface ObjectSchema {
  readonly [name: string]: unknown;
  readonly type: "object";
}

interface ToolSettings<Input extends z.ZodType, Output extends z.ZodObject> extends Pick<
  Tool,
  "name" | "title" | "description" | "scope"
> {
  readonly input: Input;
  readonly output: Output;
  readonly run: (
    input: z.output<Input>,
    signal: AbortSignal,
  ) => Promise<{ readonly text: string; readonly result: z.input<Output> }>;
}

/** A tool whose schemas read its input and describe its output. */
export function createTool<Input extends z.ZodType, Output extends z.ZodObject>({
  input,
  output,
  run,
  ...listing
}: ToolSettings<Input, Output>): Tool {
  return {
    ...listing,
    inputSchema: jsonSchemaOf(input, "input"),
    outputSchema: jsonSchemaOf(output, "output"),
    async call(given, signal) {
      const { text, result } = await run(parseRequest(input, given), signal);
      return { text, content: output.parse(result) };
    },
  };
}

const objectSchema = z.looseObject({ type: z.literal("object") });

/** For clients, which know draft 7 and no ids; results may gain fields. */
function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): ObjectSchema {
  const converted = z.toJSONSchema(schema, {
    io,
    target: "draft-7",
    override: ({ jsonSchema }) => {
      delete jsonSchema["id"];
      if (io === "output") delete jsonSchema.additionalProperties;
    },
  });
  return objectSchema.parse(converted);
}
