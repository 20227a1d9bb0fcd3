// A sealed guide: it runs in a frame that this page cannot read or hear. The frame stands in another one, the guard,
// whose policy keeps it from going to another address (docs/decisions/0020-sealed-frame.md).
// @ts-check

/** The permissions of both frames. Without `allow-same-origin`, neither shares an origin with anything else. */
const SANDBOX =
  "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals allow-top-navigation-to-custom-protocols";

/** How long the guide's own frame may take to start, in milliseconds. After that the guide opens in the page. */
const PATIENCE = 5000;

/** A page that allows scripts by a nonce allows ours by it, too. Our own policies name none. */
const pageNonce = () => [SCRIPT, ...ofDocument("scripts")].map((other) => other && other.nonce).find(Boolean) || "";

/**
 * A document without anything but a script under a policy of its own. `'unsafe-inline'` lets no script from any address
 * load; the second policy pins the text of both scripts, since the inner document inherits it. A nonce would let scripts
 * of other addresses in.
 *
 * @param {string} script
 * @param {string} frames What the document may have in a frame of its own.
 */
const documentOf = (script, frames) => {
  const both = "'wasm-unsafe-eval'";
  const policies = [
    `default-src 'none'; ${frames}script-src 'unsafe-inline' ${both}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`,
    `script-src '${DATA.sealed.guard}' '${DATA.sealed.program}' ${both}`,
  ].map((policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  return `<!doctype html><html lang="${DATA.lang}"><meta charset="utf-8"><meta name="color-scheme" content="light dark">${policies.join("")}<title>-</title><body><script nonce="${pageNonce()}">${script}</script>`;
};

/**
 * Trusted Types may forbid text as a document, and an address as a script, unless a policy made it. A page that allows no policy
 * of ours refuses the document, too, and the guide opens in the page. A name can be used once, so this is made once.
 *
 * @type {TrustedPolicy | null}
 */
let trusted = null;

const trust = () => {
  const same = (/** @type {string} */ text) => text;
  const plain = { createHTML: same, createScriptURL: same };
  return (trusted ||= window.trustedTypes?.createPolicy("kap-guide", plain) ?? plain);
};

const guardDocument = () => trust().createHTML(documentOf(GUARD, "frame-src blob: tel: sms: mailto:; "));

/** The text of a program, exactly as this script has it. */
const textOf = Function.prototype.toString;

class SealedGuide {
  /** @type {MessagePort | null} */
  port = null;

  /** Stops waiting until the guide is near the view. */
  stopWaiting = () => {};

  /** Stops listening for the Shift key. */
  stopListening = () => {};

  /** Whether the visitor has pressed Start. If the frame loads after that, the page has moved it, and the visit is over. */
  started = false;

  /**
   * @param {HTMLElement} host
   * @param {Settings} settings
   * @param {boolean} endedByMove Whether the page ended the visit before this one.
   * @param {() => void} giveUp Opens the guide in the page instead.
   */
  constructor(host, settings, endedByMove, giveUp) {
    this.host = host;
    this.started = endedByMove;
    this.settings = settings;
    this.frame = document.createElement("iframe");
    const attributes = { sandbox: SANDBOX, allow: `clipboard-write${"share" in navigator ? "; web-share" : ""}`, title: settings.label || DATA.words.label };
    for (const [name, value] of Object.entries(attributes)) this.frame.setAttribute(name, value);
    this.frame.className = "waiting";
    const shadow = host.shadowRoot || host.attachShadow(bare({ mode: "open" }));
    // The fallback words in the element stay until the guide is there.
    setChildren(shadow, this.frame, document.createElement("slot"));
    setStyle(shadow, DATA.frameStyle);
    // A page that moves the frame loads it again.
    this.frame.addEventListener("load", () => this.connect(attributes, giveUp));
    this.frame.srcdoc = guardDocument();
    // Background work starts after every step that can fail.
    if ((settings.exit || "off") !== "off") this.stopListening = listenForShift(() => leave(settings));
  }

  /**
   * @param {Record<string, string>} attributes
   * @param {() => void} giveUp
   */
  connect(attributes, giveUp) {
    // A guard whose script was refused has made no frame.
    if (!this.frame.contentWindow?.length) return giveUp();
    this.port?.close();
    clearTimeout(this.timer);
    this.timer = setTimeout(giveUp, PATIENCE);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => this.hear(bare(data));
    this.port = port1;
    const html = documentOf(`(${textOf.call(runProgram)})()`, "");
    this.frame.contentWindow.postMessage({ attributes, html }, "*", [port2]);
    this.send({ open: { data: DATA, settings: this.withFont(this.settings), endedByMove: this.started } });
  }

  /** @param {ToFrame} message */
  send(message) {
    this.port?.postMessage(message);
  }

  /**
   * From Start to the notes the frame sends nothing, whatever is answered.
   *
   * @param {FromFrame} message
   */
  hear(message) {
    if ("up" in message) {
      clearTimeout(this.timer);
      this.frame.className = "";
      this.host.shadowRoot?.querySelector("slot")?.remove();
      dispatch(this.host, this.settings, "ready");
      this.stopWaiting();
      this.stopWaiting = whenNear(this.frame, () => this.sendFiles());
    } else if ("scroll" in message) {
      this.started = true;
      scrollToGuide(this.host, this.frame);
    } else if ("want" in message) {
      this.sendFiles(message.want === "again");
    } else if ("leave" in message) {
      leave(this.settings);
    } else {
      dispatch(this.host, this.settings, message.event, message.detail);
    }
  }

  /**
   * A frame does not inherit the font of the page, so it is told its name.
   *
   * @param {Settings} settings
   */
  withFont(settings) {
    return { ...settings, "host-font": getComputedStyle(this.host).fontFamily };
  }

  /**
   * Sends the files of the release, the same for everyone.
   *
   * @param {boolean} [again]
   */
  sendFiles(again) {
    loadAssets(this.settings, again, (file, bytes) => this.send({ file, bytes }));
  }

  /** @param {Settings} settings */
  applySettings(settings) {
    this.send({ settings: this.withFont(settings) });
  }

  /** Tools on the page cannot see a sealed visit. */
  refresh() {}

  remove() {
    clearTimeout(this.timer);
    this.stopWaiting();
    this.stopListening();
    this.port?.close();
    if (this.host.shadowRoot) setChildren(this.host.shadowRoot, document.createElement("slot"));
  }
}
