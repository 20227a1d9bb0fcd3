// One guide on the page: its root, and which of cover, help, app and failure is shown.
// @ts-check

/**
 * One style sheet for all guides of the page: the shell's, and the app's after it loads.
 *
 * @type {CSSStyleSheet | null}
 */
let sheet = null;
const styleSheet = (more = "") => {
  if (!sheet || more) {
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync(DATA.style + more);
  }
  return sheet;
};

/** `shell/types.d.ts` adds what a guide has only once it was started. */
class Guide {
  /**
   * How far the guide is: "start", "opening", "ready" (loaded while the visitor reads the help), or why it failed.
   *
   * @type {"start" | "opening" | "ready" | FailureCode}
   */
  status = "start";

  /** @type {"cover" | "help" | "app"} */
  view = "cover";

  /**
   * The button by which the visitor left the cover.
   *
   * @type {Entry}
   */
  entry = "me";

  /**
   * @param {HTMLElement} host
   * @param {SettingSource[]} sources
   */
  constructor(host, sources) {
    const settings = readSettings(sources);
    this.host = host;
    this.sources = sources;
    this.settings = settings;
    this.region = DATA.regions[settings.region ?? DATA.region];
    this.clinic = settings.clinic ?? DATA.words.theClinic;
    this.cover = element("div", { class: "cover" });
    this.appRoot = element("div", { class: "app" });
    this.exit = exitButton(this);
    this.root = element("section", { class: "kap", "aria-label": settings.label ?? DATA.words.label, lang: DATA.lang, dir: DATA.dir });
    this.applySettings(settings);
    containEvents(this.root);
    // A form must never change the page's address, even after the app has stopped.
    this.root.addEventListener("submit", (event) => event.preventDefault(), true);
    this.root.addEventListener("click", () => { lastPressed = this; }, true);
    this.expired = deleteExpired(this);
    this.render();
    // Comes last, after everything that can fail, because a shadow root hides the fallback words in the element.
    const style = styleSheet();
    this.shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    askNotToRecord(host);
    this.shadow.adoptedStyleSheets = [style];
    this.shadow.replaceChildren(this.root);
    if (this.exit) this.stopListening = listenForShift(this);
    if (TODAY > this.region.reviewBy) warn(HINTS.review);
    if (!this.region.contact) warn(HINTS.region);
    queueMicrotask(() => this.removed || dispatch(this, "ready"));
  }

  /** Applies the settings that may change at any time. */
  applySettings(settings = readSettings(this.sources, LIVE)) {
    const { dataset, style } = this.root;
    /**
     * @param {string} name
     * @param {string | undefined} value
     */
    const set = (name, value) => (value ? style.setProperty(name, value) : style.removeProperty(name));
    dataset.theme = settings.theme ?? "auto";
    dataset.font = settings.font ?? "host";
    set("--kap-accent-light", settings.accent);
    set("--kap-accent-dark", settings.accent && darkShade(settings.accent));
    set("--kap-radius", settings.radius && `${Number(settings.radius) / 16}em`);
  }

  /**
   * The tag of a heading some levels below the guide's highest.
   *
   * @param {number} below
   */
  heading(below) {
    return /** @type {HeadingTag} */ (`h${Math.min(6, Number(this.settings["heading-level"] ?? 2) + below)}`);
  }

  render() {
    const inApp = this.view === "app";
    if (!inApp) this.cover.replaceChildren(...(this.view === "help" ? helpScreen(this) : coverScreen(this)));
    this.root.replaceChildren(...[this.exit, inApp ? this.appRoot : this.cover].filter((part) => part !== null));
  }

  /** Renders the cover again with news from the page, unless the visitor is using it. */
  refresh() {
    if (this.view === "cover" && !this.shadow.activeElement) this.render();
  }

  /**
   * Shows a view, and moves focus there.
   *
   * @param {"cover" | "help" | "app"} view
   * @param {string} [selector] What takes focus; nothing if it is left out.
   */
  show(view, selector) {
    this.view = view;
    this.render();
    if (selector) moveFocus(this, selector);
  }

  showCover() {
    if (this.status === "ready") this.mount();
    else this.show("cover", ".title");
  }

