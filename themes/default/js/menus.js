/** Closes `<details>` menus as menus close: with Escape, with a click elsewhere, when focus moves on. */
(function () {
  const open = () => document.querySelectorAll("details.menu[open]");

  const closeOthers = (target) => {
    for (const menu of open()) if (!menu.contains(target)) menu.open = false;
  };

  document.addEventListener("click", (event) => closeOthers(event.target));
  document.addEventListener("focusin", (event) => closeOthers(event.target));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  });
})();
