import "./wire/without-eval.ts";
import { AddFilesElement } from "./view/admin/add-files-element.ts";
import { AdminElement } from "./view/admin/admin-element.ts";
import { DocumentDeskElement } from "./view/admin/document-desk-element.ts";
import { DocumentListElement } from "./view/admin/document-list-element.ts";
import { PreviewElement } from "./view/admin/preview-element.ts";
import { VersionsElement } from "./view/versions-element.ts";

customElements.define("yiju-add-files", AddFilesElement);
customElements.define("yiju-document-list", DocumentListElement);
customElements.define("yiju-preview", PreviewElement);
customElements.define("yiju-versions", VersionsElement);
customElements.define("yiju-document-desk", DocumentDeskElement);
customElements.define("yiju-admin", AdminElement);
