import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import type { AppError } from "../../src/domain/errors.ts";
import { createSecret } from "../../src/domain/secret.ts";
import type { ClusterSettings } from "../../src/opensearch-store/cluster-settings.ts";
import { openStore } from "../../src/opensearch-store/open-store.ts";
import { performanceClock } from "../../src/performance-clock.ts";
import { startFakeNode, type FakeNode } from "../support/fake-node.ts";
import { createTestAuthority, MISSING_OPENSSL } from "../support/test-certificates.ts";

const VERSION = JSON.stringify({ version: { number: "2.19.1" } });
const PASSWORD = "correct-horse-battery";
const BASIC = `Basic ${Buffer.from(`yiju:${PASSWORD}`).toString("base64")}`;
const NONE = { kind: "none" } as const;

if (MISSING_OPENSSL !== null) process.stdout.write(`skipped: ${MISSING_OPENSSL}\n`);

describe.skipIf(MISSING_OPENSSL !== null)("a connection to a cluster over TLS", () => {
  const authority = MISSING_OPENSSL === null ? createTestAuthority() : null;
  const nodes: FakeNode[] = [];
  afterEach(() => {
    for (const node of nodes.splice(0)) node.close();
  });

  const issue = (wish: Parameters<NonNullable<typeof authority>["issue"]>[0]) => {
    if (authority === null) throw new Error("no authority");
    return authority.issue(wish);
  };
  const start = async (...of: Parameters<typeof startFakeNode>): Promise<FakeNode> => {
    const node = await startFakeNode(...of);
    nodes.push(node);
    return node;
  };
  const answering: Parameters<typeof startFakeNode>[0] = (request, response) => {
    const isAllowed = request.headers.authorization === BASIC;
    response
      .writeHead(isAllowed ? 200 : 401, { "content-type": "application/json" })
      .end(isAllowed ? VERSION : '{"error":{"type":"security_exception"},"status":401}');
  };
  const open: Parameters<typeof startFakeNode>[0] = (_request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(VERSION);
  const password = { kind: "password", user: "yiju", password: createSecret(PASSWORD) } as const;

  /** What asking the cluster for its version gives, or why not. */
  const ask = async (
    url: string,
    {
      certificateAuthority = authority?.cert ?? null,
      credentials = NONE,
      timeoutMs = 1000,
    }: Partial<ClusterSettings>,
    onFailure?: (failure: AppError) => void,
  ): Promise<unknown> => {
    const store = openStore({
      settings: { nodes: [url], certificateAuthority, credentials, timeoutMs },
      prefix: "yiju",
      clock: performanceClock,
      now: () => "",
      ...(onFailure && { onFailure }),
    });
    try {
      return await store.lexicalScale();
    } catch (error) {
      return error;
    } finally {
      await store.cluster.close();
    }
  };

  it("is made with the authority's certificate, a user and a password", async () => {
    const { url } = await start(answering, issue({ name: "node" }));
    expect(await ask(url, { credentials: password })).toBeCloseTo(1 / 2.2);
  });

  it("is made with a client certificate where the cluster wants one", async () => {
    const tls = { ...issue({ name: "node" }), ca: authority?.cert ?? "" };
    const { url } = await start(open, { ...tls, requestCert: true, rejectUnauthorized: true });
    const { cert, key } = issue({ name: "yiju" });
    const credentials = { kind: "certificate", certificate: cert, key: createSecret(key) } as const;
    expect(await ask(url, { credentials })).toBeCloseTo(1 / 2.2);
    expect(await ask(url, {})).toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringMatching(
        /wants a client certificate.*YIJU_OPENSEARCH_CERT_FILE/,
      ) as string,
    });
  });

  it("says that a client certificate is not accepted", async () => {
    const tls = { ...issue({ name: "node" }), ca: authority?.cert ?? "" };
    const { url } = await start(open, { ...tls, requestCert: true, rejectUnauthorized: true });
    const { cert, key } = createTestAuthority().issue({ name: "stranger" });
    const credentials = { kind: "certificate", certificate: cert, key: createSecret(key) } as const;
    expect(await ask(url, { credentials })).toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringMatching(
        /does not accept the certificate of YIJU_OPENSEARCH_CERT_FILE/,
      ) as string,
    });
  });

  it.each([
    { why: "expired", wish: { name: "old", days: -1 }, says: /has expired; renew it on the nodes/ },
    {
      why: "of another host",
      wish: { name: "elsewhere", hosts: "DNS:search-9.example" },
      says: /for other host names; name the nodes in YIJU_OPENSEARCH_NODES/,
    },
  ])("is not made where the certificate is $why, and says what to do", async ({ wish, says }) => {
    const { url } = await start(open, issue(wish));
    expect(await ask(url, {})).toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringMatching(says) as string,
    });
  });

  it("is not made where another authority signed, or none that is known", async () => {
    const { url } = await start(open, issue({ name: "node" }));
    for (const certificateAuthority of [createTestAuthority().cert, null])
      expect(await ask(url, { certificateAuthority })).toMatchObject({
        code: "STORE_UNAVAILABLE",
        message: expect.stringMatching(
          /authority.*not known here.*YIJU_OPENSEARCH_CA_FILE/,
        ) as string,
      });
  });

  it("says that a node speaks plain HTTP, or https, where the other was said", async () => {
    const plain = await start(open);
    expect(await ask(plain.url.replace("http:", "https:"), {})).toMatchObject({
      message: expect.stringMatching(/speaks plain HTTP.*write http/) as string,
    });
    const secure = await start(open, issue({ name: "node" }));
    expect(await ask(secure.url.replace("https:", "http:"), {})).toMatchObject({
      message: expect.stringMatching(
        /speaks https where YIJU_OPENSEARCH_NODES says http/,
      ) as string,
    });
  });

  it("says that nobody listens", async () => {
    const node = await startFakeNode((_request, response) => response.end());
    node.close();
    expect(await ask(node.url, {})).toMatchObject({
      message: expect.stringMatching(
        /cannot be reached.*ECONNREFUSED.*YIJU_OPENSEARCH_NODES/,
      ) as string,
    });
  });

  it("tells who is not let in what to check", async () => {
    const { url } = await start(answering, issue({ name: "node" }));
    const wrong = { ...password, password: createSecret("wrong") };
    expect(await ask(url, { credentials: wrong })).toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: expect.stringMatching(/401.*YIJU_OPENSEARCH_USER and its role/) as string,
    });
  });

  it("lets no secret into errors, whatever fails", async () => {
    const { cert, key } = issue({ name: "yiju" });
    const certificate = { kind: "certificate", certificate: cert, key: createSecret(key) } as const;
    const failures: unknown[] = [password, certificate];
    for (const [status, body] of [
      ...[401, 403, 404, 429, 503].map((code) => [code, '{"error":"x"}'] as const),
      [200, "no JSON"] as const,
      [200, null] as const,
    ]) {
      const { url } = await start(
        (_request, response) => {
          if (body !== null)
            response.writeHead(status, { "content-type": "application/json" }).end(body);
        },
        issue({ name: "node" }),
      );
      const tell = (failure: AppError) => failures.push(failure);
      for (const credentials of [password, certificate])
        failures.push(await ask(url, { credentials, timeoutMs: 150 }, tell));
    }
    const written = inspect(failures, { depth: Infinity, showHidden: true }) + asJson(failures);
    expect(written).toContain("STORE_UNAVAILABLE");
    const [, firstLineOfKey = ""] = key.split("\n");
    for (const secret of [PASSWORD, BASIC.slice(6), firstLineOfKey])
      expect(written).not.toContain(secret);
  });
});

/** As JSON, with what errors carry. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Error ? Object.fromEntries(membersOf(part)) : part,
  );
}

function membersOf(error: Error): [string, unknown][] {
  const { message, cause } = error;
  return [...Object.entries(error), ["message", message], ["cause", cause]];
}
