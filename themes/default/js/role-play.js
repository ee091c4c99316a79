/** A branching role-play, one scene at a time. The address names the scene, so the browser's Back goes back. */
class RolePlay extends HTMLElement {
  connectedCallback() {
    if (this.scenes) return;
    this.scenes = Array.from(this.querySelectorAll(".scene"));
    this.after = this.part("after");
    this.path = this.part("path");
    this.after.classList.add("screen");
    this.path.classList.add("screen");
    this.append(this.path);
    for (const road of this.querySelectorAll(".roads a")) road.addEventListener("click", () => (this.road = road));
    this.path.querySelector('[data-do="back"]').addEventListener("click", () => history.back());
    this.path.querySelector('[data-do="again"]').addEventListener("click", () => this.again());
    onStep(this, () => this.follow());
    this.begin(this.scene(place.step) || this.scene(this.dataset.start) || this.scenes[0]);
  }

  part(name) {
    return this.querySelector('template[data-part="' + name + '"]').content.firstElementChild.cloneNode(true);
  }

  scene(id) {
    return this.scenes.find((scene) => scene.id === id);
  }

  /** The steps so far: each a scene, and the road that led there. */
  begin(scene) {
    this.trail = [{ scene, road: null }];
    this.show();
  }

  again() {
    const first = this.scene(this.dataset.start) || this.scenes[0];
    this.road = null;
    this.trail = [];
    if (place.step === first.id) this.follow();
    else place.step = first.id;
  }

  /** Goes where the address says: along a road, back on the trail, or afresh. */
  follow() {
    const scene = this.scene(place.step);
    const first = this.scene(this.dataset.start) || this.scenes[0];
    const isBefore = !place.step && this.trail.length > 1;
    if (!scene && !isBefore) return;
    const before = this.trail.map((step) => step.scene).lastIndexOf(scene || first);
    if (this.road) this.trail.push({ scene, road: this.road });
    else if (before >= 0) this.trail = this.trail.slice(0, before + 1);
    else this.trail = [{ scene: scene || first, road: null }];
    this.road = null;
    this.show();
    const { road } = this.trail[this.trail.length - 1];
    const title = (scene || first).querySelector(".title");
    title.tabIndex = -1;
    (road ? this.after : title).focus();
    (scene || first).scrollIntoView();
  }

  show() {
    const { scene, road } = this.trail[this.trail.length - 1];
    for (const other of this.scenes) other.classList.toggle("is-away", other !== scene);
    this.after.remove();
    if (road) {
      while (this.after.children.length > 1) this.after.lastChild.remove();
      this.after.querySelector(".chosen").textContent = road.textContent;
      this.after.append(...copiesOf(road.parentElement, ".said"));
      scene.insertBefore(this.after, scene.firstChild);
    }
    this.tell(Boolean(scene.querySelector(".ending")));
  }

  /** The way so far; at an end also how many choices closed a door. */
  tell(isOver) {
    const roads = this.trail.map((step) => step.road).filter((road) => road);
    const n = roads.filter((road) => road.dataset.unsafe === "yes").length;
    const tally = this.path.querySelector(".tally");
    tally.textContent = n ? this.dataset.tally.replace("%n", inDigits(n, this)) : this.dataset.none;
    tally.hidden = !isOver;
    this.path.hidden = !roads.length && !isOver;
    const list = this.path.querySelector("ol");
    list.textContent = "";
    for (const road of roads) list.append(Object.assign(document.createElement("li"), { textContent: road.textContent }));
    this.path.querySelector('[data-do="back"]').hidden = !roads.length;
  }
}

customElements.define("role-play", RolePlay);
