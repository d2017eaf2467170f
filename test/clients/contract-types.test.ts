import openapiTS, { astToString } from "openapi-typescript";
import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { createOpenApi } from "../../src/http/contract/create-openapi.ts";
import { appRoutes } from "../../src/http/create-app.ts";
import { appDependencies } from "../support/running-app.ts";

const FILE = "../../clients/typescript/src/contract.ts";
const HEADER = "// Generated from the contract of the API by `npm run contract:write`.\n\n";

it("the client's types are those of the contract; npm run contract:write writes them anew", async () => {
  const operations = appRoutes(appDependencies()).map(({ operation }) => operation);
  // SAFETY: what the generator reads is any OpenAPI document
  const contract = createOpenApi(operations) as unknown as Parameters<typeof openapiTS>[0];
  const types = HEADER + astToString(await openapiTS(contract, { defaultNonNullable: false }));
  const options = await resolveConfig(import.meta.filename);
  await expect(await format(types, { ...options, parser: "typescript" })).toMatchFileSnapshot(FILE);
});
