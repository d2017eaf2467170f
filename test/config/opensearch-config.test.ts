import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/config.ts";
import { createTestAuthority, MISSING_OPENSSL } from "../support/test-certificates.ts";

const CLUSTER = { YIJU_STORE: "opensearch", YIJU_OPENSEARCH_NODES: "https://search-1:9200" };
const folder = mkdtempSync(join(tmpdir(), "yiju-settings-"));
const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("the settings of a cluster", () => {
  it("are addresses, and what has a usual value", () => {
    const environment = { ...CLUSTER, YIJU_OPENSEARCH_NODES: "https://a:9200, https://b:9200" };
    expect(readConfig({}, environment).openSearch).toEqual({
      nodes: ["https://a:9200", "https://b:9200"],
      certificateAuthority: null,
      credentials: { kind: "none" },
      prefix: "yiju",
      timeoutMs: 5000,
      shards: 1,
      replicas: 1,
      keepHours: 24,
    });
  });

  it("take the password from a file, and print it nowhere", () => {
    const file = fileOf("password", "hush-hush\n");
    const environment = {
      ...CLUSTER,
      YIJU_OPENSEARCH_USER: "yiju",
      YIJU_OPENSEARCH_PASSWORD_FILE: file,
    };
    const { openSearch } = readConfig({}, environment);
    const credentials = openSearch?.credentials;
    expect(credentials?.kind === "password" && credentials.password.reveal()).toBe("hush-hush");
    expect(JSON.stringify(openSearch)).not.toContain("hush-hush");
  });

  it.each([
    { given: { NODES: undefined }, problem: "NODES is missing" },
    { given: { NODES: "https://me:secret@search-1:9200" }, problem: "NODES must list addresses" },
    { given: { USER: "yiju" }, problem: "PASSWORD_FILE is missing" },
    { given: { PASSWORD: "hush-hush" }, problem: "USER is missing" },
    { given: { CA_FILE: "/nowhere/ca.pem" }, problem: "CA_FILE must name a file that can be read" },
    { given: { CERT_FILE: fileOf("c", "x") }, problem: "CERT_FILE and _KEY_FILE need each other" },
    {
      given: { CA_FILE: fileOf("ca", "no PEM") },
      problem: "CA_FILE must name a file that holds a certificate",
    },
    {
      given: { CERT_FILE: fileOf("cert", "no PEM"), KEY_FILE: fileOf("key", "none either") },
      problem: "KEY_FILE must name a file that holds a private key",
    },
  ])("are refused, and nothing of a secret is told: $problem", ({ given, problem }) => {
    const named = Object.entries(given).map(([name, value]) => [`YIJU_OPENSEARCH_${name}`, value]);
    const read = () => readConfig({}, { ...CLUSTER, ...(Object.fromEntries(named) as object) });
    expect(read).toThrow(`YIJU_OPENSEARCH_${problem}`);
    expect(read).not.toThrow("secret@");
    expect(read).not.toThrow("hush-hush");
  });

  if (MISSING_OPENSSL !== null) process.stdout.write(`skipped: ${MISSING_OPENSSL}\n`);

  it.skipIf(MISSING_OPENSSL !== null)("are refused where the key is not the certificate's", () => {
    const authority = createTestAuthority();
    const [one, two] = [authority.issue({ name: "one" }), authority.issue({ name: "two" })];
    const read = (keyFile: string) =>
      readConfig(
        {},
        {
          ...CLUSTER,
          YIJU_OPENSEARCH_CA_FILE: authority.certFile,
          YIJU_OPENSEARCH_CERT_FILE: one.certFile,
          YIJU_OPENSEARCH_KEY_FILE: keyFile,
        },
      );
    expect(() => read(two.keyFile)).toThrow(
      "YIJU_OPENSEARCH_KEY_FILE does not hold the key of that certificate",
    );
    expect(read(one.keyFile).openSearch?.credentials.kind).toBe("certificate");
  });
});
