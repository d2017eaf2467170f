import "./wire/without-eval.ts";
import { ChatElement } from "./view/chat-element.ts";
import { ComposerElement } from "./view/composer-element.ts";
import { DocumentElement } from "./view/document-element.ts";
import { SourceElement } from "./view/source-element.ts";
import { ScopeElement } from "./view/scope-element.ts";
import { TurnToolsElement } from "./view/turn-tools-element.ts";
import { TurnElement } from "./view/turn-element.ts";
import { VersionsElement } from "./view/versions-element.ts";
import { VersionsFoldElement } from "./view/versions-fold-element.ts";

const ELEMENTS = {
  "yiju-composer": ComposerElement,
  "yiju-source": SourceElement,
  "yiju-scope": ScopeElement,
  "yiju-turn-tools": TurnToolsElement,
  "yiju-turn": TurnElement,
  "yiju-chat": ChatElement,
  "yiju-versions": VersionsElement,
  "yiju-versions-fold": VersionsFoldElement,
  "yiju-document": DocumentElement,
};

// a page may load the script twice
for (const [name, element] of Object.entries(ELEMENTS)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
