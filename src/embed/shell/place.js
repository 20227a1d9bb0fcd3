// Where a guide stands: the element, and the place of the script.

/** A setting as the script bears it; a guide written in the page takes what it does not set itself. */
const scriptSetting = (name) => SCRIPT?.dataset[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];

class KapGuideElement extends HTMLElement {
  #guide = null;

  connectedCallback() {
    // A move in the page takes the element out and puts it in again; the visit stays.
    const sources = [(name) => this.getAttribute(name)];
    if (!this.hasAttribute(PLACED)) sources.push(scriptSetting);
    this.#guide ??= new Guide(this, readSettings(...sources));
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#guide?.end();
      this.#guide = null;
    });
  }
}

/** Places a guide where the script stands, unless the page names a place itself. */
const placeAtScript = () => {
  const written = [...document.querySelectorAll(NAME)].some((guide) => !guide.hasAttribute(PLACED));
  if (written) return;
  if (!SCRIPT?.parentElement?.closest("body")) {
    console.warn(`kap-guide: the script has no place on the page. Write <${NAME}></${NAME}> where the guide should stand.`);
    return;
  }
  const guide = document.createElement(NAME);
  guide.setAttribute(PLACED, "");
  for (const { name } of DATA.settings) {
    const value = scriptSetting(name);
    if (value !== undefined) guide.setAttribute(name, value);
  }
  SCRIPT.after(guide);
};

if (!customElements.get(NAME)) {
  customElements.define(NAME, KapGuideElement);
  window.KapGuide = Object.freeze({ version: DATA.version });
}

// A guide may be written further down than the script, so the whole page has its say first.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", placeAtScript, { once: true });
else placeAtScript();
