import { describe, expect, it } from "vitest";
import { html, trustedMarkup } from "../../src/report/markup.ts";

describe("html", () => {
  it("escapes every text, in attributes and lists too, and leaves markup as it is", () => {
    const items = ["<b>", '"&'].map((text) => html`<i title="${text}">${text}</i>`);
    expect(html`<p>${items}${trustedMarkup("<hr>")}${3}</p>`.text).toBe(
      '<p><i title="&lt;b&gt;">&lt;b&gt;</i><i title="&quot;&amp;">&quot;&amp;</i><hr>3</p>',
    );
  });
});
