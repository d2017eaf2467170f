import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { z } from "zod/v4";
import { createPrometheusMetrics } from "../../src/adapters/prometheus-metrics.ts";
import { SETTING_MEANINGS } from "../../src/config/setting-meanings.ts";

const DEPLOY = resolve(import.meta.dirname, "../../deploy");
const SCHEMAS = resolve(import.meta.dirname, "../fixtures/schemas");

/** Documents of a file, in which YAML finds nothing to complain about, doubled keys included. */
function documentsOf(file: string): unknown[] {
  const text = readFileSync(join(DEPLOY, file), "utf8");
  const documents = parseAllDocuments(text, { merge: true });
  if (!Array.isArray(documents)) throw new Error(`${file} is empty`);
  return documents.map((document) => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS() as unknown;
  });
}

function readSchema<Schema>(name: string, shape: z.ZodType<Schema>): Schema {
  return shape.parse(JSON.parse(readFileSync(join(SCHEMAS, name), "utf8")));
}

/** What a schema finds wrong; strings like "8 GB" that only an engine reads are left to it. */
function problemsOf(schema: object, value: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => [instancePath, message]);
}

const object = z.looseObject({ apiVersion: z.string(), kind: z.string() });
const kubernetes = z.looseObject({ kinds: z.record(z.string(), z.string()), $defs: z.unknown() });

function kubernetesProblems(manifest: unknown): unknown[] {
  const { apiVersion, kind } = object.parse(manifest);
  const { kinds, $defs } = readSchema("kubernetes-1.32.json", kubernetes);
  const name = kinds[`${apiVersion}/${kind}`];
  return problemsOf({ $ref: `#/$defs/${name ?? "unknown"}`, $defs }, manifest);
}

const MANIFESTS = documentsOf("kubernetes/yiju.yaml");
const find = (kind: string): unknown =>
  MANIFESTS.find((manifest) => object.parse(manifest).kind === kind);

