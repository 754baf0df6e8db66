module.exports = { permalink: (data) => data.page.filePathStem + ".html" };
