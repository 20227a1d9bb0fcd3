// Places guides: in their element, in a marker, in the target, or where the script stands.

const MARK = "data-kap-guide";

/** All guides of the page, by their element. */
const guides = new Map();

/** Elements that the page emptied itself. They are not filled again unless asked. */
const emptied = new WeakSet();

const stand = (host, ...sources) => {
  if (guides.has(host)) return;
  try {
    guides.set(host, new Guide(host, sources));
  } catch (error) {
    console.error(`kap-guide: ${HINTS.place}`, error);
  }
};

const leave = (host) => {
  guides.get(host)?.end();
  guides.delete(host);
};

class KapGuideElement extends HTMLElement {
  static observedAttributes = LIVE.map(({ name }) => name);

  connectedCallback() {
    if (!emptied.has(this)) stand(this, fromAttributes(this), ...(this.hasAttribute(PLACED) ? [] : PAGE));
  }

  // Moving the element removes and inserts it; the visit continues.
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || leave(this));
  }

  attributeChangedCallback() {
    guides.get(this)?.applySettings();
  }
}

/** Watches the page for markers that appear and elements that disappear. */
const scan = () => {
  for (const [host, guide] of [...guides]) {
    if (host.isConnected) guide.stood = true;
    else if (guide.stood) leave(host);
  }
  for (const host of document.querySelectorAll(`[${MARK}]`)) if (!emptied.has(host)) stand(host, fromData(host), ...PAGE);
};

/** A guide with all its settings. */
const placed = () => {
  const guide = document.createElement(NAME);
  guide.setAttribute(PLACED, "");
  for (const [name, value] of Object.entries(readSettings(PAGE))) guide.setAttribute(name, value);
  return guide;
};

const atTarget = () => {
  const place = document.querySelector(TARGET);
  if (place && !place.querySelector(NAME)) place.append(placed());
};

/** Places a guide where the script stands, unless the page names another place. */
const atScript = () => {
  if (TARGET || document.querySelector(`[${MARK}], ${NAME}:not([${PLACED}])`)) return;
  if (SCRIPT?.parentElement?.closest("body") && !SCRIPT.nextElementSibling?.hasAttribute(PLACED)) SCRIPT.after(placed());
};

/** The API for pages without a tag. */
const API = {
  version: DATA.version,
  mount(place, settings) {
    if (place?.nodeType !== 1) {
      console.error(`kap-guide: ${HINTS.mount}`);
      return { unmount() {} };
    }
    emptied.delete(place);
    stand(place, fromObject(settings), place.localName === NAME ? fromAttributes(place) : fromData(place), ...PAGE);
    return { unmount: () => API.unmount(place) };
  },
  unmount(place) {
    leave(place);
    emptied.add(place);
  },
  scan,
};

/** Console messages for the clinic, after the page has loaded, since recorders often load after the guide. */
const onceLoaded = () => {
  if (!guides.size) console.warn(`kap-guide: ${TARGET ? fill(HINTS.target, { target: TARGET }) : HINTS.nowhere}`);
  if (recorders().length) for (const guide of guides.values()) guide.look();
};

const first = !customElements.get(NAME);
if (first) {
  window.KapGuide = Object.freeze(API);
  customElements.define(NAME, KapGuideElement);
} else if (window.KapGuide?.version !== DATA.version) {
  console.warn(`kap-guide: this page has version ${window.KapGuide?.version} already; ${DATA.version} is not used.`);
}

const arrange = () => {
  if (first) scan();
  if (TARGET) atTarget();
};

/** A guide may stand below the script, so this waits for the whole page. */
const begin = () => {
  arrange();
  atScript();
  if (!first && !TARGET) return;
  new MutationObserver((changes) => {
    for (const { attributeName, target } of changes) if (attributeName) guides.get(target)?.applySettings();
    arrange();
  }).observe(document, { childList: true, subtree: true, attributeFilter: LIVE.map(({ name }) => `data-${name}`) });
};

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin, { once: true });
else begin();
const soon = () => setTimeout(onceLoaded, 1000);
if (first && document.readyState === "complete") soon();
else if (first) window.addEventListener("load", soon, { once: true });
