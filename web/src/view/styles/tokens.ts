import { css } from "lit";

/**
 * Colours, fonts and measures. An embedding page may set the `--yiju-*` properties; light or dark follows its
 * `color-scheme`. Chinese fonts come first, so that quotation marks and dashes have their Chinese forms.
 */
export const TOKENS = css`
  :host,
  yiju-document {
    --background: var(--yiju-background, light-dark(#f8f7f3, #14181e));
    --surface: var(--yiju-surface, light-dark(#ffffff, #1b2128));
    --sunken: light-dark(#f1f0ea, #10141a);
    --text: var(--yiju-text, light-dark(#1c2430, #e6e9ee));
    --muted: light-dark(#566070, #a2adbb);
    --rule: light-dark(#dedcd3, #313a45);
    --rule-strong: light-dark(#8b93a0, #6b7685);
    --accent: var(--yiju-accent, light-dark(#1d4f7c, #8ebbe8));
    --on-accent: var(--yiju-on-accent, light-dark(#ffffff, #0e1a26));
    --accent-soft: light-dark(#e7eef5, #223142);
    --good: light-dark(#1d6a4d, #7fcfa9);
    --mark: light-dark(#fff0b3, #57480f);
    --mark-text: light-dark(#221c05, #fff6d6);
    --mark-rule: light-dark(#d9a900, #d8b23c);
    --added: light-dark(#ddf3e4, #1f4030);
    --removed: light-dark(#fbe3e1, #4d2624);
    --danger: light-dark(#a3261c, #f2a49c);
    --note: light-dark(#f3efe2, #242a31);
    --radius: var(--yiju-radius, 0.625em);
    --latin: system-ui, "Segoe UI", Roboto, sans-serif;
    --hant:
      "PingFang TC", "PingFang HK", "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei UI",
      "Microsoft JhengHei", var(--latin);
    --hans:
      "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei UI", "Microsoft YaHei",
      var(--latin);
    --hong-kong: "PingFang HK", "Noto Sans CJK HK", "Noto Sans HK", var(--hant);
    color: var(--text);
    font-size: var(--yiju-font-size, 1rem);
    line-height: 1.7;
    text-size-adjust: 100%;
  }

  :lang(zh-Hant) {
    font-family: var(--yiju-font, var(--hant));
  }
  :lang(zh-Hant-HK) {
    font-family: var(--yiju-font, var(--hong-kong));
  }
  :lang(zh-Hans) {
    font-family: var(--yiju-font, var(--hans));
  }
  :lang(en) {
    font-family: var(--yiju-font, var(--latin));
  }
`;
