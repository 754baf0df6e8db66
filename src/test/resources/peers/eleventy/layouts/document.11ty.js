const { esc, facts, line, page } = require("./parts.js");

const number = (clause, name) => (clause.number ? `<span class="${name}">${esc(clause.number)}</span>` : "");

const figure = (each) => `<div class="figure-line" id="${each.anchor}">
<p class="figure-head"><a class="figure-value" href="#${each.anchor}">${esc(each.value)}</a>${
  each.per ? ` <span class="per">${esc(each.per)}</span>` : ""
} <span class="figure-scope">${esc(each.scope)}</span></p>
<p class="figure-meta">${each.badges
  .map((badge) => `<span class="badge" title="${esc(badge.title ?? "")}">${esc(badge.text)}</span>`)
  .join("")}<span class="quote" title="原文所印的数字">${esc(each.quote)}</span></p>
${each.ties ? `<ul class="figure-ties">${each.ties.map((tie) => `<li>${line(tie)}</li>`).join("")}</ul>\n` : ""}</div>
`;

const similar = (clause) => `<details class="similar" data-pagefind-ignore>
<summary><span class="clause-label">相近措施</span> <span class="similar-count">${
  clause.similar.length
}</span> <span class="similar-regions">${esc(clause.regions)}</span></summary>
<ul class="similar-list">
${clause.similar
  .map(
    (each) => `<li><p class="similar-head"><a class="region-tag" href="${esc(each.region.href)}">${esc(
      each.region.text,
    )}</a> <a href="${esc(each.measure.href)}">${esc(each.measure.text)}</a></p>
<p class="similar-summary">${esc(each.summary)}</p></li>
`,
  )
  .join("")}</ul>
</details>
`;

const section = (clause, text) => `<section class="clause" id="${clause.anchor}" aria-labelledby="h${clause.anchor}">
<div class="clause-head">
<h${clause.level} id="h${clause.anchor}">${number(clause, "clause-number")}${esc(clause.heading)}</h${clause.level}>
<p class="clause-tools"><a class="permalink" href="#${clause.anchor}" aria-label="条款 ${clause.id} 的永久链接">${clause.id}</a></p>
</div>
${clause.side ? `<dl class="clause-side">\n${facts(clause.side)}</dl>\n` : ""}<div class="words">${text}</div>
${
  clause.figures
    ? `<div class="clause-figures">\n<p class="clause-label">本条数字</p>\n${clause.figures.map(figure).join("")}</div>\n`
    : ""
}${clause.similar ? similar(clause) : ""}<div class="clause-foot" data-pagefind-ignore>
<details><summary>引用本条</summary>
<p>${esc(clause.citation)}</p>
</details>
</div>
</section>
`;

const render = (data) => {
  const texts = data.content.split("<hr>");
  return page(
    data,
    `<article class="document" data-pagefind-body>
<header class="doc-head">
<p class="letterhead">${esc(data.issuer)}</p>
<p class="doc-number">${esc(data.number)}</p>
<h1>${esc(data.title)}</h1>
<p class="doc-date"><time datetime="${data.page.date.toISOString().slice(0, 10)}">${esc(data.day)}</time></p>
</header>
<div class="doc-facts">
<p class="rendition-note">${line(data.rendition)}</p>
<dl class="head-facts">
${facts(data.facts)}</dl>
</div>
<nav class="toc" data-pagefind-ignore aria-label="目录">
<details class="toc-fold"><summary>目录</summary>
<ol class="toc-list">
${data.clauses
  .map(
    (clause) => `<li class="level-${clause.level}"><a href="#${clause.anchor}">${number(
      clause,
      "toc-number",
    )}<span class="toc-heading">${esc(clause.heading)}</span></a></li>
`,
  )
  .join("")}<li><a href="#cite">如何引用</a></li>
</ol>
</details>
</nav>
<div class="clauses">
${data.clauses.map((clause, i) => section(clause, texts[i])).join("")}
<section class="how-to-cite" data-pagefind-ignore id="cite" aria-labelledby="h-cite">
<h2 id="h-cite">如何引用</h2>
<p class="muted">${esc(data.citenote)}</p>
${data.citations
  .map((each) => `<div class="cite-format">\n<h3>${esc(each.format)}</h3>\n<pre id="${each.id}">${esc(each.text)}</pre>\n</div>\n`)
  .join("")}</section>
</div>
</article>`,
  );
};

module.exports = { render };
