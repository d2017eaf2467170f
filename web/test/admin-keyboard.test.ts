import { describe, expect, it } from "vitest";
import { FILE, HK, openSignedIn, signIn } from "./support/admin-page.ts";
import { newPage, useBrowser } from "./support/browser-window.ts";
import { startScriptedAdmin } from "./support/scripted-admin.ts";

describe("the admin page by keyboard", () => {
  useBrowser();

  it("keeps the focus where whoever uses the keyboard is, whatever comes and goes", async () => {
    const { page, admin } = await openSignedIn();
    const focused = page.locator(":focus").last();
    expect(await focused.innerText()).toBe("文件（2）");
    await page.getByRole("link", { name: "有關在金融市場負責任地應用" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".details").waitFor();
    expect(await focused.innerText()).toMatch(/^有關在金融市場負責任地應用/u);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "文件（2）" }).waitFor();
    expect(await focused.getAttribute("href")).toBe(`#${HK}/details`);
    await page.locator("input[type=file]").setInputFiles([FILE]);
    await page.getByRole("button", { name: "取消：辦法.txt" }).press("Enter");
    await page.locator(".task", { hasText: "已取消" }).waitFor();
    expect(await focused.innerText()).toBe("處理進度");
    await page.locator(".tasks .section-head button").press("Enter");
    await page.locator(".tasks").waitFor({ state: "detached" });
    expect(await focused.innerText()).toBe("文件（2）");
    admin.expire();
    await page.getByRole("button", { name: "重新整理" }).press("Enter");
    await page.getByText("登入已過期").waitFor();
    expect(await focused.getAttribute("name")).toBe("key");
  });

  it("goes through 500 documents with names of any kind, and comes back to where it was", async () => {
    const admin = await startScriptedAdmin();
    const { page } = await newPage();
    await page.route("**/v1/documents", async (route) => {
      const { documents } = (await (await route.fetch()).json()) as { documents: object[] };
      const of = (id: string, title: string) => ({ ...documents[0], id, title });
      const long = [of(HK, "長".repeat(500)), of("b", `a${"b".repeat(300)}`)];
      const others = Array.from({ length: 498 }, (_, at) => of(`d${at}`, `文件 ${at} <b>`));
      await route.fulfill({ json: { documents: [...others, ...long] } });
    });
    await page.goto(`${admin.url}/admin`);
    await signIn(page);
    const rows = page.locator(".documents-table tbody tr");
    await rows.first().waitFor();
    for (const shown of [200, 300, 400, 500]) {
      await page.locator(".more button").press("Enter");
      expect(await page.locator(":focus").last().innerText()).toBe(`文件 ${shown - 100} <b>`);
      expect(await rows.count()).toBe(shown);
    }
    const day = await rows.last().locator("td").nth(3).boundingBox();
    const line = await rows.first().locator("td").nth(5).boundingBox();
    expect(day?.width).toBeGreaterThan(60);
    expect(line?.height).toBeLessThan(60);
    await page.getByRole("searchbox").fill("長長");
    await page.getByRole("link", { name: "長長" }).press("Enter");
    await page.getByRole("link", { name: "返回文件列表" }).press("Enter");
    await page.getByRole("heading", { name: "文件（500）" }).waitFor();
    expect(await page.locator(":focus").last().getAttribute("href")).toBe(`#${HK}/details`);
    expect(await page.getByRole("searchbox").inputValue()).toBe("長長");
    expect(await rows.count()).toBe(1);
  });
});
