import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FILE, HK, openAdmin, openSignedIn, signIn } from "./support/admin-page.ts";
import { violationsOf } from "./support/axe.ts";
import { newPage, useBrowser } from "./support/browser-window.ts";
import { ADMIN_KEY, startScriptedAdmin } from "./support/scripted-admin.ts";

describe("the admin page, in a browser", () => {
  useBrowser();

  it("asks for a key, says when it is not good, and ends the session on request", async () => {
    const { page, problems } = await openAdmin();
    await page.getByLabel("密鑰").waitFor();
    expect(problems).toEqual([]);
    await signIn(page, "yiju_sk_wrong");
    await page.getByRole("alert").getByText("這個密鑰不能用").waitFor();
    expect(await page.getByLabel("密鑰").inputValue()).toBe("");
    await signIn(page);
    await page.getByRole("heading", { name: "文件（2）" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "文件（2）" }).waitFor();
    await page.getByRole("button", { name: "登出" }).click();
    await page.getByLabel("密鑰").waitFor();
  });

  it("adds files by button and by dropping, and shows how far they have come and what failed", async () => {
    const { page, admin, problems } = await openSignedIn();
    await page.locator("input[type=file]").setInputFiles([FILE, { ...FILE, name: "規則.txt" }]);
    await page.locator(".task", { hasText: "辦法.txt" }).getByText("處理中").waitFor();
    const progress = page.getByRole("progressbar", { name: "規則.txt" });
    expect(await progress.getAttribute("value")).toBe("0.4");
    await page.getByRole("button", { name: "取消：規則.txt" }).click();
    await page.locator(".task", { hasText: "規則.txt" }).getByText("已取消").waitFor();
    admin.finishJobs();
    await page.locator(".task.done", { hasText: "辦法.txt" }).waitFor();
    await dropFile(page, "掃描.pdf");
    await page.locator(".task", { hasText: "掃描.pdf" }).getByText("處理中").waitFor();
    admin.finishJobs({ code: "DOCUMENT_UNREADABLE", message: "Pages 1 to 3 are pictures." });
    await page.getByText("Pages 1 to 3 are pictures.").waitFor();
    await page.getByText("全部結束，1 項失敗").waitFor();
    // that nobody was signed in at first
    expect(problems.filter((problem) => !problem.includes("401"))).toEqual([]);
  });

  it("edits what is known of a document, and shows how each value was told", async () => {
    const { page, admin } = await openSignedIn();
    await page.getByRole("link", { name: "有關在金融市場負責任地應用" }).click();
    await page.getByText("由內文推斷：「2024年10月28日」").waitFor();
    await page.getByLabel("標題", { exact: true }).fill("政策宣言");
    await page.getByLabel("文集", { exact: true }).fill("hk, public");
    await page.getByRole("button", { name: "儲存" }).click();
    await page.getByText("已儲存").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("政策宣言");
    expect(admin.changes).toEqual([`PATCH /v1/documents/${HK}`]);
    await page.getByRole("link", { name: "返回文件列表" }).click();
    expect(await page.locator("tr", { hasText: "政策宣言" }).innerText()).toContain("hk、public");
  });

  it("shows the stored text beside the parsed outline, and where a block of it stands", async () => {
    const { page } = await openSignedIn({ path: `#${HK}/preview` });
    await page.locator(".parsed button", { hasText: "第12(b)段" }).first().click();
    const mark = page.locator(".stored-text mark").first();
    expect(await mark.textContent()).toMatch(/^偏差、「幻覺」風險/u);
    expect(await mark.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(
      0,
    );
    expect(await page.locator(".stored-text").textContent()).toContain("<sup>");
  });

  it("shows two versions side by side, provision by provision", async () => {
    const { page } = await openSignedIn({ path: `#${HK}/versions` });
    const table = page.getByRole("table");
    await table.waitFor();
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual(
      expect.arrayContaining(["第 1 版", "第 2 版"]),
    );
    expect(await table.locator("del").allTextContents()).toEqual(["月"]);
    expect(await table.locator("ins").allTextContents()).toEqual(["日", "應留存紀錄。"]);
    await page.getByText("另有 7 條相同").waitFor();
  });

  it("removes a document only when that is confirmed, and re-indexes on request", async () => {
    const { page, admin } = await openSignedIn({ path: `#${HK}/details` });
    await page.getByRole("button", { name: "移除文件" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    expect(admin.changes).toEqual([]);
    await page.getByRole("button", { name: "移除文件" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "移除文件" }).click();
    await page.getByRole("heading", { name: "文件（1）" }).waitFor();
    await page.getByRole("button", { name: "重建索引" }).click();
    await page.locator(".task", { hasText: "重建索引" }).waitFor();
    expect(admin.changes).toEqual([`DELETE /v1/documents/${HK}`, "POST /v1/index"]);
  });

  it("asks anew for the key when the session has ended, and goes on where it was", async () => {
    const { page, admin } = await openSignedIn({ path: `#${HK}/details` });
    await page.getByLabel("標題", { exact: true }).fill("政策宣言");
    admin.expire();
    await page.getByRole("button", { name: "儲存" }).click();
    await page.getByText("登入已過期").waitFor();
    await signIn(page);
    await page.getByRole("heading", { level: 1, name: "有關在金融市場" }).waitFor();
    expect(await page.getByLabel("標題", { exact: true }).inputValue()).toBe("政策宣言");
  });

  it("says of a document that is gone that it is, and leads back", async () => {
    const { page } = await openSignedIn({ path: "#gone/details" });
    const alert = page.getByRole("alert");
    await alert.getByText("找不到這份文件").waitFor();
    expect(await alert.getByText("So it is: DOCUMENT_UNKNOWN.").count()).toBe(1);
    expect(await page.getByText("載入中").count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "返回文件列表" }).click();
    await page.getByRole("heading", { name: "文件（2）" }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  it("reads the document that was opened while nobody was signed in any more", async () => {
    const { page, admin } = await openSignedIn();
    admin.expire();
    await page.getByRole("link", { name: "有關在金融市場負責任地應用" }).click();
    await page.getByText("登入已過期").waitFor();
    await signIn(page);
    await page.getByRole("heading", { level: 1, name: "有關在金融市場" }).waitFor();
  });

  it("says what to do where there is no document yet", async () => {
    const { page } = await openSignedIn({ isEmpty: true });
    await page.getByText("還沒有文件").waitFor();
  });

  it.each([
    { why: "light", context: {} },
    { why: "dark", context: { colorScheme: "dark" as const } },
    { why: "small", context: { viewport: { width: 320, height: 640 } } },
  ])(
    "breaks no rule of axe in any state, and never scrolls sideways ($why)",
    async ({ context }) => {
      const admin = await startScriptedAdmin();
      const { page } = await newPage(context);
      const expectNoViolation = async () => {
        expect(await violationsOf(page)).toEqual([]);
        const tooWide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(tooWide).toBe(0);
      };
      await page.goto(`${admin.url}/admin`);
      await page.getByLabel("密鑰").waitFor();
      await expectNoViolation();
      await signIn(page);
      await page.locator(".documents-table").waitFor();
      await page.locator("input[type=file]").setInputFiles([FILE]);
      await page.locator(".task progress").waitFor();
      await expectNoViolation();
      for (const [tab, ready] of [
        ["details", ".warnings"],
        ["preview", ".parsed button"],
        ["versions", ".changes"],
      ] as const) {
        await page.goto(`${admin.url}/admin#${HK}/${tab}`);
        await page.locator(ready).first().waitFor();
        await expectNoViolation();
      }
      await page.getByRole("button", { name: "移除文件" }).click();
      await page.getByRole("dialog").waitFor();
      await expectNoViolation();
    },
  );

  it.each([
    { locale: "zh-CN", title: "文件（2）", label: "密钥" },
    { locale: "en-GB", title: "Documents (2)", label: "Key" },
  ])("speaks the language of the browser ($locale)", async ({ locale, title, label }) => {
    const admin = await startScriptedAdmin();
    const { page } = await newPage({ locale });
    await page.goto(`${admin.url}/admin`);
    await page.getByLabel(label, { exact: true }).fill(ADMIN_KEY);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: title }).waitFor();
  });
});

async function dropFile(page: Page, name: string): Promise<void> {
  const data = await page.evaluateHandle((fileName) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["%PDF"], fileName, { type: "application/pdf" }));
    return transfer;
  }, name);
  await page.locator(".drop").dispatchEvent("drop", { dataTransfer: data });
}
