/** How reports look: what all of them share. */
export const REPORT_STYLE = `:root {
  color-scheme: light;
  --line: #d9dde3;
  --ink: #1c2430;
  --muted: #5c6675;
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  background: #f6f7f9;
  color: var(--ink);
  font:
    15px/1.5 system-ui,
    "Noto Sans CJK TC",
    "PingFang TC",
    "Microsoft JhengHei",
    sans-serif;
}
header,
main {
  max-width: 1080px;
  margin: 0 auto;
  padding: 0 24px;
}
header {
  padding-top: 28px;
}
h1 {
  margin: 0;
  font-size: 26px;
}
header p,
.note,
small,
figcaption {
  color: var(--muted);
}
section {
  background: #fff;
  border: 1px solid var(--line);
  border-radius: 8px;
  margin: 20px 0;
  padding: 8px 24px 24px;
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 16px;
}
a {
  color: #1a5fb4;
}
.verdict {
  font-size: 16px;
  max-width: 72ch;
}
.number {
  text-align: right;
  white-space: nowrap;
  font-variant-numeric: tabular-nums;
}
.none {
  color: var(--muted);
}
.tiles {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
  gap: 12px;
}
.tile {
  border: 1px solid var(--line);
  border-radius: 6px;
  padding: 12px;
  display: flex;
  flex-direction: column;
}
.tile b {
  font-size: 24px;
}
table {
  display: block;
  max-width: 100%;
  overflow-x: auto;
  border-collapse: collapse;
  margin: 8px 0 16px;
  font-size: 14px;
}
th,
td {
  border-bottom: 1px solid var(--line);
  padding: 4px 12px 4px 0;
  text-align: left;
  vertical-align: top;
}
code {
  font-size: 12px;
  overflow-wrap: anywhere;
}
figure {
  margin: 16px 0 28px;
  overflow-x: auto;
}
section[id] {
  scroll-margin-top: 12px;
}
.dot {
  display: inline-block;
  width: 10px;
  height: 10px;
  border-radius: 50%;
  margin: 0 6px;
  background: #888;
}
@media print {
  section {
    border: 0;
  }
}
`;
