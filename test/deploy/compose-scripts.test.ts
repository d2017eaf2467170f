import { spawnSync } from "node:child_process";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod/v4";
import { MISSING_OPENSSL } from "../support/test-certificates.ts";

const DEPLOY = resolve(import.meta.dirname, "../../deploy");

/** A folder of its own with a script of deploy/compose in it. */
function folderWith(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), "yiju-compose-"));
  cpSync(join(DEPLOY, "compose", script), join(folder, script));
  return folder;
}

/** Runs it where programs of the folder itself go before others of their name. */
function run(folder: string, script: string) {
  const command = 'PATH="$0:$PATH" exec sh "$0/$1"';
  const { status, stderr } = spawnSync("sh", ["-c", command, folder, script], { encoding: "utf8" });
  return [status, stderr];
}

describe("the certificates of the compose file", () => {
  it("are of one authority, for the names that the nodes have, and are never written over", (context) => {
    if (MISSING_OPENSSL !== null) context.skip(MISSING_OPENSSL);
    const folder = folderWith("make-certificates.sh");
    const [status, told] = run(folder, "make-certificates.sh");
    expect(status).toBe(0);
    // root gives them to the containers' user; others are told to, unless they are it
    const isOwner = [0, 1000].includes(process.getuid?.() ?? 0);
    expect(told).toBe(
      isOwner
        ? ""
        : "give the certificates to the containers' user: sudo chown -R 1000:1000 certificates\n",
    );
    const read = (name: string) => readFileSync(join(folder, "certificates", name));
    const authority = new X509Certificate(read("ca.pem"));
    const issued = ["node", "admin"].map((name) => {
      const certificate = new X509Certificate(read(`${name}.pem`));
      expect(certificate.checkIssued(authority)).toBe(true);
      expect(certificate.verify(authority.publicKey)).toBe(true);
      expect(certificate.checkPrivateKey(createPrivateKey(read(`${name}-key.pem`)))).toBe(true);
      return certificate;
    });
    // the subjects by which the nodes know each other and the administrator
    expect(issued.map(({ subject }) => subject)).toEqual(["CN=node", "CN=admin"]);
    for (const host of ["search-1", "search-2", "search-3", "localhost"])
      expect(issued[0]?.checkHost(host)).toBe(host);
    // what the containers see holds no key that could sign another
    const names = ["admin-key.pem", "admin.pem", "ca.pem", "node-key.pem", "node.pem"];
    expect(readdirSync(join(folder, "certificates")).sort()).toEqual(names);
    expect(run(folder, "make-certificates.sh")).toEqual([
      1,
      "there are certificates or an authority-key.pem already; move them away first\n",
    ]);
  });

  it("leave nothing behind where openssl fails, and say why", () => {
    const folder = folderWith("make-certificates.sh");
    const openssl = "#!/bin/sh\necho 'no such curve' >&2\nexit 1\n";
    writeFileSync(join(folder, "openssl"), openssl, { mode: 0o755 });
    expect(run(folder, "make-certificates.sh")).toEqual([1, "no such curve\n"]);
    expect(readdirSync(folder).sort()).toEqual(["make-certificates.sh", "openssl"]);
  });
});

describe("the users of the compose file", () => {
  it("get a role that there is each, and their password by no command line", () => {
    const folder = folderWith("make-users.sh");
    mkdirSync(join(folder, "secrets"));
    for (const role of ["indexer", "server"])
      writeFileSync(join(folder, "secrets", `${role}-password`), `secret4${role}\n`);
    const docker = `#!/bin/sh\n{ echo "$@"; cat; echo; } >>"${folder}/asked"\n`;
    writeFileSync(join(folder, "docker"), docker, { mode: 0o755 });
    expect(run(folder, "make-users.sh")).toEqual([0, ""]);
    const lines = readFileSync(join(folder, "asked"), "utf8").trimEnd().split("\n");
    const roles = z
      .record(z.string(), z.unknown())
      .parse(parse(readFileSync(join(DEPLOY, "opensearch/roles.yml"), "utf8")));
    ["indexer", "server"].forEach((role, at) => {
      const [asked = "", sent = ""] = lines.slice(2 * at);
      expect(asked).toMatch(new RegExp(`--request PUT .*/internalusers/yiju-${role}$`));
      expect(asked).not.toContain("secret4");
      const body = { password: `secret4${role}`, opendistro_security_roles: [`yiju_${role}`] };
      expect(JSON.parse(sent)).toEqual(body);
      expect(roles).toHaveProperty(`yiju_${role}`);
    });
  });

  it.each(["", 'a", "opendistro_security_roles": ["all_access'])(
    "get no password like '%s'",
    (password) => {
      const folder = folderWith("make-users.sh");
      mkdirSync(join(folder, "secrets"));
      writeFileSync(join(folder, "secrets", "indexer-password"), password);
      expect(run(folder, "make-users.sh")).toEqual([
        1,
        "secrets/indexer-password has to hold one line of letters and digits\n",
      ]);
    },
  );
});
