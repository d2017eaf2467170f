import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { createSecret } from "../../src/domain/secret.ts";
import type { ClusterSettings } from "../../src/opensearch-store/cluster-settings.ts";
import type { Store } from "../../src/opensearch-store/store.ts";
import { describeIndexPublisher } from "../contracts/index-publisher.contract.ts";
import { FINGERPRINTS, queryTokens, vectorOf } from "../support/index-documents.ts";
import { indexOnCluster, openTestStore } from "../support/opensearch-store.ts";
import { publishDocuments } from "../support/published-index.ts";
import { HK, TW } from "../support/sample-documents.ts";
import { MISSING_OPENSSL } from "../support/test-certificates.ts";
import { startSecureCluster, type SecureCluster } from "./support/secure-cluster.ts";
import { MISSING } from "./support/shared-cluster.ts";

const missing = MISSING ?? MISSING_OPENSSL;
const USERS = { yiju_indexer: "Indexes-7-times-a-day", yiju_server: "Answers-9-times-a-day" };
const EVERYTHING = { filter: {}, k: 10 };

describe.skipIf(missing !== null)(
  "a cluster with TLS, users and the roles of deploy/opensearch",
  () => {
    let secure: SecureCluster;

    beforeAll(async () => {
      secure = await startSecureCluster(USERS);
    });
    afterAll(() => secure.stop());

    const open = (
      credentials: ClusterSettings["credentials"],
      prefix = `yiju-${randomUUID()}`,
    ): Store =>
      openTestStore({
        nodes: [secure.url],
        prefix,
        settings: { certificateAuthority: secure.authority.cert, credentials },
      });
    const as = (user: keyof typeof USERS, password: string = USERS[user]) =>
      ({ kind: "password", user, password: createSecret(password) }) as const;
    const onOneNode = (store: Store) => indexOnCluster(store, { shards: 1, replicas: 0 });

    describeIndexPublisher("OpenSearch, as yiju_indexer", () =>
      Promise.resolve(onOneNode(open(as("yiju_indexer")))),
    );

    it("lets nobody in whom the security plug-in's own file knows", async () => {
      const reader = onOneNode(
        open({ kind: "password", user: "admin", password: createSecret("admin") }),
      ).openReader();
      await expect(reader.current()).rejects.toMatchObject({
        message: expect.stringContaining("401") as string,
      });
    });

    it("lets a server read everything, by password and by certificate, and write nothing", async () => {
      const prefix = `yiju-${randomUUID()}`;
      const { id } = await publishDocuments(onOneNode(open(as("yiju_indexer"), prefix)), [HK, TW]);
      const { cert, key } = secure.authority.issue({ name: "yiju_server-certificate" });
      const certificate = {
        kind: "certificate",
        certificate: cert,
        key: createSecret(key),
      } as const;
      for (const credentials of [as("yiju_server"), certificate]) {
        const under = onOneNode(open(credentials, prefix));
        const reader = under.openReader();
        expect(await reader.current()).toMatchObject({ id });
        const lexical = await reader.searchLexical(id, queryTokens("機構"), EVERYTHING);
        const dense = await reader.searchDense(id, await vectorOf("風險"), EVERYTHING);
        const ids = [...lexical, ...dense].map(({ passageId }) => passageId);
        expect(await reader.getPassages(id, ids)).toHaveLength(ids.length);
        expect(await reader.documents.list(id)).toHaveLength(2);
        expect(await reader.documents.get(id, HK.id)).toBeDefined();
        await expect(under.publisher.begin(FINGERPRINTS)).rejects.toMatchObject({
          code: "STORE_UNAVAILABLE",
          message: expect.stringMatching(
            /403.*no permissions for.*YIJU_OPENSEARCH_USER and its role/,
          ) as string,
        });
        const writing = { method: "PUT", path: `/${prefix}-more`, body: {} } as const;
        const written = open(credentials, prefix).cluster.ask(writing, z.unknown());
        await expect(written).rejects.toMatchObject({ status: 403 });
      }
    });

    it("lets neither touch what is another's", async () => {
      for (const user of ["yiju_indexer", "yiju_server"] as const) {
        const { cluster } = open(as(user));
        const theirs = { method: "POST", path: "/.opendistro_security/_search", body: {} } as const;
        await expect(cluster.ask(theirs, z.unknown())).rejects.toMatchObject({ status: 403 });
        const other = { method: "PUT", path: "/another", body: {} } as const;
        await expect(cluster.ask(other, z.unknown())).rejects.toMatchObject({ status: 403 });
      }
    });

    it("lets nobody in with a wrong password, no credentials or a stranger's certificate", async () => {
      const wrong = [as("yiju_server", "Guessed-3-times-today"), { kind: "none" } as const];
      for (const credentials of wrong)
        await expect(onOneNode(open(credentials)).openReader().current()).rejects.toMatchObject({
          code: "STORE_UNAVAILABLE",
          message: expect.stringMatching(/401.*YIJU_OPENSEARCH_USER/) as string,
        });
    });
  },
);

if (missing !== null) {
  describe("a cluster with TLS and users", () => {
    it("takes the roles of deploy/opensearch", ({ skip }) => {
      skip(missing);
    });
  });
}
