import { html, nothing, type TemplateResult } from "lit";
import { hasEnded, type Task } from "../../admin/task.ts";
import { ICONS } from "../icons.ts";
import { renderText } from "../render-text.ts";
import type { AdminWords } from "./admin-words.ts";
import { adminFragmentOf } from "./place.ts";

export interface TasksView {
  readonly words: AdminWords;
  readonly cancel: (task: Task) => void;
  readonly clearEnded: () => void;
}

/** What is being done, what came of it, and why what failed did. */
export function renderTasks(
  tasks: readonly Task[],
  { words, cancel, clearEnded }: TasksView,
): TemplateResult | typeof nothing {
  if (tasks.length === 0) return nothing;
  const { own: messages } = words;
  const running = tasks.filter((task) => !hasEnded(task)).length;
  const failed = tasks.filter(({ state }) => state === "failed" || state === "lost").length;
  return html`<section class="tasks" aria-labelledby="tasks-title">
    <header class="section-head">
      <h2 id="tasks-title" tabindex="-1">${messages.tasksTitle}</h2>
      <p class="hint" role="status">${messages.tasksSummary(running, failed)}</p>
      ${
        running === tasks.length
          ? nothing
          : html`<button class="button" @click=${clearEnded}>${messages.clearTasks}</button>`
      }
    </header>
    <ul>
      ${tasks.map((task) => renderTask(task, words, cancel))}
    </ul>
  </section>`;
}

function renderTask(
  task: Task,
  { own: messages }: AdminWords,
  cancel: (task: Task) => void,
): TemplateResult {
  const { name, kind, state, stage, progress, problem } = task;
  return html`<li class="task ${state}">
    <span class="task-name">
      ${renderName(task)}
      <span class="hint">
        ${messages.taskKind(kind)} ·
        ${messages.taskState(state)}${stage === null || hasEnded(task) ? nothing : html` · ${messages.taskStage(stage)}`}
      </span>
    </span>
    ${
      hasEnded(task)
        ? nothing
        : html`<progress max="1" .value=${progress} aria-label=${name}></progress>
            <button
              class="icon-button"
              aria-label=${messages.cancelTask(name)}
              title=${messages.cancelTask(name)}
              @click=${() => {
                cancel(task);
              }}
            >
              ${ICONS.close}
            </button>`
    }
    ${problem === null ? nothing : html`<p class="task-problem" lang="en">${renderText(problem)}</p>`}
  </li>`;
}

/** Leads to the document once there is one. */
function renderName({ name, documentId, state }: Task): TemplateResult {
  return documentId === null || state !== "done"
    ? html`<strong>${renderText(name)}</strong>`
    : html`<a href=${adminFragmentOf(documentId, "details")}>${renderText(name)}</a>`;
}
