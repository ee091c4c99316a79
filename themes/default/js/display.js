/** Applies what the reader set before anything is painted. Without storage, `?lite` still works for the page. */
(function () {
  var root = document.documentElement;
  var values = {
    theme: /^(light|dark|contrast)$/,
    size: /^[1345]$/,
    spacing: /^wide$/,
    letters: /^easy$/,
    lite: /^(on|off)$/,
    keys: /^off$/,
  };
  var settings = {};
  try {
    settings = JSON.parse(localStorage.getItem("beside:display")) || {};
  } catch (_) {
    // Storage is closed or holds something else: the page shows as it comes.
  }
  var connection = navigator.connection;
  if (/[?&]lite\b/.test(location.search) || (!settings.lite && connection && connection.saveData)) {
    settings.lite = "on";
  }
  Object.keys(values).forEach(function (name) {
    if (values[name].test(settings[name])) root.setAttribute("data-" + name, settings[name]);
  });
  if (settings.lite === "on") linkPictures(document.currentScript.getAttribute("data-picture"));

  /** Less data: a picture of the text becomes a link that says how much it weighs, before it is fetched. */
  function linkPictures(word) {
    new MutationObserver(function (records) {
      records.forEach(function (record) {
        record.addedNodes.forEach(function (node) {
          if (node.localName === "img" && node.dataset.bytes) replace(node);
          else if (node.querySelectorAll) node.querySelectorAll("img[data-bytes]").forEach(replace);
        });
      });
    }).observe(root, { childList: true, subtree: true });

    function replace(image) {
      var link = document.createElement("a");
      link.href = image.getAttribute("src");
      link.className = "picture";
      link.textContent = word + ": " + image.alt + " (" + Math.ceil(image.dataset.bytes / 1024) + " KB)";
      image.replaceWith(link);
    }
  }
})();
