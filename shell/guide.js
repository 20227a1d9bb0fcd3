// One guide on the page: its root, and which of cover, help, app and failure it shows.

/** One sheet for every guide of the page: what the shell looks like, and the app once it is there. */
let sheet = null;
const styleSheet = (more = "") => {
  if (!sheet || more) {
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync(DATA.style + more);
  }
  return sheet;
};

/** The guide that the visitor pressed last: the only one that may move focus when all of them stop. */
let inUse = null;

class Guide {
  /** What the cover offers: "start", "opening", "ready" (opened behind the help), or a failure's code. */
  way = "start";

  /** What is shown: "cover", "help" or "app". */
  view = "cover";

  constructor(host, sources) {
    const settings = readSettings(sources);
    this.host = host;
    this.sources = sources;
    this.settings = settings;
    this.region = DATA.regions[settings.region ?? DATA.region];
    this.clinic = settings.clinic ?? DATA.words.theClinic;
    this.cover = element("div", { class: "cover" });
    this.place = element("div", { class: "app" });
    this.exit = exitOf(this);
    this.root = element("section", { class: "kap", "aria-label": settings.label ?? DATA.words.label, lang: DATA.lang, dir: DATA.dir });
    this.applySettings(settings);
    keepEvents(this.root);
    // A form must never reach the page's address, even when the app behind it is gone.
    this.root.addEventListener("submit", (event) => event.preventDefault(), true);
    this.root.addEventListener("click", () => { inUse = this; }, true);
    this.forgot = outdated(this);
    this.render();
    // Only now, when nothing more can fail: a shadow root hides the element's own fallback words.
    const style = styleSheet();
    this.shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    askNotToRecord(host);
    this.shadow.adoptedStyleSheets = [style];
    this.shadow.replaceChildren(this.root);
    if (this.exit) this.unfollow = followShift(this);
    if (TODAY > this.region.reviewBy) console.warn(`kap-guide: ${HINTS.review}`);
    if (!this.region.contact) console.warn(`kap-guide: ${HINTS.region}`);
    queueMicrotask(() => this.ended || this.tell("ready"));
  }

  /** Puts on what may change at any time. */
  applySettings(settings = readSettings(this.sources, LIVE)) {
    const { dataset, style } = this.root;
    const set = (name, value) => (value ? style.setProperty(name, value) : style.removeProperty(name));
    dataset.theme = settings.theme ?? "auto";
    dataset.font = settings.font ?? "host";
    set("--kap-accent-light", settings.accent);
    set("--kap-accent-dark", settings.accent && darkShade(settings.accent));
    set("--kap-radius", settings.radius && `${settings.radius / 16}em`);
  }

  heading(below) {
    return `h${Math.min(6, Number(this.settings["heading-level"] ?? 2) + below)}`;
  }

  tell(name, detail = {}) {
    this.host.dispatchEvent(new CustomEvent(`kap-guide:${name}`, { bubbles: true, composed: true, detail }));
  }

  render() {
    const inApp = this.view === "app";
    if (!inApp) this.cover.replaceChildren(...(this.view === "help" ? helpScreen(this) : coverScreen(this)));
    this.root.replaceChildren(...[this.exit, inApp ? this.place : this.cover].filter(Boolean));
  }

  /** Says on the cover what has come to the page meanwhile, unless the visitor is busy there. */
  look() {
    if (this.view === "cover" && !this.shadow.activeElement) this.render();
  }

  /** Shows a view, and moves focus there. */
  show(view, selector) {
    this.view = view;
    this.render();
    this.focus(selector);
  }

  /** Moves focus within the guide, unless the visitor has meanwhile gone elsewhere on the page. */
  focus(selector) {
    const here = document.activeElement;
    const free = here === null || here === document.body || here === this.host;
    if (free && selector) this.root.querySelector(selector)?.focus();
  }

  showCover() {
    if (this.way === "ready") this.mount();
    else this.show("cover", ".title");
  }

  showHelp() {
    this.show("help", ".title");
  }

