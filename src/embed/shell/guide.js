// One guide on the page: its root, and which of cover, app and failure it shows.

/** One sheet for every guide of the page. */
let sheet = null;
const styleSheet = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(DATA.style);
  }
  return sheet;
};

/** The guide that the visitor pressed last: the only one that may move focus when all of them stop. */
let inUse = null;

class Guide {
  constructor(host, settings) {
    this.host = host;
    this.settings = settings;
    this.clinic = settings.clinic ?? DATA.words.theClinic;
    this.cover = element("div", { class: "cover" });
    this.place = element("div", { class: "app" });
    this.root = element("section", { class: "kap", "aria-label": settings.label ?? DATA.words.label, lang: DATA.lang, dir: "auto" }, this.cover);
    this.root.dataset.theme = settings.theme ?? "auto";
    if (settings.accent) {
      this.root.style.setProperty("--accent-light", settings.accent);
      this.root.style.setProperty("--accent-dark", darkShade(settings.accent));
    }
    const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [styleSheet()];
    shadow.replaceChildren(this.root);
    // A form must never reach the page's address, even when the app behind it is gone.
    this.root.addEventListener("submit", (event) => event.preventDefault(), true);
    this.root.addEventListener("click", () => { inUse = this; }, true);
    this.drawCover(startButton(this));
    this.tell("ready");
  }

  heading(below) {
    return `h${Math.min(6, Number(this.settings["heading-level"] ?? 2) + below)}`;
  }

  tell(name, detail = {}) {
    this.host.dispatchEvent(new CustomEvent(`kap-guide:${name}`, { bubbles: true, composed: true, detail }));
  }

  drawCover(way) {
    this.cover.replaceChildren(...coverScreen(this, way));
    this.root.replaceChildren(this.cover);
  }

  /** Moves focus within the cover; only ever after a press of the visitor. */
  focus(selector) {
    this.cover.querySelector(selector)?.focus();
  }

  showCover() {
    this.drawCover(startButton(this));
    this.focus(".title");
  }

  showHelp() {
    this.cover.replaceChildren(...helpScreen(this));
    this.focus(".title");
  }

  showStopped() {
    this.mounted = null;
    this.cover.replaceChildren(...stoppedScreen(this));
    this.root.replaceChildren(this.cover);
    if (inUse === this) this.focus(".title");
    this.tell("error", { code: "stopped" });
  }

  async start() {
    if (this.mounted) {
      this.root.replaceChildren(this.place);
      this.mounted.start();
      return;
    }
    this.drawCover(openingNote());
    this.focus(".opening");
    try {
      const instance = await running();
      if (!this.ended) this.mount(instance);
    } catch (error) {
      this.fail(error);
    }
  }

  mount(instance) {
    // Another guide may have stopped the instance while this one was waiting for it.
    if (instance.stopped) {
      this.showStopped();
      return;
    }
    this.place.replaceChildren();
    this.root.replaceChildren(this.place);
    instance.guides.add(this);
    this.instance = instance;
    this.mounted = instance.app.mount(this.place, Object.entries(this.settings).flat(), {
      cover: () => this.showCover(),
      cleared: () => queueMicrotask(() => this.clear()),
      contact: (kind) => this.tell("contact", { kind }),
    });
    if (instance.stopped) this.mounted = null;
    else this.tell("start");
  }

  fail(error) {
    if (this.ended) return;
    console.error(`kap-guide: ${HINTS[error.code]}`, error.cause ?? error);
    this.drawCover(failureNote(this, error.code));
    this.focus(".failure-said");
    this.tell("error", { code: error.code });
  }

  /** Forgets the visit. */
  unmount() {
    this.instance?.guides.delete(this);
    this.mounted?.free();
    this.mounted = null;
  }

  clear() {
    this.unmount();
    this.showCover();
    this.tell("clear");
  }

  /** The host has taken the guide away. */
  end() {
    this.ended = true;
    if (inUse === this) inUse = null;
    this.unmount();
    this.root.remove();
  }
}
