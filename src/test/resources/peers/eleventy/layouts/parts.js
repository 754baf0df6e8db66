// What both layouts use.

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

/** Text as HTML. */
const esc = (text) => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (mark) => escapes[mark]) : text);

const title = (words) => (words ? ` title="${esc(words)}"` : "");

const run = (piece) =>
  piece.href ? `<a href="${esc(piece.href)}"${title(piece.title)}>${esc(piece.text)}</a>` : esc(piece.text);

/** A line of pieces, some of them links. */
const line = (pieces = []) => pieces.map(run).join("");

const anchor = (id) => (id ? ` id="${esc(id)}"` : "");

/** The entries of a list of names and values. */
const facts = (list = []) =>
  list.map((fact) => `<div${anchor(fact.id)}><dt>${line(fact.name)}</dt><dd>${line(fact.value)}</dd></div>\n`).join("");

/** A whole page around its main part. */
const page = (data, main) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(data.title)} · 政策样本</title>
<meta name="description" content="${esc(data.description ?? "")}">
<link rel="stylesheet" href="/assets/site.css">${
  data.jsonld ? `\n<script type="application/ld+json">${data.jsonld}</script>` : ""
}
</head>
<body>
<header class="site-head">
<a class="brand" href="/index.html">政策样本</a>
<nav class="site-nav" aria-label="主导航">
<ul>
<li><a href="/documents/index.html">文件</a></li>
<li><a href="/regions/index.html">地区</a></li>
<li><a href="/themes/index.html">主题</a></li>
<li><a href="/indicators/index.html">指标</a></li>
<li><a href="/compare.html">对照</a></li>
<li><a href="/targets.html">数字总表</a></li>
</ul>
</nav>
</header>
<main id="main">
${main}
</main>
<footer class="site-foot">
<ul class="foot-links">
<li><a href="/references.html">引用文件</a></li>
<li><a href="/units.html">责任单位</a></li>
<li><a href="/glossary.html">术语</a></li>
<li><a href="/changes.html">更新</a></li>
<li><a href="/search.html">检索</a></li>
<li><a href="/about.html">关于</a></li>
</ul>
<p>摘编与数据以 CC BY 4.0 提供；官方文件的权利归其发布机关。</p>
</footer>
</body>
</html>
`;

module.exports = { anchor, esc, facts, line, page };
