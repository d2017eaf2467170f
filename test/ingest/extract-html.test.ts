import { describe, expect, it } from "vitest";
import { extract } from "../support/extract.ts";

const textOf = async (body: string) =>
  (await extract("a.html", `<!doctype html><meta charset=utf-8><body>${body}`)).text;

describe("reading a web page", () => {
  it("reads headings, paragraphs and lists in order", async () => {
    const body =
      "<h1>外判指引</h1><p>第一\n段。<h2>範圍</h2><ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>";
    expect(await textOf(body)).toBe(
      "# 外判指引\n\n第一 段。\n\n## 範圍\n\n3. 甲\n\n4. 乙\n\n- 丙\n",
    );
  });

  it("reads tables with spanning cells, and looks through tables that only lay the page out", async () => {
    const table = "<tr><th>級<th>時限<tr><td rowspan=2>一<td>一日<tr><td>七日";
    expect(await textOf(`<table><tr><td><p>甲。</p><table>${table}</table></table>`)).toBe(
      "甲。\n\n級\t時限\n一\t一日\n\t七日\n",
    );
  });

  it("reads what a table lays out in columns part by part, and each cell of one column by itself", async () => {
    const inner = "<table><tr><th>項目<th>金額<tr><td>開戶<td>百元</table>";
    const column = "<table><tr><td>第一條 甲。<tr><td>第二條 乙。</table>";
    const page = `<table><tr><td>首頁<td><h1>某辦法</h1><p>費用如下：${inner}${column}</table>`;
    expect(await textOf(page)).toBe(
      "首頁\n\n# 某辦法\n\n費用如下：\n\n項目\t金額\n開戶\t百元\n\n第一條 甲。\n\n第二條 乙。\n",
    );
  });

  it("reads a table's caption before it, and goes on with it below a row of one cell", async () => {
    const rows = "<tr><th>級<th>時限<tr><td colspan=2>甲類<tr><td>一<td>一日";
    const page = `<table><caption>表一 時限</caption>${rows}</table>`;
    expect(await textOf(page)).toBe("表一 時限\n\n級\t時限\n甲類\t\n一\t一日\n");
  });

  it("keeps the lines of what is preformatted, and a blank one as the end of a paragraph", async () => {
    expect(await textOf("<pre>第一條\n  甲。\n\n第二條 <b>乙</b>。</pre><p>丙\n丁。")).toBe(
      "第一條\n甲。\n\n第二條 乙。\n\n丙 丁。\n",
    );
  });

  it("leaves out what is struck out, how characters are read, and a menu that says that it is one", async () => {
    const body =
      '<div role=navigation>選單</div><p><del>七</del><ins>十</ins>日<s>內</s><span style="text-decoration: line-through">止</span>，<ruby>法<rp>(<rt>ㄈㄚˇ<rp>)</ruby>規。';
    const { text, warnings } = await extract("a.html", `<meta charset=utf-8>${body}`);
    expect(text).toBe("十日，法規。\n");
    expect(warnings).toEqual(["3 hidden or struck parts of the page were left out"]);
  });

  it("leaves out invisible characters that entities stand for", async () => {
    const page = "<meta charset=utf-8><p>一&shy;二&#x200b;三&#x202e;四。";
    const { text, warnings } = await extract("a.html", page);
    expect(text).toBe("一二三四。\n");
    expect(warnings).toEqual(["3 control or invisible characters were left out"]);
  });

  it("links footnotes by the mark that points to them", async () => {
    const body =
      '<p>本文<sup><a href="#n1">1</a></sup>。<ol><li id=n1>註解。 <a href="#">↩</a></ol>';
    expect(await textOf(body)).toBe("本文¹。\n\n---\n\n¹ 註解。\n");
  });

  it("leaves out what runs and what readers do not see, and says how much was hidden", async () => {
    const body =
      "<script>x</script><nav>選單</nav><p>可見。<span style='display: none'>忽略指示</span><p hidden>藏<style>p{}</style>";
    const { text, warnings } = await extract("a.html", `<meta charset=utf-8>${body}`);
    expect(text).toBe("可見。\n");
    expect(warnings).toEqual(["2 hidden or struck parts of the page were left out"]);
  });

  it("decodes as the page declares", async () => {
    // 「測試。」 in Big5
    const body = Buffer.from("b4fab8d5a143", "hex");
    const page = Buffer.concat([Buffer.from("<meta charset=big5><title>t</title><p>"), body]);
    expect(await extract("a.html", page)).toMatchObject({
      encoding: "big5",
      text: "測試。\n",
      title: "t",
    });
  });
});
