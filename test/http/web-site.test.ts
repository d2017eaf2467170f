import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadWebSite } from "../../src/http/web-site.ts";

describe("loadWebSite", () => {
  it("gives the server's own pages their key, in every encoding, and nothing else", async () => {
    const folder = await mkdtemp(join(tmpdir(), "yiju-web-"));
    await writeFile(join(folder, "widget.js"), "// <yiju-chat>");
    await writeFile(join(folder, "index.html"), '<yiju-chat layout="page"></yiju-chat>');
    const plain = await loadWebSite(folder);
    const keyed = await loadWebSite(folder, "yiju_pk_A");
    const textOf = (site: typeof plain, name: string) => {
      const packed = site?.get(name)?.encodings.br;
      return packed === undefined ? "" : brotliDecompressSync(packed).toString();
    };
    expect(textOf(plain, "index.html")).toBe('<yiju-chat layout="page"></yiju-chat>');
    expect(textOf(keyed, "index.html")).toBe(
      '<yiju-chat key="yiju_pk_A" layout="page"></yiju-chat>',
    );
    expect(textOf(keyed, "widget.js")).toBe("// <yiju-chat>");
  });
});
