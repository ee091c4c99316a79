/** Narrows a list by its facets: any of the ticks inside a facet, all of the facets. Without script all is shown. */
class FacetFilter extends HTMLElement {
  connectedCallback() {
    this.panel = this.querySelector(".facets");
    this.panel.addEventListener("change", () => this.narrow());
    this.panel.querySelector("button").addEventListener("click", () => {
      for (const tick of this.panel.querySelectorAll("input")) tick.checked = false;
      this.narrow();
    });
  }

  narrow() {
    const wanted = {};
    for (const tick of this.panel.querySelectorAll("input:checked")) {
      (wanted[tick.name] = wanted[tick.name] || []).push(tick.name + ":" + tick.value);
    }
    let shown = 0;
    for (const item of this.querySelectorAll("[data-facets]")) {
      const has = item.dataset.facets.split(/\s+/);
      item.hidden = !Object.values(wanted).every((facet) => facet.some((value) => has.includes(value)));
      if (!item.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll(".rows")) {
      group.hidden = !group.querySelector("[data-facets]:not([hidden])");
    }
    this.querySelector(".empty").hidden = shown > 0;
    this.panel.querySelector("[role=status]").textContent = this.dataset.shown + " " + inDigits(shown);
  }
}

customElements.define("facet-filter", FacetFilter);
