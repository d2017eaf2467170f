import * as z from "zod/v4-mini";
import { ChatElement } from "./view/chat-element.ts";
import { ComposerElement } from "./view/composer-element.ts";
import { DocumentElement } from "./view/document-element.ts";
import { SourceElement } from "./view/source-element.ts";
import { TurnElement } from "./view/turn-element.ts";

// the pages' policy forbids making functions of text, which zod else does to be faster
z.config({ jitless: true });

const ELEMENTS = {
  "yiju-composer": ComposerElement,
  "yiju-source": SourceElement,
  "yiju-turn": TurnElement,
  "yiju-chat": ChatElement,
  "yiju-document": DocumentElement,
};

// a page may load the script twice
for (const [name, element] of Object.entries(ELEMENTS)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
