const DIFFERENCE = "(?:分别|区别|差别|差异|异同)(?!待遇|对待|化)";

/** The source of a pattern, folded, for the words that set two things against each other. */
export const COMPARING_WORDS = [
  `有(?:什么|何|哪些|些什么)(?:主要|根本|具体)?的?(?:不同(?!意)|${DIFFERENCE})(?:之?处)?`,
  `(?:有)?不同(?:之处|在哪里?)?(?=吗|呢|是什么|[,;:。?!\\s]|$)`,
  `(?:的|有(?:主要|根本|具体)?的?)?${DIFFERENCE}(?:是什么|在哪里?|何在|为何)?`,
  "差在(?:哪里?|什么地方)",
  "各自|各(?=是|有(?!关)|为|占|怎|如何|做|采|负|在|[说讲])",
  "相比(?:较|之下)?|比较(?:一下)?|对比|对照",
  "两者|二者|双方|两边|两地|两份文件",
  "\\b(?:compared?|comparison|differ(?:s|ences?)?|versus|vs|respectively)\\b",
].join("|");
