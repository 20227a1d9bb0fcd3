// One guide on the page: its root, and which of cover, help, app and failure is shown.
// @ts-check

/** `shell/types.d.ts` adds what a guide has only once it was started. */
class Guide {
  /**
   * The state of the guide: "start", "opening", "ready" (loaded while the visitor reads the help), or why it failed.
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

  /** The saved answers of the notes file that the visitor has chosen, until a visit goes on from them. */
  file = "";

  /** Whether the notes file that the visitor chose cannot restore a visit. */
  refused = false;

  /** How this guide looks: the shell's style sheet, and the app's after it has loaded. */
  css = DATA.style;

  /** Stops listening for the Shift key. */
  stopListening = () => {};

  /** How often in a row the app stopped before it showed a screen. */
  falseStarts = 0;

  /** @param {Place} place */
  constructor(place) {
    const { settings } = place;
    this.place = place;
    this.settings = settings;
    this.tools = place.tools;
    // The visit that the page ended may have held a "Yes, now". So no contact is shown until Clear.
    this.started = this.hideContact = Boolean(place.endedByMove);
    this.region = DATA.regions[settings.region || DATA.region];
    this.clinic = settings.clinic || DATA.words.theClinic;
    this.cover = element("div", { class: "cover" });
    this.appRoot = element("div", { class: "app" });
    this.exit = exitButton(this);
    this.root = element("section", { class: "kap", "aria-label": settings.label || DATA.words.label, lang: DATA.lang, dir: DATA.dir });
    this.applySettings(settings);
    containEvents(this.root);
    if (!place.sealed) watchPresses(this);
    // A form must never change the page's address, even after the app has stopped.
    this.root.addEventListener("submit", (event) => event.preventDefault(), true);
    this.root.addEventListener("click", () => { lastPressed = this; }, true);
    this.expired = deleteExpired(this);
    this.render();
    // Comes last, after everything that can fail, because the place then hides the fallback words of the page.
    this.shadow = place.attach(this.root);
    setStyle(this.shadow, this.css);
    if (this.exit) this.stopListening = listenForShift(() => leavePage(this));
    guides.add(this);
  }

  /**
   * Applies the settings that may change at any time.
   *
   * @param {Settings} settings
   */
  applySettings(settings) {
    const { dataset, style } = this.root;
    /**
     * @param {string} name
     * @param {string | undefined} value
     */
    const set = (name, value) => (value ? style.setProperty(name, value) : style.removeProperty(name));
    dataset.theme = settings.theme || "auto";
    dataset.font = settings.font || "host";
    dataset.bars = settings.bars || "stay";
    set("font-family", settings.font === "system" ? undefined : settings["host-font"]);
    set("--kap-accent-light", settings.accent);
    set("--kap-accent-dark", settings["accent-dark"]);
    set("--kap-radius", settings.radius && `${Number(settings.radius) / 16}em`);
  }

  /**
   * The tag of a heading some levels below the guide's highest.
   *
   * @param {number} below
   */
  heading(below) {
    return /** @type {HeadingTag} */ (`h${Math.min(6, Number(this.settings["heading-level"] || 2) + below)}`);
  }

  render() {
    const inApp = this.view === "app";
    if (!inApp) setChildren(this.cover, ...(this.view === "help" ? helpScreen(this) : coverScreen(this)));
    setChildren(this.root, ...[this.exit, inApp ? this.appRoot : this.cover].filter((part) => part !== null));
    draw(this.root);
  }

