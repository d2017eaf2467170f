import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { AppError } from "../../src/domain/errors.ts";
import { createKeptFeedback } from "../../test/support/kept-feedback.ts";
import { useBrowser } from "./support/browser-window.ts";
import { ask, openPage } from "./support/chat-page.ts";
import { createPace } from "./support/controlled-pace.ts";
import { createScriptedAssistant, QUESTIONS } from "./support/scripted-assistant.ts";

describe("everyday habits, in a browser", () => {
  useBrowser();

  it("streams claim by claim, marks nothing as checked before the end, and announces the whole once", async () => {
    const { pace, step } = createPace();
    const assistant = await createScriptedAssistant({ pace });
    const { page } = await openPage({ assistant });
    await page.getByRole("textbox").fill(QUESTIONS.list);
    await page.getByRole("textbox").press("Enter");
    await step();
    await step();
    await page.locator(".claim").nth(1).waitFor();
    expect(await page.locator(".claim").count()).toBe(2);
    expect(await page.locator(".grounded").count()).toBe(0);
    const region = page.locator(".app > [role=status]");
    expect(await region.innerText()).toBe("正在查閱文件…");
    for (let left = 5; left > 0; left--) await step();
    await page.locator(".grounded").waitFor();
    expect(await region.innerText()).toMatch(/^研究、數據分析.*品質保證等。\[6\]$/su);
  });

  it("stops an answer on request, keeps what came as incomplete, and asks again", async () => {
    const { pace, step, open } = createPace();
    const assistant = await createScriptedAssistant({ pace });
    const { page } = await openPage({ assistant });
    await page.getByRole("textbox").fill(QUESTIONS.list);
    await page.getByRole("textbox").press("Enter");
    await step();
    await page.locator(".claim").first().waitFor();
    await page.getByRole("button", { name: "停止" }).click();
    const turn = page.locator("yiju-turn");
    await turn.getByText("已停止。").waitFor();
    expect(await turn.innerText()).toContain("未完成核對");
    expect(await turn.locator(".grounded").count()).toBe(0);
    open();
    await turn.getByRole("button", { name: "再試一次" }).click();
    await turn.locator(".grounded").waitFor();
    expect(await turn.locator(".claim").count()).toBe(6);
  });

  it("sends a follow-up with its history, in the script and scope that were chosen", async () => {
    const { page, assistant } = await openPage();
    await ask(page, QUESTIONS.one);
    await page.getByText("简", { exact: true }).click();
    await page.locator(".scope summary").click();
    await page.getByLabel("台湾").check();
    await ask(page, "那么台湾呢？");
    const [first, second] = assistant.asked;
    expect(first).toMatchObject({ history: [], script: "hant", filter: {} });
    expect(second).toMatchObject({ script: "hans", filter: { jurisdictions: ["TW"] } });
    expect(second?.history.map(({ role }) => role)).toEqual(["user", "assistant"]);
    expect(second?.history[0]?.content).toBe(QUESTIONS.one);
    expect(await page.locator("#question").getAttribute("placeholder")).toContain("继续追问");
  });

  it("keeps the conversation in the browser until it is cleared", async () => {
    const { page } = await openPage();
    await ask(page, QUESTIONS.one);
    await page.reload();
    await page.locator(".grounded").waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "清除對話" }).click();
    await page.locator(".welcome").waitFor();
    await page.reload();
    await page.locator(".welcome").waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it("asks a linked question once, whose text no request names but the asking one", async () => {
    const { page, url, assistant } = await openPage();
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await page.goto(`${url}/#q=${encodeURIComponent(QUESTIONS.one)}`);
    await page.locator(".grounded").waitFor();
    await page.reload();
    await page.locator(".grounded").waitFor();
    expect(assistant.asked).toHaveLength(1);
    expect(decodeURIComponent(addresses.join()).replaceAll(/#[^,]*/gu, "")).not.toContain(
      "模型漂移",
    );
  });

  it("copies an answer with its citations, and exports the conversation", async () => {
    const context = { permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true };
    const { page } = await openPage({ context });
    const turn = await ask(page, QUESTIONS.one);
    const copyAs = async (form: string) => {
      await turn.getByRole("button", { name: "複製", exact: true }).click();
      await turn.getByRole("button", { name: form }).click();
      await turn.getByText("已複製").waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const reference =
      "財經事務及庫務局，《有關在金融市場負責任地應用人工智能的政策宣言》，2024年10月28日，註8";
    expect(await copyAs("只要出處")).toBe(reference);
    expect(await copyAs("文字連出處")).toMatch(
      /^「模型漂移」.*\[1\]\n\n\[1\] 財經事務.*\n {4}「.*」$/su,
    );
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "匯出對話" }).click();
    const text = await readFile(await (await downloading).path(), "utf8");
    expect(text).toContain(`## ${QUESTIONS.one}`);
    expect(text).toContain("> 「模型漂移」");
  });

  it("tells what is kept before a rating is sent, sends it with its reason, and says when it could not be kept", async () => {
    const feedback = createKeptFeedback();
    const { page } = await openPage({ app: { feedback } });
    const turn = await ask(page, QUESTIONS.one);
    await turn.getByRole("button", { name: "有幫助", exact: true }).click();
    await turn.getByText("問題、評價和補充會存檔").waitFor();
    await turn.getByRole("button", { name: "取消" }).click();
    await turn.getByRole("button", { name: "沒有幫助" }).click();
    await turn.getByText("問題、評價和補充會存檔").waitFor();
    expect(feedback.records).toEqual([]);
    await turn.getByLabel("不完整").check();
    await turn.getByLabel("補充（可不填）").fill("少了例子");
    await turn.getByRole("button", { name: "送出評價" }).click();
    await turn.getByText("謝謝，已記錄").waitFor();
    expect(feedback.records).toMatchObject([
      { question: QUESTIONS.one, rating: "down", reasons: ["incomplete"], comment: "少了例子" },
    ]);
    feedback.append = () => Promise.reject(new AppError("STORAGE_UNAVAILABLE", "No room."));
    await turn.getByRole("button", { name: "有幫助", exact: true }).click();
    await turn.getByRole("button", { name: "送出評價" }).click();
    await turn.getByText("未能記錄").waitFor();
  });

  it("says that an answer takes long, and shows it when it comes", async () => {
    const { pace, open } = createPace();
    const { page } = await openPage({ assistant: await createScriptedAssistant({ pace }) });
    await page.clock.install();
    await page.locator("#question").fill(QUESTIONS.one);
    await page.locator("#question").press("Enter");
    await page.locator(".progress").waitFor();
    await page.clock.fastForward(9000);
    await page.getByText("比平常久").waitFor();
    open();
    await page.locator(".grounded").waitFor();
  });

  it("says how long a question may be, and sends none that is longer", async () => {
    const { page, assistant } = await openPage({ app: { limits: { maxQuestionChars: 8 } } });
    const box = page.getByRole("textbox");
    await box.fill("𠮷".repeat(9));
    await page.getByText("問題不能超過 8 字").waitFor();
    await box.press("Enter");
    await box.fill("𠮷".repeat(8));
    await box.press("Enter");
    await page.locator(".grounded").waitFor();
    expect(assistant.asked.map(({ question }) => question)).toEqual(["𠮷".repeat(8)]);
  });
});
