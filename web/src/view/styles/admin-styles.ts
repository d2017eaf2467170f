import { ADMIN } from "./admin.ts";
import { ADMIN_DOCUMENT } from "./admin-document.ts";
import { ADMIN_LIST } from "./admin-list.ts";
import { BASE } from "./base.ts";
import { CHANGES } from "./changes.ts";
import { DOCUMENT_TEXT } from "./document-text.ts";
import { HEADER } from "./header.ts";
import { LANGUAGE_SWITCH } from "./language-switch.ts";
import { TOKENS } from "./tokens.ts";
import { TOOLS } from "./tools.ts";
import { VERSIONS } from "./versions.ts";

export const ADMIN_STYLES = [
  TOKENS,
  BASE,
  HEADER,
  LANGUAGE_SWITCH,
  TOOLS,
  DOCUMENT_TEXT,
  CHANGES,
  VERSIONS,
  ADMIN,
  ADMIN_LIST,
  ADMIN_DOCUMENT,
];
