/** Opens Search: a search link, Ctrl-K or "/". Its script comes at the first use; if it does not, a link is a link. */
(function () {
  const link = document.querySelector("a.tool-search");
  if (!link) return;
  const follow = () => location.assign(link.href);
  let coming;

  const open = () => {
    const field = document.querySelector("search-page input");
    if (field) return field.focus();
    if (!window.HTMLDialogElement) return follow();
    coming = coming || Promise.all(["search.css", "search.js"].map((name) => place.bring(place.assets + name)));
    coming.then(() => searchDialog.open(link)).catch(follow);
  };

  document.addEventListener("click", (event) => {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || event.defaultPrevented || !event.target.closest("a.tool-search")) return;
    event.preventDefault();
    open();
  });

  document.addEventListener("keydown", (event) => {
    const isHeld = event.ctrlKey || event.metaKey;
    const isCommand = isHeld && !event.shiftKey && (event.key === "k" || event.key === "K");
    const isSlash = event.key === "/" && !isHeld && document.documentElement.dataset.keys !== "off" && !event.target.closest("input, textarea, select, [contenteditable]");
    if (event.altKey || event.defaultPrevented || !(isCommand || isSlash)) return;
    event.preventDefault();
    open();
  });

  // A page that a search led to has its words marked.
  if (place.asked.has("h")) place.bring(place.assets + "found.js").catch(() => {});
})();
