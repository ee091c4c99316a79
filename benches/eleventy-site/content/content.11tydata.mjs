export default {
  layout: "page.njk",
  permalink: (data) => data.page.filePathStem + ".html",
};
