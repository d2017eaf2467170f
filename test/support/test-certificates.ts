import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate with its key, as PEM and as files. */
interface TestCertificate {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: string;
  readonly key: string;
}

interface CertificateWish {
  readonly name: string;
  /** As OpenSSL writes them: "IP:127.0.0.1,DNS:localhost". */
  readonly hosts?: string;
  /** From now; negative for one that has expired. */
  readonly days?: number;
}

/** Signs certificates; its own is trusted by nobody who was not told. */
export interface TestAuthority {
  readonly certFile: string;
  readonly cert: string;
  issue(wish: CertificateWish): TestCertificate;
}

const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

/** Why no certificates can be made here; else null. */
export const MISSING_OPENSSL =
  spawnSync("openssl", ["version"]).status === 0 ? null : "openssl is not installed";

export function createTestAuthority(): TestAuthority {
  const directory = mkdtempSync(join(tmpdir(), "yiju-certificates-"));
  const file = (name: string): string => join(directory, name);
  const [certFile, keyFile] = [file("ca.pem"), file("ca.key")];
  const names = ["-keyout", keyFile, "-out", certFile, "-subj", "/CN=test authority"];
  openssl("req", "-x509", ...KEY, ...names, "-days", "30");
  return {
    certFile,
    cert: readFileSync(certFile, "utf8"),
    issue({ name, hosts = "IP:127.0.0.1,DNS:localhost", days = 30 }) {
      const own = { certFile: file(`${name}.pem`), keyFile: file(`${name}.key`) };
      const [request, extensions] = [file(`${name}.csr`), file(`${name}.ext`)];
      openssl("req", ...KEY, "-keyout", own.keyFile, "-out", request, "-subj", `/CN=${name}`);
      writeFileSync(
        extensions,
        `subjectAltName=${hosts}\nextendedKeyUsage=serverAuth,clientAuth\n`,
      );
      const signing = ["-CA", certFile, "-CAkey", keyFile, "-CAcreateserial", "-days", `${days}`];
      const files = ["-in", request, "-extfile", extensions, "-out", own.certFile];
      openssl("x509", "-req", ...signing, ...files);
      const [cert, key] = [readFileSync(own.certFile, "utf8"), readFileSync(own.keyFile, "utf8")];
      return { ...own, cert, key };
    },
  };
}

function openssl(...args: readonly string[]): void {
  const { status, stderr } = spawnSync("openssl", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`openssl ${args.join(" ")}: ${stderr}`);
}
