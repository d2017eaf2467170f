import { BASE } from "./base.ts";
import { CHAT_LAYOUT } from "./chat-layout.ts";
import { DOCUMENT_TEXT } from "./document-text.ts";
import { SOURCE } from "./source.ts";
import { TOKENS } from "./tokens.ts";
import { PRINT } from "./print.ts";
import { TOOLS } from "./tools.ts";
import { TURNS } from "./turns.ts";

export const CHAT_STYLES = [TOKENS, BASE, CHAT_LAYOUT, TURNS, TOOLS, SOURCE, DOCUMENT_TEXT, PRINT];
