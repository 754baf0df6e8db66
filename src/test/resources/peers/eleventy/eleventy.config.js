module.exports = () => ({
  dir: { input: "content", includes: "../layouts", output: "public" },
  templateFormats: ["md", "11ty.js"],
  markdownTemplateEngine: false,
});