  /**
   * Leaves the cover by one of its buttons.
   *
   * @param {Entry} entry
   */
  async start(entry) {
    this.entry = entry;
    if (this.mounted) {
      this.started ||= entry !== "read";
      this.mounted.start(entry);
      // After a trap, `stop` has removed the visit and shown the failure.
      if (this.mounted) this.show("app", ".title");
      return;
    }
    if (this.status === "opening") return;
    this.status = "opening";
    this.show("cover", ".opening");
    try {
      [this.instance, this.app] = await getApp(this.region);
      styleSheet(this.app.style());
      // Learn is requested at Start. The app asks for the result later.
      const [file, integrity] = this.app.learn().split(" ");
      this.loadLearn = () => loadContent({ file, integrity, priority: "low" });
      this.learn = this.loadLearn();
      this.learn.catch(() => {});
      this.status = "ready";
    } catch (error) {
      if (this.removed) return;
      const failure = error instanceof Failure ? error : new Failure("not-loaded", error);
      const { code } = failure;
      console.error(`kap-guide: ${HINTS[code]}`, failure.cause ?? failure);
      this.showError(code, code === "stopped" ? ".title" : ".failure-said");
      return;
    }
    // Stays on the help if the visitor is reading it; Back opens the app.
    if (!this.removed && this.view !== "help") this.mount();
  }

  mount() {
    this.status = "start";
    const { instance, app, loadLearn } = /** @type {LoadedGuide} */ (this);
    // Another guide may have stopped this instance since. Nothing was answered here, so start over.
    if (instance.stopped) {
      this.start(this.entry);
      return;
    }
    this.appRoot.replaceChildren();
    this.show("app");
    instance.guides.add(this);
    this.started ||= this.entry !== "read";
    // A stop loses the answers, and one may have been "Yes, now". So no contact is shown until Clear.
    const settings = /** @type {SettingPairs} */ (Object.entries(this.settings)).filter(([name]) => !this.hideContact || !CONTACTS.includes(name));
    this.mounted = app.mount(this.appRoot, this.entry, TODAY, savedKey(this), UNTIL, settings.flat(), {
      on_cover: () => this.showCover(),
      on_navigate: (byVisitor) => followNavigation(this, byVisitor),
      export: (by, text) => exportNotes(this, by, text).then((worked) => this.mounted?.exported(by, worked)),
      on_clear: () => queueMicrotask(() => this.clear()),
      load_learn: () => {
        (this.learn ?? loadLearn()).then(
          (bytes) => this.mounted?.learn_loaded(bytes),
          () => this.mounted?.learn_loaded(new Uint8Array()),
        );
        this.learn = null;
      },
      on_contact: (kind) => dispatch(this, "contact", { kind }),
    });
    if (instance.stopped) {
      this.mounted = null;
      return;
    }
    moveFocus(this, ".title");
    dispatch(this, "start");
  }

  /** Called when the app has stopped for good. */
  stop() {
    this.mounted = null;
    this.appRoot.replaceChildren();
    this.hideContact = this.started;
    this.showError("stopped", lastPressed === this ? ".title" : "");
  }

  /**
   * @param {FailureCode} code
   * @param {string} selector What takes focus.
   */
  showError(code, selector) {
    this.status = code;
    // Stays on the help if the visitor is reading it; Back shows the failure.
    if (this.view !== "help") this.show("cover", selector);
    dispatch(this, "error", { code });
  }

  /** Deletes the visit. */
  unmount() {
    this.instance?.guides.delete(this);
    this.mounted?.free();
    this.mounted = null;
    this.started = false;
  }

  /** Deletes the visit and its saved answers. */
  deleteVisit() {
    this.unmount();
    this.hideContact = false;
    deleteSaved(this);
  }

  clear() {
    this.deleteVisit();
    this.show("cover", ".title");
    dispatch(this, "clear");
  }

  /** Called when the host removes the guide. */
  remove() {
    this.removed = true;
    this.stopListening?.();
    if (lastPressed === this) lastPressed = null;
    this.unmount();
    // The fallback words in the element show again.
    this.shadow.adoptedStyleSheets = [];
    this.shadow.replaceChildren(element("slot"));
  }
}
