/** What kind a document is, folded, as the source of a pattern: 「政策宣言」, 「研究报告」. */
export const DOCUMENT_KINDS =
  "(?:政策|官方|出国|考察|研究|年度|检查)?(?:文件|报告|宣言|声明|文章|指引|通告|通函|通知|办法)";
