/** Puts what is typed on the certificate and prints it. Nothing is kept: the name leaves with the paper. */
class CertificateSheet extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector(".asks");
    this.form.addEventListener("input", () => this.show());
    this.show();
  }

  show() {
    const facts = [];
    for (const input of this.form.querySelectorAll("input, textarea")) {
      const words = input.value.trim().replace(/\s+/g, " ");
      facts.push(input.name + "=" + words);
      const place = this.querySelector("[data-field=" + input.name + "]");
      if (place) place.textContent = words;
    }
    const isBlank = facts.every((fact) => fact.endsWith("=") || fact.startsWith("course="));
    this.querySelector(".award-code").textContent = isBlank ? "" : this.codeOf(facts);
  }

  /** A check sum over the printed facts: the same facts give the same code, other facts another one. */
  codeOf(facts) {
    return checkSum.crc32(facts.join("\n")).toUpperCase().replace(/(.{4})/, "$1-");
  }
}

customElements.define("certificate-sheet", CertificateSheet);