describe("the Kubernetes manifests", () => {
  it.each(MANIFESTS.map((manifest) => ({ kind: object.parse(manifest).kind, manifest })))(
    "keep the schema of Kubernetes 1.32: $kind",
    ({ manifest }) => {
      expect(kubernetesProblems(manifest)).toEqual([]);
    },
  );

  it("would not, were a field misspelt or of another type", () => {
    const misspelt = { ...object.parse(find("PodDisruptionBudget")), spec: { minAvailible: 1 } };
    expect(kubernetesProblems(misspelt)).not.toEqual([]);
    const mistyped = { ...object.parse(find("Service")), spec: { ports: [{ port: "http" }] } };
    expect(kubernetesProblems(mistyped)).not.toEqual([]);
  });

  it("set what Yiju knows", () => {
    const { data } = z.object({ data: z.record(z.string(), z.string()) }).parse(find("ConfigMap"));
    const unknown = Object.keys(data).filter((name) => !(name in SETTING_MEANINGS));
    expect(unknown).toEqual([]);
  });

  it("index as many parts as there are pods", () => {
    const container = z.object({ args: z.array(z.string()) });
    const { spec } = z
      .object({
        spec: z.object({
          completions: z.int(),
          parallelism: z.int(),
          template: z.object({ spec: z.object({ containers: z.tuple([container]) }) }),
        }),
      })
      .parse(find("Job"));
    const { completions, parallelism, template } = spec;
    expect(parallelism).toBe(completions);
    expect(template.spec.containers[0].args.join()).toContain(
      `JOB_COMPLETION_INDEX + 1))/${completions}`,
    );
  });

  it("have servers ask as one who may only read, and the job as one who may write", () => {
    const volumes = z.array(
      z.looseObject({ secret: z.object({ secretName: z.string() }).optional() }),
    );
    const container = z.object({
      env: z.array(z.looseObject({ name: z.string(), value: z.string().optional() })),
    });
    const template = z.object({
      spec: z.object({ containers: z.tuple([container]), volumes }),
    });
    const podOf = (kind: string) =>
      z.object({ spec: z.object({ template }) }).parse(find(kind)).spec.template.spec;
    const secretOf = (kind: string) =>
      podOf(kind).volumes.flatMap(({ secret }) => secret?.secretName ?? []);
    const { data } = z.object({ data: z.record(z.string(), z.string()) }).parse(find("ConfigMap"));
    expect(data["YIJU_OPENSEARCH_USER"]).toBe("yiju-server");
    expect(secretOf("StatefulSet")).toEqual(["yiju-opensearch-server"]);
    expect(podOf("Job").containers[0].env).toEqual([
      { name: "YIJU_OPENSEARCH_USER", value: "yiju-indexer" },
    ]);
    expect(secretOf("Job")).toEqual(["yiju-opensearch-indexer"]);
  });

  it("run what the image holds", () => {
    const container = z.object({ command: z.array(z.string()), args: z.tuple([z.string()]) });
    const pod = z.object({ spec: z.object({ containers: z.tuple([container]) }) });
    const { spec } = z.object({ spec: z.object({ template: pod }) }).parse(find("Job"));
    const [{ args }] = spec.template.spec.containers;
    // the working directory of the image is /app, in which there is no other program
    expect(args[0]).toMatch(/^exec node deploy\/run\.mjs index /);
  });

  it("scale on a metric that the adapter makes of one that Yiju exposes", async () => {
    const rule = z.object({
      seriesQuery: z.string(),
      name: z.object({ as: z.string() }),
      metricsQuery: z.string(),
    });
    const values = z.object({ rules: z.object({ custom: z.tuple([rule]) }) });
    const [values0] = documentsOf("kubernetes/prometheus-adapter-values.yaml");
    const [{ seriesQuery, name, metricsQuery }] = values.parse(values0).rules.custom;
    expect(JSON.stringify(find("HorizontalPodAutoscaler"))).toContain(`"name":"${name.as}"`);
    const metrics = createPrometheusMetrics({
      version: "1",
      languageModel: "",
      serverId: "yiju-0",
    });
    const timings = { retrieveMs: 1, answerMs: 1, guardMs: 1, totalMs: 3 };
    metrics.record({
      kind: "answer",
      outcome: "answered",
      answerer: "extractive",
      fallback: null,
      timings,
    });
    const [series = "", labels = ""] = seriesQuery.split(/[{,]/);
    expect(metricsQuery).toContain(labels);
    expect(await metrics.expose()).toMatch(new RegExp(`^${series}\\{.*${labels}`, "m"));
  });
});

describe("the compose file", () => {
  const [compose] = documentsOf("compose/compose.yaml");
  const names = z.record(z.string(), z.unknown());
  const service = z.looseObject({
    environment: z.record(z.string(), z.string()).optional(),
    volumes: z.array(z.string()).default([]),
    command: z.array(z.string()).optional(),
    networks: z.array(z.string()).default([]),
    secrets: z.array(z.string()).default([]),
    depends_on: z.union([z.array(z.string()), names]).default([]),
  });
  const { services, ...declared } = z
    .object({
      services: z.record(z.string(), service),
      volumes: names,
      networks: names,
      secrets: names,
    })
    .parse(compose);

  it("keeps the Compose specification", () => {
    const schema = readSchema("compose-spec.json", z.looseObject({}));
    expect(problemsOf(schema, compose)).toEqual([]);
    expect(problemsOf(schema, { services: { yiju: { imagine: "yiju" } } })).not.toEqual([]);
  });

  it("has three nodes, two servers that set what Yiju knows, and a proxy with its file", () => {
    expect(Object.keys(services).sort()).toEqual(
      ["indexer", "proxy", "search-1", "search-2", "search-3", "yiju-1", "yiju-2"].sort(),
    );
    for (const name of ["indexer", "yiju-1", "yiju-2"]) {
      const set = Object.keys(services[name]?.environment ?? {});
      expect(set.filter((setting) => !(setting in SETTING_MEANINGS))).toEqual([]);
    }
    const [file = ""] = services["proxy"]?.volumes ?? [];
    expect(existsSync(join(DEPLOY, "compose", file.split(":")[0] ?? ""))).toBe(true);
  });

  it("names only what it declares, and files that there are", () => {
    for (const { volumes, networks, secrets, depends_on: needed } of Object.values(services)) {
      const sources = volumes.map((volume) => volume.split(":")[0] ?? "");
      const named = sources.filter((source) => !source.startsWith("."));
      expect(Object.keys(declared.volumes)).toEqual(expect.arrayContaining(named));
      expect(Object.keys(declared.networks)).toEqual(expect.arrayContaining(networks));
      expect(Object.keys(declared.secrets)).toEqual(expect.arrayContaining(secrets));
      const others = Array.isArray(needed) ? needed : Object.keys(needed);
      expect(Object.keys(services)).toEqual(expect.arrayContaining(others));
      const tracked = sources.filter((source) => source.startsWith("../"));
      expect(tracked.filter((file) => !existsSync(join(DEPLOY, "compose", file)))).toEqual([]);
    }
  });

  it("has servers ask as one who may only read, and the indexer as one who may write", () => {
    const askers = { indexer: "indexer", "yiju-1": "server", "yiju-2": "server" };
    for (const [name, role] of Object.entries(askers)) {
      const { environment = {}, secrets } = services[name] ?? {};
      expect(environment["YIJU_OPENSEARCH_USER"]).toBe(`yiju-${role}`);
      expect(secrets).toEqual([`${role}-password`]);
      expect(environment["YIJU_OPENSEARCH_PASSWORD_FILE"]).toBe(`/run/secrets/${role}-password`);
    }
  });

  it("keeps what servers write where the image's user may write", () => {
    for (const name of ["yiju-1", "yiju-2"]) {
      const folders = (services[name]?.volumes ?? []).map((volume) => volume.split(":")[1]);
      expect(folders).toContain("/var/lib/yiju");
      expect(services[name]?.environment?.["YIJU_DATA_DIR"]).toBe("/var/lib/yiju/data");
    }
    expect(readFileSync(join(DEPLOY, "../Dockerfile"), "utf8")).toContain(
      "install --directory --owner=node --group=node --mode=0700 /var/lib/yiju\n",
    );
  });

  it("has the nodes take as many clauses as a long question has", () => {
    for (const node of ["search-1", "search-2", "search-3"])
      expect(services[node]?.environment?.["indices.query.bool.max_clause_count"]).toBe("16384");
  });
});
