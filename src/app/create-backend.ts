import { randomUUID } from "node:crypto";
import type { Backend, OpenKeys } from "../cli/backend.ts";
import type { Config } from "../config/config.ts";
import type { FeedbackStore } from "../ports/feedback-store.ts";

const INDEX: Pick<Backend, "prepareIndex" | "verifyIndex"> = {
  async prepareIndex(config, options) {
    const { prepareIndex } = await import("./prepare-index.ts");
    return prepareIndex(config, options);
  },
  async verifyIndex(config) {
    const [{ openIndexStore }, { createIndexTools }] = await Promise.all([
      import("./open-index-store.ts"),
      import("./index-tools.ts"),
    ]);
    const store = await openIndexStore(config, await createIndexTools(config));
    try {
      return await store.publisher.verify();
    } finally {
      await store.close();
    }
  },
};

const DOCUMENTS: Pick<Backend, "openLibrary" | "openDocuments" | "backUp" | "restore" | "migrate"> =
  {
    async backUp(config, file) {
      const { keepBackup } = await import("./keep-backups.ts");
      return keepBackup(config, file);
    },
    async restore(config, file) {
      const { restoreBackup } = await import("./keep-backups.ts");
      return restoreBackup(config, file);
    },
    async migrate(config, wish) {
      const { migrateData } = await import("./keep-backups.ts");
      return migrateData(config, wish);
    },
    async openLibrary(config, onWarning) {
      const { openLibrary } = await import("./open-library.ts");
      return openLibrary(config, onWarning);
    },
    async openDocuments(config, served) {
      const { openDocuments } = await import("./open-documents.ts");
      return openDocuments(config, served);
    },
  };

const RECORDS: Pick<Backend, "openFeedback" | "openAudit" | "replay"> = {
  openFeedback,
  async openAudit(config) {
    const { openAuditLog } = await import("./open-audit-log.ts");
    return openAuditLog(config, await openFeedback(config));
  },
  async replay(config, wish) {
    const [{ replayAnswer }, { createIndexTools }] = await Promise.all([
      import("./replay-answer.ts"),
      import("./index-tools.ts"),
    ]);
    return replayAnswer(config, await createIndexTools(config), wish);
  },
};

/** The real backend. Its parts are imported when they are used: model, index and parsers take time to load. */
export function createBackend(): Backend {
  return {
    ...INDEX,
    openKeys,
    async openMetrics({ languageModel, serverId }) {
      const [{ createPrometheusMetrics }, { programVersion }] = await Promise.all([
        import("../adapters/prometheus-metrics.ts"),
        import("./program-version.ts"),
      ]);
      const version = await programVersion();
      return createPrometheusMetrics({
        version,
        languageModel: languageModel?.model ?? "",
        serverId,
      });
    },
    ...DOCUMENTS,
    ...RECORDS,
    async open(config, options = {}) {
      const { createIndexTools } = await import("./index-tools.ts");
      const tools = await createIndexTools(config);
      // in its own thread; a failure is told by the first question
      if (options.preloadModel === true) tools.embedder.embedQuery("依據").catch(() => undefined);
      const { openAssistant } = await import("./open-assistant.ts");
      return openAssistant(config, tools, options);
    },
  };
}

async function openKeys({ dataDir }: Config): Promise<OpenKeys> {
  const [{ createKeyFile }, { createKeyUseFile }, { requireDataDirectory }] = await Promise.all([
    import("../adapters/key-file.ts"),
    import("../adapters/key-use-file.ts"),
    import("../data-directory/require-data-directory.ts"),
  ]);
  return {
    keys: createKeyFile(dataDir),
    uses: createKeyUseFile(dataDir),
    requireDataDirectory: () => requireDataDirectory(dataDir),
  };
}

async function openFeedback({ dataDir, records, serverId }: Config): Promise<FeedbackStore> {
  const { createFeedbackFile } = await import("../adapters/feedback-file.ts");
  return createFeedbackFile({
    directory: dataDir,
    serverId,
    newId: randomUUID,
    now: () => new Date(),
    keepsQuestions: records.questions === "keep",
  });
}
