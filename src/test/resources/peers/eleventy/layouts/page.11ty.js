const { anchor, facts, line, page } = require("./parts.js");

const kinds = {
  line: (block) => `<p>${line(block.line)}</p>\n`,
  heading: ({ level, id, line: words }) => `<h${level}${anchor(id)}>${line(words)}</h${level}>\n`,
  lines: (block) => `<ul>\n${block.lines.map((each) => `<li>${line(each)}</li>\n`).join("")}</ul>\n`,
  items: (block) =>
    `<ul>\n${block.items.map((item) => `<li${anchor(item.id)}>${blocks(item.blocks)}</li>\n`).join("")}</ul>\n`,
  part: (block) => `<section${anchor(block.id)}>\n${blocks(block.blocks)}</section>\n`,
  fold: (block) =>
    `<details><summary${anchor(block.id)}>${line(block.line)}</summary>\n${blocks(block.blocks)}</details>\n`,
  facts: (block) => `<dl>\n${facts(block.facts)}</dl>\n`,
  table: (block) => `<table>
${block.caption ? `<caption>${line(block.caption)}</caption>` : ""}
<thead><tr>${block.head.map((cell) => `<th scope="col">${line(cell)}</th>`).join("")}</tr></thead>
<tbody>
${(block.rows ?? []).map((row) => `<tr>${row.map((cell) => `<td>${line(cell)}</td>`).join("")}</tr>\n`).join("")}</tbody>
</table>
`,
  picture: (block) => `<figure>${block.svg}</figure>\n`,
};

/** Blocks of a page, one below the other. */
const blocks = (list = []) => list.map((block) => kinds[block.kind](block)).join("");

const searched = (data) => (data.url === "/glossary.html" ? " data-pagefind-body" : "");

module.exports = { render: (data) => page(data, `<div${searched(data)}>\n${blocks(data.blocks)}</div>`) };
