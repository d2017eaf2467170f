import { describe, it } from "vitest";
import { newPage, useBrowser } from "../support/browser-window.ts";
import { ask, openPage } from "../support/chat-page.ts";
import { ADMIN_KEY, startScriptedAdmin } from "../support/scripted-admin.ts";
import { createScriptedAssistant, QUESTIONS } from "../support/scripted-assistant.ts";
import { OLD_RULE, openVersionedRule } from "../support/versioned-rule.ts";
import { savePicture } from "./save-picture.ts";

const HK = "hk-fstb-2024-responsible-ai-policy-statement";
const NARROW_DARK = { viewport: { width: 360, height: 700 }, colorScheme: "dark" as const };

describe("pictures of the interface", () => {
  useBrowser();

  it("show the chat", async () => {
    const { page } = await openPage();
    await page.locator(".documents").waitFor();
    await savePicture(page, "welcome");
    const turn = await ask(page, QUESTIONS.list);
    await turn.locator(".chip").nth(1).click();
    await page.locator("mark").first().waitFor();
    await savePicture(page, "source");
    await page.keyboard.press("Escape");
    await ask(page, QUESTIONS.refused);
    await savePicture(page, "refusal");
    await ask(page, QUESTIONS.comparison);
    await savePicture(page, "comparison");
  });

  it("show it narrow, dark and without a connection", async () => {
    const { page } = await openPage({ context: NARROW_DARK });
    await ask(page, QUESTIONS.list);
    await savePicture(page, "mobile-dark");
    await page.context().setOffline(true);
    await ask(page, QUESTIONS.one);
    await savePicture(page, "offline");
  });

  it("show a document's page", async () => {
    const assistant = await createScriptedAssistant();
    const { quote, spans } = assistant.quoteOf(HK, "第12(b)段");
    const ranges = spans.map(({ start, end }) => `${start}-${end}`).join(",");
    const { page } = await openPage({ assistant, path: `/documents/${HK}#:${ranges}` });
    await page.getByText(quote.slice(0, 8)).first().waitFor();
    await savePicture(page, "document");
  });

  it("show a document that was replaced", async () => {
    const { documents, app } = await openVersionedRule();
    const assistant = await createScriptedAssistant({ documents });
    const { page } = await openPage({ assistant, app, path: `/documents/${OLD_RULE}` });
    await page.getByText("版本（2）").click();
    await page.locator(".changes").waitFor();
    await savePicture(page, "replaced");
  });

  it("show the English interface, limited in scope", async () => {
    const { page } = await openPage({ context: { locale: "en-GB" } });
    await ask(page, QUESTIONS.refused);
    await page.locator(".scope summary").click();
    await page.getByLabel("Hong Kong").check();
    await savePicture(page, "scope");
  });

  it("show the admin page", async () => {
    const admin = await startScriptedAdmin();
    const { page } = await newPage();
    await page.goto(`${admin.url}/admin`);
    await page.getByLabel("密鑰").waitFor();
    await savePicture(page, "admin-sign-in");
    await page.getByLabel("密鑰").fill(ADMIN_KEY);
    await page.keyboard.press("Enter");
    const file = {
      name: "作業委外辦法.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("x"),
    };
    await page.locator("input[type=file]").setInputFiles([file]);
    await page.locator(".task progress").waitFor();
    await savePicture(page, "admin-list");
    for (const tab of ["details", "preview", "versions"]) {
      await page.goto(`${admin.url}/admin#${HK}/${tab}`);
      await page.locator(".details, .preview, .changes").first().waitFor();
      if (tab === "preview")
        await page.locator(".parsed button", { hasText: "第12(b)段" }).first().click();
      await savePicture(page, `admin-${tab}`);
    }
  });
});