  /**
   * Renders the cover again with news from the page, unless the visitor is using it.
   *
   * @param {string[]} tools
   */
  refresh(tools) {
    this.tools = tools;
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
   * Gets the app ready ahead of Start, as its files come. A failure shows at Start.
   *
   * @param {string} file
   */
  preload(file) {
    if (file === DATA.wasm.file) this.getApp().catch(() => {});
    if (file === DATA.laterWasm.file) loadLaterApp().catch(() => {});
  }

  async getApp() {
    [this.instance, this.app] = await getApp(this.region);
    if (!this.removed) this.setStyle();
  }

  /** Adds the app's style sheets, as far as they are here, to the shell's. */
  setStyle() {
    const css = DATA.style + /** @type {LoadedGuide} */ (this).app.style();
    if (css === this.css) return;
    this.css = css;
    setStyle(this.shadow, css);
  }

  /**
   * Links the later part of the app, and gives the visit the words for it.
   *
   * @param {Instance} instance
   */
  async loadLater(instance) {
    if (this.lacksLater) this.place.reload();
    /** @type {Uint8Array | undefined} */
    let bytes;
    try {
      [bytes] = await Promise.all([loadContent(this.region.later), instance.link()]);
    } catch (error) {
      log("error", "kap-guide:", error);
    }
    this.lacksLater = !bytes;
    // The visit may have ended meanwhile. The next one asks again.
    if (this.instance !== instance || instance.stopped || !this.mounted) return;
    // An app reads the words once, for all visits.
    const { file } = this.region.later;
    this.mounted.later_loaded(bytes && !instance.has.has(file) ? bytes : new Uint8Array());
    if (bytes) instance.has.add(file);
    this.setStyle();
  }

  /**
   * Leaves the cover by one of its buttons.
   *
   * @param {Entry} entry
   */
  async start(entry) {
    if (this.status === "not-loaded") this.place.reload();
    this.entry = entry;
    this.refused = false;
    // The visitor has only read so far, so nothing is lost.
    if (entry === "file" && this.mounted) this.unmount();
    if (this.mounted) {
      this.started ||= entry !== "read";
      this.mounted.start(entry);
      // After a trap, `stop` has removed the visit and shown the failure.
      if (this.mounted) this.show("app", ".title");
      return;
    }
    if (this.status === "opening") return;
    const restores = entry === "resume" || entry === "file";
    if (this.instance?.stopped === null && !restores) return this.mount();
    this.status = "opening";
    this.show("cover", ".opening");
    try {
      await this.getApp();
      // Only the later part can read and save answers, and only its words say that saving has failed.
      if (restores) await Promise.all([/** @type {LoadedGuide} */ (this).instance.link(), loadContent(this.region.later)]);
      this.status = "ready";
    } catch (error) {
      if (this.removed) return;
      const failure = error instanceof Failure ? error : new Failure("not-loaded", error);
      log("error", "kap-guide:", failure.cause || failure);
      if (failure.code === "stopped") this.falseStarts += 1;
      this.showError(failure.code, failure.code === "stopped" ? ".title" : ".failure-said");
      return;
    }
    // Stays on the help if the visitor is reading it; Back opens the app.
    if (!this.removed && this.view !== "help") this.mount();
  }

  mount() {
    this.status = "start";
    const { instance, app } = /** @type {LoadedGuide} */ (this);
    // Another guide may have stopped this instance since. Nothing was answered here, so start over.
    if (instance.stopped) {
      this.start(this.entry);
      return;
    }
    setChildren(this.appRoot);
    this.show("app");
    instance.guides.add(this);
    if (this.entry === "file" && !app.restores(this.file, today(), lastDay())) {
      instance.guides.delete(this);
      this.file = "";
      this.refused = true;
      this.show("cover", ".failure-said");
      return;
    }
    // A stop loses the answers, and one may have been "Yes, now". So no contact is shown until Clear.
    const settings = /** @type {SettingPairs} */ (Object.entries(this.settings)).filter(([name]) => !this.hideContact || !CONTACTS.includes(name));
    this.mounted = app.mount(this.appRoot, this.entry, savedKey(this), this.file, settings.flat(), {
      on_cover: () => this.showCover(),
      on_start: () => this.start("me"),
      on_navigate: (byVisitor) => followNavigation(this, byVisitor),
      export: (by, text) => exportNotes(this, by, text).then((worked) => this.mounted?.exported(by, worked)),
      on_clear: () => queueMicrotask(() => this.clear()),
      load_later: () => this.loadLater(instance),
      on_contact: (kind) => this.place.dispatch("contact", { kind }),
      today,
      until: lastDay,
      can_share: () => "share" in navigator,
    });
    this.file = "";
    if (instance.stopped) {
      this.mounted = null;
      return;
    }
    this.started ||= this.entry !== "read";
    // The one time that the page is scrolled.
    this.place.scrollIntoView();
    scrollToTop(this);
    moveFocus(this, ".title");
    this.place.dispatch("start");
  }

  /** Called when the app has stopped for good. */
  stop() {
    this.falseStarts = this.mounted ? 0 : this.falseStarts + 1;
    this.mounted = null;
    setChildren(this.appRoot);
    this.hideContact = this.started;
    this.showError("stopped", lastPressed === this ? ".title" : "");
  }

  /**
   * @param {FailureCode} code
   * @param {string} selector What takes focus.
   */
  showError(code, selector) {
    // An app that never reaches a screen cannot run here. Start again would fail forever.
    if (code === "stopped" && this.falseStarts > 1) code = "cannot-run";
    this.status = code;
    // Stays on the help if the visitor is reading it; Back shows the failure.
    if (this.view !== "help") this.show("cover", selector);
    this.place.dispatch("error", { code });
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
    this.place.dispatch("clear");
  }

  /** Called when the host removes the guide. */
  remove() {
    this.removed = true;
    guides.delete(this);
    this.stopListening();
    if (lastPressed === this) lastPressed = null;
    this.unmount();
    setStyle(this.shadow, "");
    this.root.replaceWith(element("slot"));
  }
}
