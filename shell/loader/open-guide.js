// A guide that is not sealed: it runs in this page, in a shadow root.
// @ts-check

/**
 * The program, run once for all guides that are not sealed.
 *
 * @type {Program | null}
 */
let program = null;

/**
 * Whether nothing elsewhere on the page has focus: in the tree of the element, and in each tree around that if the element is
 * in the shadow root of another one.
 *
 * @param {Element} host
 */
const isFocusFree = (host) => {
  for (let within = host; ; ) {
    const root = /** @type {Document | ShadowRoot} */ (within.getRootNode());
    const isPage = root === document;
    const active = isPage ? ofDocument("activeElement") : root.activeElement;
    if (active && active !== within && !(isPage && active === ofDocument("body"))) return false;
    if (!("host" in root)) return true;
    within = root.host;
  }
};

class OpenGuide {
  /**
   * @param {HTMLElement} host
   * @param {Settings} settings
   * @param {boolean} endedByMove Whether the page ended the visit before this one.
   */
  constructor(host, settings, endedByMove) {
    program ||= runProgram({ data: DATA, bytesOf: assetOf });
    this.guide = new program.Guide({
      sealed: false,
      settings,
      endedByMove,
      tools: findTools(),
      attach: (root) => {
        const shadow = host.shadowRoot || host.attachShadow(bare({ mode: "open" }));
        this.stopAsking = askNotToRecord(root, host);
        setChildren(shadow, root);
        return shadow;
      },
      mayFocus: () => isFocusFree(host),
      reload: () => this.load(true),
      scrollIntoView: () => scrollToGuide(host, this.guide.root),
      dispatch: (name, detail) => dispatch(host, settings, name, detail),
      leave: () => leave(settings),
    });
    queueMicrotask(() => this.guide.removed || dispatch(host, settings, "ready"));
    this.settings = settings;
    this.stopWaiting = whenNear(this.guide.root, () => this.load());
  }

  /** Whether the visitor is in a visit. */
  get started() {
    return Boolean(this.guide.started);
  }

  /** @param {boolean} [again] */
  load(again) {
    loadAssets(this.settings, again, (file, bytes) => bytes && this.guide.preload(file));
  }

  /** @param {Settings} settings */
  applySettings(settings) {
    this.guide.applySettings(settings);
  }

  /** @param {string[]} tools */
  refresh(tools) {
    this.guide.refresh(tools);
  }

  remove() {
    this.stopWaiting();
    this.stopAsking?.();
    this.guide.remove();
  }
}