  /** Leaves the cover by one of its buttons: "me", "other" or "read". */
  async start(entry) {
    this.entry = entry;
    if (this.mounted) {
      this.asked ||= entry !== "read";
      this.mounted.start(entry);
      // A trap has shown its own screen.
      if (this.mounted) this.show("app", ".title");
      return;
    }
    if (this.way === "opening") return;
    this.way = "opening";
    this.show("cover", ".opening");
    try {
      [this.instance, this.app] = await running(this.region);
      styleSheet(this.app.style());
      // By Start, not by a later press; what comes of it is told when the app asks.
      const [file, integrity] = this.app.learn().split(" ");
      this.fetchPages = () => content({ file, integrity, priority: "low" });
      this.pages = this.fetchPages();
      this.pages.catch(() => {});
      this.way = "ready";
    } catch (error) {
      this.fail(error);
      return;
    }
    // Someone who is reading the help is left there; Back opens what is ready.
    if (!this.ended && this.view !== "help") this.mount();
  }

  mount() {
    this.way = "start";
    // Another guide may have stopped this instance meanwhile; nothing was answered here, so begin anew.
    if (this.instance.stopped) {
      this.start(this.entry);
      return;
    }
    this.place.replaceChildren();
    this.show("app");
    this.instance.guides.add(this);
    this.asked ||= this.entry !== "read";
    // What was answered before a stop is gone: it may have been "Yes, now", so that no contact is shown until Clear.
    const settings = Object.entries(this.settings).filter(([name]) => !this.careful || !OF_CONTACT.includes(name));
    this.mounted = this.app.mount(this.place, this.entry, TODAY, keyOf(this), UNTIL, settings.flat(), {
      on_cover: () => this.showCover(),
      // The app draws in a microtask of its own, which comes before this one.
      on_navigate: (byVisitor) => {
        // Where pages have come, focus is led only if it was in what is drawn anew.
        const led = byVisitor || this.shadow.activeElement?.closest(".screen");
        queueMicrotask(() => led && this.focus(".title"));
      },
      export: (by, text) => exportNotes(this, by, text).then((worked) => this.mounted?.exported(by, worked)),
      on_clear: () => queueMicrotask(() => this.clear()),
      load_learn: () => {
        (this.pages ?? this.fetchPages()).then(
          (bytes) => this.mounted?.learn_loaded(bytes),
          () => this.mounted?.learn_loaded([]),
        );
        this.pages = null;
      },
      on_contact: (kind) => this.tell("contact", { kind }),
    });
    if (this.instance.stopped) {
      this.mounted = null;
      return;
    }
    this.focus(".title");
    this.tell("start");
  }

  fail(error) {
    if (this.ended) return;
    this.way = HINTS[error.code] ? error.code : "not-loaded";
    console.error(`kap-guide: ${HINTS[this.way]}`, error.cause ?? error);
    if (this.view !== "help") this.show("cover", this.way === "stopped" ? ".title" : ".failure-said");
    this.tell("error", { code: this.way });
  }

  /** The app behind this guide has stopped for good. */
  stop() {
    this.mounted = null;
    this.place.replaceChildren();
    this.way = "stopped";
    this.careful = this.asked;
    // Whoever is reading the help is left there; Back leads to what happened.
    if (this.view !== "help") this.show("cover", inUse === this ? ".title" : null);
    this.tell("error", { code: "stopped" });
  }

  /** Forgets the visit. */
  unmount() {
    this.instance?.guides.delete(this);
    this.mounted?.free();
    this.mounted = null;
    this.asked = false;
  }

  /** Forgets the visit, and what is kept of it on the device. */
  wipe() {
    this.unmount();
    this.careful = false;
    forget(this);
  }

  clear() {
    this.wipe();
    this.show("cover", ".title");
    this.tell("clear");
  }

  /** The host has taken the guide away. */
  end() {
    this.ended = true;
    this.unfollow?.();
    if (inUse === this) inUse = null;
    this.unmount();
    // What the page wrote in the element is seen again.
    this.shadow.adoptedStyleSheets = [];
    this.shadow.replaceChildren(element("slot"));
  }
}
