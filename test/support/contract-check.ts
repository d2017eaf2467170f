import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { createOpenApi } from "../../src/http/contract/create-openapi.ts";
import type { Operation } from "../../src/http/contract/operation.ts";

interface CheckedRequest {
  readonly method: string;
  readonly path: string;
  /** A JSON body, before it was made text; it too must be as the contract says where the server takes it. */
  readonly json?: unknown;
}

/** Checks exchanges against the contract, which for this purpose lets no response hold more than it describes. */
export interface ContractCheck {
  /**
   * The response itself, once its body is as the contract says; the events of a stream are checked as they pass.
   *
   * @throws Error saying what the contract does not know of.
   */
  checked(request: CheckedRequest, response: Response): Promise<Response>;
}

/** The check for one list of operations; validators are compiled when they are first needed. */
export function createContractCheck(operations: readonly Operation[]): ContractCheck {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(createOpenApi(operations, { closed: true }), "contract");

  function validatorAt(...pointer: readonly string[]): ValidateFunction | undefined {
    const path = pointer.map((part) =>
      encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")),
    );
    return ajv.getSchema(`contract#/${path.join("/")}`);
  }

  function requireValid(
    where: string,
    validate: ValidateFunction | undefined,
    data: unknown,
  ): void {
    if (validate === undefined) throw new Error(`${where} is not in the contract`);
    if (validate(data)) return;
    throw new Error(
      `${where} is not as the contract says: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(data)}`,
    );
  }

  /** The same response; a stream is checked as it passes. */
  async function checkBody(where: string, place: readonly string[], response: Response) {
    const type = mediaType(response);
    if (type === "text/event-stream") {
      return checkEvents(response, (event, data) => {
        const validate = validatorAt(...place, "content", type, "x-event-data", event);
        requireValid(`${where} event ${event}`, validate, data);
      });
    }
    const copy = response.clone();
    if (type === "application/x-ndjson")
      return checkLines(response, (line) => {
        requireValid(where, validatorAt(...place, "content", type, "schema"), line);
      });
    const data: unknown = type.endsWith("json") ? await copy.json() : await copy.text();
    requireValid(where, validatorAt(...place, "content", type, "schema"), data);
    return response;
  }

  /** Of what is no operation, as an unknown route or another method, failures alone are described. */
  async function checkUndescribed(where: string, response: Response): Promise<void> {
    if (response.status < 400) return;
    const name = mediaType(response) === "application/problem+json" ? "Problem" : "OpenAiError";
    const data: unknown = await response.clone().json();
    requireValid(where, validatorAt("components", "schemas", name), data);
  }

  return {
    async checked({ method, path, json }, response) {
      const operation = operations.find((each) => matches(each, method, path));
      const hasBody = method !== "HEAD" && mediaType(response) !== "";
      if (operation === undefined) {
        if (hasBody) await checkUndescribed(`${method} ${path} ${response.status}`, response);
        return response;
      }
      const where = `${operation.method} ${operation.path} ${response.status}`;
      const place = ["paths", templateOf(operation), operation.method.toLowerCase()];
      const answer = [...place, "responses", String(response.status)];
      if (validatorAt(...answer) === undefined) throw new Error(`${where} is not in the contract`);
      if (json !== undefined && response.ok) {
        const body = [...place, "requestBody", "content", "application/json", "schema"];
        requireValid(`the body of ${where}`, validatorAt(...body), json);
      }
      return hasBody ? checkBody(where, answer, response) : response;
    },
  };
}

function mediaType(response: Response): string {
  return response.headers.get("Content-Type")?.split(";")[0] ?? "";
}

function templateOf({ path }: Operation): string {
  return path.replace(/:(\w+)/g, "{$1}");
}

function matches(operation: Operation, method: string, path: string): boolean {
  const pattern = new RegExp(`^${operation.path.replace(/:\w+/g, "[^/]+")}$`);
  const asked = method === "HEAD" ? "GET" : method;
  return operation.method === asked && pattern.test(new URL(path, "http://host").pathname);
}

/** The same response, whose reader gets an error where a line is not as it should be. */
function checkLines(response: Response, check: (line: unknown) => void): Response {
  return checkParts(response, "\n", (line) => {
    if (line !== "") check(JSON.parse(line));
  });
}

/** The same response, whose reader gets an error where an event is not as it should be. */
function checkEvents(response: Response, check: (event: string, data: unknown) => void): Response {
  return checkParts(response, "\n\n", (block) => {
    const [, event = "message", data] = /^(?:event: (\w+)\n)?data: ([^[].*)$/.exec(block) ?? [];
    if (data !== undefined) check(event, JSON.parse(data));
  });
}

function checkParts(response: Response, end: string, check: (part: string) => void): Response {
  let pending = "";
  const decoder = new TextDecoder();
  const checking = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      pending += decoder.decode(chunk, { stream: true });
      const parts = pending.split(end);
      pending = parts.pop() ?? "";
      for (const part of parts) check(part);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(checking), response);
}
