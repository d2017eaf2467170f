import { z } from "zod/v4";
import { AppError } from "../../domain/errors.ts";
import type { Operation, Route } from "../contract/operation.ts";
import { parseRequest } from "../parse-request.ts";
import { MODEL } from "./chat-completion.ts";
import { OPENAI_ERRORS } from "./openai-error.ts";

const modelSchema = z
  .object({
    id: z.string(),
    object: z.literal("model"),
    created: z.int().describe("0: a model's age says nothing about the documents'."),
    owned_by: z.string(),
  })
  .meta({ id: "ChatModel" });
const listSchema = z.object({ object: z.literal("list"), data: z.array(modelSchema) });
const nameSchema = z.object({ model: z.string().describe("`yiju`") });

const ONLY_MODEL = { id: MODEL, object: "model", created: 0, owned_by: "yiju" };

/** `GET /v1/models` and `GET /v1/models/:model`: what chat front ends choose from. */
export function modelsRoutes(): readonly Route[] {
  return [
    {
      operation: {
        ...READS_MODELS,
        id: "listModels",
        path: "/v1/models",
        summary: "List the models for chat completions",
        description: "In OpenAI's shape, for front ends that let people choose.",
        responses: { 200: { description: "One", content: { "application/json": listSchema } } },
      },
      handlers: [
        (_request, response) => {
          response.json({ object: "list", data: [ONLY_MODEL] });
        },
      ],
    },
    {
      operation: {
        ...READS_MODELS,
        id: "getModel",
        path: "/v1/models/:model",
        summary: "Get a model",
        description: "In OpenAI's shape; there is one.",
        parameters: nameSchema,
        responses: { 200: { description: "It", content: { "application/json": modelSchema } } },
        problems: ["MODEL_UNKNOWN"],
      },
      handlers: [
        (request, response) => {
          const { model } = parseRequest(nameSchema, request.params);
          if (model !== MODEL) {
            throw new AppError("MODEL_UNKNOWN", `There is no model "${model}", only "${MODEL}".`);
          }
          response.json(ONLY_MODEL);
        },
      ],
    },
  ];
}

const READS_MODELS = {
  method: "GET",
  tag: "compatibility",
  scope: "answer",
  errors: OPENAI_ERRORS,
} as const satisfies Partial<Operation>;
