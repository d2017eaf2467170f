import { BASE } from "./base.ts";
import { CHAT_LAYOUT } from "./chat-layout.ts";
import { COMPARISON } from "./comparison.ts";
import { DOCUMENT_TEXT } from "./document-text.ts";
import { SOURCE } from "./source.ts";
import { TOKENS } from "./tokens.ts";
import { HEADER } from "./header.ts";
import { LANGUAGE_SWITCH } from "./language-switch.ts";
import { PRINT } from "./print.ts";
import { TOOLS } from "./tools.ts";
import { TURNS } from "./turns.ts";
import { VERSIONS } from "./versions.ts";
import { WELCOME } from "./welcome.ts";

export const CHAT_STYLES = [
  TOKENS,
  BASE,
  HEADER,
  LANGUAGE_SWITCH,
  CHAT_LAYOUT,
  WELCOME,
  TURNS,
  COMPARISON,
  TOOLS,
  SOURCE,
  DOCUMENT_TEXT,
  VERSIONS,
  PRINT,
];
