import { z } from "zod/v4";

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface JsonSchemasOptions {
  /**
   * Whether objects of responses hold nothing but what is described. Tests hold the server to it; clients are
   * told otherwise, since fields may be added.
   */
  readonly closed: boolean;
}

/** Schemas of one document by name, and the way to refer to them. */
export interface JsonSchemas {
  /** The schema of what a client sends; with a name, as a reference to it. */
  ofRequest(schema: z.ZodType, name?: string): JsonSchema;
  /** The schema of what the server sends. */
  ofResponse(schema: z.ZodType, name?: string): JsonSchema;
  readonly named: ReadonlyMap<string, JsonSchema>;
}

/** Collects zod schemas as JSON Schema 2020-12 of an OpenAPI document: those with an id or a name once, as components. */
export function createJsonSchemas({ closed }: JsonSchemasOptions): JsonSchemas {
  const named = new Map<string, JsonSchema>();

  function convert(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    const isOpen = io === "output" && !closed;
    const converted: unknown = z.toJSONSchema(schema, {
      io,
      override: ({ zodSchema, jsonSchema }) => {
        if (isOpen) delete jsonSchema.additionalProperties;
        tidy(jsonSchema);
        // zod leaves them out where a field is transformed, since it may mean those of what comes of it
        const { examples } = z.globalRegistry.get(zodSchema) ?? {};
        if (Array.isArray(examples)) jsonSchema.examples = examples;
        if (isEmptyTuple(zodSchema)) {
          delete jsonSchema.prefixItems;
          jsonSchema.maxItems = 0;
        }
      },
    });
    const { $defs = {}, ...rest } = jsonSchemaFile.parse(withReferences(converted));
    for (const [name, definition] of Object.entries($defs)) add(name, definition);
    return without("$schema", rest);
  }

  /** The same name for two different schemas is a mistake in the program. */
  function add(name: string, schema: JsonSchema): void {
    const definition = without("id", schema);
    const known = named.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(definition)) {
      throw new Error(`there are two different schemas named "${name}"`);
    }
    named.set(name, definition);
  }

  function refer(schema: JsonSchema, name: string | undefined): JsonSchema {
    const given = typeof schema["id"] === "string" ? schema["id"] : name;
    if (given === undefined) return schema;
    add(given, schema);
    return { $ref: `#/components/schemas/${given}` };
  }

  return {
    ofRequest: (schema, name) => refer(convert(schema, "input"), name),
    ofResponse: (schema, name) => refer(convert(schema, "output"), name),
    named,
  };
}

const anySchema = z.record(z.string(), z.unknown());
const jsonSchemaFile = z.looseObject({ $defs: z.record(z.string(), anySchema).optional() });

function without(name: string, schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));
}

function withReferences(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** The limits of JavaScript's numbers say nothing to a reader. */
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.format === "date") delete schema.pattern;
}

function isEmptyTuple({ _zod: { def } }: z.core.$ZodTypes): boolean {
  return def.type === "tuple" && def.items.length === 0;
}
