// One guide on the page: its root, and which of cover, help, app and failure is shown.

/** One style sheet for all guides of the page: the shell's, and the app's after it loads. */
let sheet = null;
const styleSheet = (more = "") => {
  if (!sheet || more) {
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync(DATA.style + more);
  }
  return sheet;
};

/** The guide that was pressed last. Only this one may move focus when the app stops for all of them. */
let inUse = null;

class Guide {
  /** What the cover offers: "start", "opening", "ready" (opened behind the help), or a failure's code. */
  way = "start";

  /** The view: "cover", "help" or "app". */
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
    // A form must never change the page's address, even after the app has stopped.
    this.root.addEventListener("submit", (event) => event.preventDefault(), true);
    this.root.addEventListener("click", () => { inUse = this; }, true);
    this.forgot = outdated(this);
    this.render();
    // Comes last, after everything that can fail, because a shadow root hides the fallback words in the element.
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

  /** Applies the settings that may change at any time. */
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

  /** Updates the cover with news from the page, unless the visitor is using it. */
  look() {
    if (this.view === "cover" && !this.shadow.activeElement) this.render();
  }

  /** Shows a view, and moves focus there. */
  show(view, selector) {
    this.view = view;
    this.render();
    this.focus(selector);
  }

  /** Moves focus within the guide, unless the visitor has moved to another part of the page. */
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
      // Learn is requested at Start. The app asks for the result later.
      const [file, integrity] = this.app.learn().split(" ");
      this.fetchPages = () => content({ file, integrity, priority: "low" });
      this.pages = this.fetchPages();
      this.pages.catch(() => {});
      this.way = "ready";
    } catch (error) {
      this.fail(error);
      return;
    }
    // Stays on the help if the visitor is reading it; Back opens the app.
    if (!this.ended && this.view !== "help") this.mount();
  }

  mount() {
    this.way = "start";
    // Another guide may have stopped this instance since. Nothing was answered here, so start over.
    if (this.instance.stopped) {
      this.start(this.entry);
      return;
    }
    this.place.replaceChildren();
    this.show("app");
    this.instance.guides.add(this);
    this.asked ||= this.entry !== "read";
    // A stop loses the answers, and one may have been "Yes, now". So no contact is shown until Clear.
    const settings = Object.entries(this.settings).filter(([name]) => !this.careful || !OF_CONTACT.includes(name));
    this.mounted = this.app.mount(this.place, this.entry, TODAY, keyOf(this), UNTIL, settings.flat(), {
      on_cover: () => this.showCover(),
      // The app renders in a microtask of its own, which runs before this one.
      on_navigate: (byVisitor) => {
        // When Learn arrives, focus moves only if it was inside the part that rendered again.
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

  /** Called when the app has stopped for good. */
  stop() {
    this.mounted = null;
    this.place.replaceChildren();
    this.way = "stopped";
    this.careful = this.asked;
    // Stays on the help if the visitor is reading it; Back shows the failure.
    if (this.view !== "help") this.show("cover", inUse === this ? ".title" : null);
    this.tell("error", { code: "stopped" });
  }

  /** Deletes the visit. */
  unmount() {
    this.instance?.guides.delete(this);
    this.mounted?.free();
    this.mounted = null;
    this.asked = false;
  }

  /** Deletes the visit and its saved answers. */
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

  /** Called when the host removes the guide. */
  end() {
    this.ended = true;
    this.unfollow?.();
    if (inUse === this) inUse = null;
    this.unmount();
    // The fallback words in the element show again.
    this.shadow.adoptedStyleSheets = [];
    this.shadow.replaceChildren(element("slot"));
  }
}
