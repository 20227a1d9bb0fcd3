// A guide that is not sealed: it runs in this page, in a shadow root.
// @ts-check

/**
 * The program, run once for all guides that are not sealed.
 *
 * @type {Program | null}
 */
let program = null;

class OpenGuide {
  /**
   * @param {HTMLElement} host
   * @param {Settings} settings
   */
  constructor(host, settings) {
    program ??= runProgram({ data: DATA, bytesOf: loadAsset });
    this.guide = new program.Guide({
      sealed: false,
      settings,
      tools: findTools(),
      attach: (root) => {
        const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
        this.stopAsking = askNotToRecord(host);
        shadow.replaceChildren(root);
        return shadow;
      },
      mayFocus: () => {
        /** @type {(Element | null)[]} */
        const free = [null, document.body, host];
        return free.includes(document.activeElement);
      },
      scrollIntoView: () => scrollToGuide(host),
      dispatch: (name, detail) => dispatch(host, settings, name, detail),
      leave: () => leave(settings),
    });
    queueMicrotask(() => this.guide.removed || dispatch(host, settings, "ready"));
    this.stopWaiting = whenNear(host, () => {
      for (const asset of assetsOf(settings)) {
        loadAsset(asset).then(
          () => this.guide.preload(asset.file),
          () => {},
        );
      }
    });
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
