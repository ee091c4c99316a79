/** Applies what the reader set before anything is painted. Without storage, `?lite` still works for the page. */
(function () {
  var root = document.documentElement;
  var values = {
    theme: /^(light|dark|contrast)$/,
    size: /^[1345]$/,
    spacing: /^wide$/,
    letters: /^easy$/,
    lite: /^(on|off)$/,
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
})();
