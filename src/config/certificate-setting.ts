import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import type { z } from "zod/v4";

/** Checks that a setting's file held a certificate. */
export function requireCertificate({ value: pem, issues }: z.core.ParsePayload<string>): void {
  if (pem === "" || readCertificate(pem) !== undefined) return;
  const message = "must name a file that holds a certificate as PEM (BEGIN CERTIFICATE)";
  issues.push({ code: "custom", input: pem, message });
}

/** Why a key cannot be used with a certificate; undefined where it can, or the certificate is none. */
export function keyProblem(certificatePem: string, keyPem: string): string | undefined {
  const certificate = readCertificate(certificatePem);
  const key = readKey(keyPem);
  if (key === undefined)
    return "must name a file that holds a private key as PEM, not protected by a password";
  return certificate === undefined || certificate.checkPrivateKey(key)
    ? undefined
    : "does not hold the key of that certificate";
}

// What is no certificate or key is told by the callers: of why, OpenSSL says nothing that helps.
function readCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
