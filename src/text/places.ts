/** Countries, regions and cities, folded, as questions and answers name them; global: use with matchAll or match. */
export const PLACES =
  /美国|英国|日本|韩国|新加坡|欧盟|欧洲|德国|法国|加拿大|澳洲|澳大利亚|印度|印尼|马来西亚|泰国|菲律宾|越南|澳门|深圳|上海|北京|中国|内地|大陆|香港|台湾|瑞士|荷兰|意大利|西班牙|巴西|俄罗斯|以色列|阿联酋|沙特|南非|新西兰|爱尔兰|瑞典|挪威|丹麦|芬兰|波兰|墨西哥|东京|伦敦|纽约/gu;
