import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { useBrowser } from "./support/browser-window.ts";
import { ask, openPage } from "./support/chat-page.ts";
import { createPace } from "./support/controlled-pace.ts";
import { createLine } from "./support/line.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";

describe("the interface in trouble, in a browser", () => {
  useBrowser();

  it("says that many are asking and when to try again, and answers once there is room", async () => {
    const { pace, step, open } = createPace();
    const assistant = await createScriptedAssistant({ pace });
    const limits = { maxRunning: 1, maxWaiting: 0 };
    const { page, url } = await openPage({ assistant, app: { limits } });
    const other = await page.context().newPage();
    await other.goto(`${url}/`);
    await other.locator("#question").fill(QUESTIONS.list);
    await other.locator("#question").press("Enter");
    await step();
    await other.locator(".claim").first().waitFor();
    await page.bringToFront();
    const turn = await ask(page, QUESTIONS.one);
    expect(await turn.locator(".trouble").innerText()).toMatch(
      /目前提問的人較多[\s\S]*約 \d+ 秒後可再試/u,
    );
    open();
    await other.locator(".grounded").waitFor();
    await turn.getByRole("button", { name: "再試一次" }).press("Enter");
    await turn.locator(".grounded").waitFor();
  });

  it("says that it is offline, and goes on once it is not", async () => {
    const { page } = await openPage();
    await page.context().setOffline(true);
    await page.locator(".banners[role=status]").getByText("目前離線").waitFor();
    const turn = await ask(page, QUESTIONS.one);
    await turn.getByText("無法連上伺服器").waitFor();
    await page.context().setOffline(false);
    await page.getByText("目前離線").waitFor({ state: "detached" });
    await turn.getByRole("button", { name: "再試一次" }).press("Enter");
    await turn.locator(".grounded").waitFor();
  });

  it("keeps what came before the line broke as unfinished, and answers again once it is mended", async () => {
    const { pace, step, open } = createPace();
    const opened = await openPage({ assistant: await createScriptedAssistant({ pace }) });
    const { page } = opened;
    const line = await createLine(opened.url);
    await page.goto(`${line.url}/`);
    await page.locator("#question").fill(QUESTIONS.list);
    await page.locator("#question").press("Enter");
    await step();
    await step();
    const turn = page.locator("yiju-turn");
    await turn.locator(".claim").nth(1).waitFor();
    line.cut();
    await turn.getByText("無法連上伺服器").waitFor();
    expect(await turn.innerText()).toContain("以下內容未完成核對，不作為完整回答");
    expect(await turn.locator(".claim").count()).toBe(2);
    expect(await turn.locator(".grounded, .tools").count()).toBe(0);
    expect(await page.locator(".app > [role=status]").innerText()).toContain("無法連上伺服器");
    line.mend();
    open();
    await turn.getByRole("button", { name: "再試一次" }).press("Enter");
    await turn.locator(".grounded").waitFor();
    expect(await turn.locator(".claim").count()).toBe(6);
    expect(await turn.innerText()).not.toContain("未完成核對");
  });

  it("keeps what came before the server closed as unfinished, for the next time too", async () => {
    const { pace, step } = createPace();
    const { page, app } = await openPage({ assistant: await createScriptedAssistant({ pace }) });
    await page.locator("#question").fill(QUESTIONS.list);
    await page.locator("#question").press("Enter");
    await step();
    const turn = page.locator("yiju-turn");
    await turn.locator(".claim").first().waitFor();
    await app.stop();
    await turn.getByRole("button", { name: "再試一次" }).waitFor();
    expect(await turn.innerText()).toContain("以下內容未完成核對，不作為完整回答");
    expect(await turn.locator(".grounded").count()).toBe(0);
    const kept = await page.evaluate(() => Object.values(localStorage).join());
    expect(kept).toContain('"kind":"failed"');
  });

  it("shows documents and suggestions once a server that was gone is back, without being asked", async () => {
    const { page, url } = await openPage({ path: "/icon.svg" });
    await page.route("**/v1/**", (route) => route.abort());
    await page.goto(`${url}/`);
    await page.locator(".banners").getByText("暫時未能取得文件清單").waitFor();
    expect(await page.locator(".documents, .suggestion").count()).toBe(0);
    await page.unroute("**/v1/**");
    await page.locator(".documents .card").first().waitFor();
    await page.locator(".suggestion").first().waitFor();
    expect(await page.locator(".banners").innerText()).toBe("");
    await page.locator(".scope summary").click();
    await page.getByLabel("台灣").waitFor();
  });

  it("says what is wrong in words of its own for a failure of the server", async () => {
    const scripted = await createScriptedAssistant();
    const answer = () => Promise.reject(new AppError("MODEL_TIMEOUT", "Too late."));
    const { page } = await openPage({ assistant: { ...scripted, answer } });
    const turn = await ask(page, QUESTIONS.one);
    expect(await turn.locator(".trouble").innerText()).toMatch(/伺服器出現問題[\s\S]*編號：r\d+/u);
  });
});
