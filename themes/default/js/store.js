/** A number in the digits of the page, where the place it is shown in has the page's language. Codes and values keep theirs. */
function inDigits(number, place) {
  const { lang, dataset } = document.documentElement;
  const around = place && place.closest("[lang]");
  const own = !around || around.lang === lang ? Array.from(dataset.digits || "") : [];
  return String(number).replace(/[0-9]/g, (digit) => own[digit] || digit);
}

/** Keeps small things on the device. Every call is safe where storage is closed or full, and says whether it kept. */
const deviceStore = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem("beside:" + key));
    } catch (_) {
      return null;
    }
  },

  write(key, value) {
    try {
      localStorage.setItem("beside:" + key, JSON.stringify(value));
      return true;
    } catch (_) {
      return false;
    }
  },

  forget(key) {
    try {
      localStorage.removeItem("beside:" + key);
    } catch (_) {
      // Nothing was kept, so nothing is left.
    }
  },

  /** Names a part of this page: its own key, or its place among its kind. */
  keyOf(element) {
    const kind = element.localName;
    const name = element.dataset.key || Array.from(document.querySelectorAll(kind)).indexOf(element);
    return place.page + "#" + kind + ":" + name;
  },
};

/** Says in the part's status line that something is kept, with a button that forgets it. */
function sayKept(status, forget) {
  status.textContent = status.dataset.saved;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = status.dataset.clear;
  button.addEventListener("click", forget);
  status.append(button);
}
