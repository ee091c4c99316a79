// Lean on purpose: section navigation, previous and next, as in `hugo-site/`; no contents, as Eleventy has none.

/** The folder that lists a page: its own, or for the front page of a folder the one above. */
function listedIn(page) {
  const parts = page.filePathStem.split("/").slice(1, -1);
  return (page.fileSlug && page.filePathStem.endsWith("/index") ? parts.slice(0, -1) : parts).join("/");
}

function ownFolder(page) {
  return page.filePathStem.split("/").slice(1, -1).join("/");
}

export default function (config) {
  config.addPassthroughCopy("style.css");
  config.addFilter("ownFolder", ownFolder);
  config.addCollection("folders", (pages) => {
    const folders = {};
    for (const page of pages.getAll()) {
      if (page.url !== "/") (folders[listedIn(page.page)] ??= []).push(page);
    }
    for (const listed of Object.values(folders)) listed.sort((one, other) => one.data.weight - other.data.weight);
    return folders;
  });
  return {
    dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
    markdownTemplateEngine: false,
  };
}
