import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTestAuthority, type TestAuthority } from "../../support/test-certificates.ts";
import { CACHE, startNode } from "./cluster-program.ts";
import { freePorts } from "./test-cluster.ts";

const DEPLOYED = path.join(import.meta.dirname, "../../../deploy/opensearch");

const SETTINGS = `cluster.name: yiju-secure-test
network.host: 127.0.0.1
action.auto_create_index: false
cluster.routing.allocation.disk.threshold_enabled: false
indices.query.bool.max_clause_count: 16384
plugins.security.ssl.http.enabled: true
plugins.security.ssl.http.clientauth_mode: OPTIONAL
plugins.security.ssl.transport.enforce_hostname_verification: false
plugins.security.allow_default_init_securityindex: true
plugins.security.authcz.admin_dn: ["CN=admin"]
plugins.security.nodes_dn: ["CN=node"]
`;

/** One node with OpenSearch's security plug-in: TLS, users, roles. */
export interface SecureCluster {
  readonly url: string;
  readonly authority: TestAuthority;
  stop(): Promise<void>;
}

/** @param users passwords by name of user; a user has the role of its name in deploy/opensearch/roles.yml */
export async function startSecureCluster(
  users: Readonly<Record<string, string>>,
): Promise<SecureCluster> {
  const directory = await mkdtemp(path.join(tmpdir(), "yiju-secure-"));
  const authority = createTestAuthority();
  const configDirectory = path.join(directory, "config");
  await writeConfig(configDirectory, authority);
  const [httpPort = 0, transportPort = 0] = await freePorts(2);
  const plugins = ["org.opensearch.security.OpenSearchSecurityPlugin"];
  const kind = { configDirectory, plugins };
  const places = { number: 1, directory, httpPort, transportPorts: [transportPort] };
  const node = await startNode({ ...places, kind });
  const url = `https://127.0.0.1:${httpPort}`;
  await setUp(url, authority, users);
  return {
    url,
    authority,
    async stop() {
      await node.kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function writeConfig(directory: string, authority: TestAuthority): Promise<void> {
  const security = path.join(directory, "opensearch-security");
  await mkdir(directory, { recursive: true });
  await cp(path.join(CACHE, "security/config"), security, { recursive: true });
  for (const name of ["internal_users.yml", "roles.yml"])
    await cp(path.join(DEPLOYED, name), path.join(security, name));
  const config = path.join(security, "config.yml");
  const domain = /(clientcert_auth_domain:[\s\S]*?http_enabled: )false/;
  await writeFile(config, (await readFile(config, "utf8")).replace(domain, "$1true"));
  const { cert, key } = authority.issue({ name: "node" });
  const files = { "node.pem": cert, "node.key": key, "ca.pem": authority.cert };
  for (const [name, text] of Object.entries(files))
    await writeFile(path.join(directory, name), text, { mode: 0o600 });
  const certificates = ["transport", "http"].flatMap((layer) => [
    `plugins.security.ssl.${layer}.pemcert_filepath: node.pem`,
    `plugins.security.ssl.${layer}.pemkey_filepath: node.key`,
    `plugins.security.ssl.${layer}.pemtrustedcas_filepath: ca.pem`,
  ]);
  await writeFile(
    path.join(directory, "opensearch.yml"),
    `${SETTINGS}${certificates.join("\n")}\n`,
  );
}

async function setUp(
  url: string,
  authority: TestAuthority,
  users: Readonly<Record<string, string>>,
): Promise<void> {
  const admin = authority.issue({ name: "admin" });
  const put = (what: string, body: object) =>
    untilDone(() => send(`${url}/_plugins/_security/api/${what}`, body, { ...admin, authority }));
  for (const [name, password] of Object.entries(users)) {
    await put(`internalusers/${name}`, { password, opendistro_security_roles: [name] });
    await put(`rolesmapping/${name}`, { users: [`${name}-certificate`] });
  }
}

// The plug-in is up some seconds after the node is.
async function untilDone(attempt: () => Promise<number>): Promise<void> {
  for (let tries = 0; ; tries++) {
    const status = await attempt();
    if (status < 300) return;
    if (tries === 60) throw new Error(`the security plug-in answered ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function send(
  url: string,
  body: object,
  { cert, key, authority }: { cert: string; key: string; authority: TestAuthority },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json" };
    const asked = request(url, { method: "PUT", headers, cert, key, ca: authority.cert });
    asked.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject);
    asked.end(JSON.stringify(body));
  });
}
