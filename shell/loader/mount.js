// Mounts guides: in their element, in a marker, in the target, or where the script stands.
// @ts-check

const MARKER = "data-kap-guide";

/**
 * Elements from which the page has unmounted the guide. They get a new one only if the page asks.
 *
 * @type {WeakSet<Node>}
 */
const unmounted = new WeakSet();

/**
 * Elements of guides that have been in the page. The page may mount a guide in an element first and insert it later.
 *
 * @type {WeakSet<Node>}
 */
const connected = new WeakSet();

/**
 * All guides of the page, by their element, with the sources of their settings.
 *
 * @type {Map<Node, { guide: OpenGuide | SealedGuide, sources: SettingSource[] }>}
 */
const guides = new BrowserMap();

/**
 * Elements whose guide ended in the middle of a visit.
 *
 * @type {WeakSet<Node>}
 */
const ended = new WeakSet();

/**
 * Whether a guide here comes after a visit that the page ended: it put the same element back, or built itself again and has
 * not yet noticed that an old one is gone.
 *
 * @param {HTMLElement} host
 */
const followsVisit = (host) => ended.has(host) || [...guides].some(([other, { guide }]) => !other.isConnected && guide.started);

/**
 * @param {HTMLElement} host
 * @param {SettingSource[]} sources
 */
const mountGuide = (host, ...sources) => {
  if (guides.has(host)) return;
  const settings = withDerived(readSettings(sources));
  // If the script placed this element, its settings were already checked.
  if (!host.hasAttribute(PLACED)) checkNames(host);
  const region = DATA.regions[settings.region || DATA.region];
  if (today() > region.reviewBy) warn("review");
  if (!region.contact) warn("region");
  const endedByMove = followsVisit(host);
  const open = () => {
    try {
      guides.set(host, { guide: new OpenGuide(host, settings, endedByMove), sources });
    } catch (error) {
      fail("place", { error: String(error) });
    }
  };
  const openUnsealed = () => {
    guides.get(host)?.guide.remove();
    warn("seal");
    open();
    checkPageTools();
  };
  try {
    if (settings.seal === "off") open();
    else guides.set(host, { guide: new SealedGuide(host, settings, endedByMove, openUnsealed), sources });
  } catch {
    openUnsealed();
  }
  checkPageTools();
};

/**
 * Applies the settings that may change at any time.
 *
 * @param {Node} host
 */
const applySettings = (host) => {
  const mounted = guides.get(host);
  mounted?.guide.applySettings(withDerived(readSettings(mounted.sources, LIVE)));
};

/** @param {Node} host */
const unmountGuide = (host) => {
  const guide = guides.get(host)?.guide;
  if (guide?.started) ended.add(host);
  guide?.remove();
  guides.delete(host);
};

class KapGuideElement extends HTMLElement {
  static observedAttributes = LIVE.flatMap(({ name }) => [name, `data-${name}`]);

  connectedCallback() {
    if (!unmounted.has(this)) mountGuide(this, fromElement(this), ...(this.hasAttribute(PLACED) ? [] : PAGE));
  }

  // Moving the element removes and inserts it; the visit continues.
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || unmountGuide(this));
  }

  attributeChangedCallback() {
    applySettings(this);
  }
}

/** Mounts a guide in each new marker, and unmounts the guides whose element has left the page. */
const scan = () => {
  for (const host of guides.keys()) {
    if (host.isConnected) connected.add(host);
    else if (connected.has(host)) unmountGuide(host);
  }
  /** @type {NodeListOf<HTMLElement>} */
  const markers = document.querySelectorAll(`[${MARKER}]`);
  for (const host of markers) if (!unmounted.has(host)) mountGuide(host, fromElement(host), ...PAGE);
};

/** A new element of ours, with the settings of the page. */
const createElement = () => {
  const host = document.createElement(NAME);
  host.setAttribute(PLACED, "");
  for (const [name, value] of /** @type {SettingPairs} */ (Object.entries(readSettings(PAGE)))) host.setAttribute(name, value);
  return host;
};

/**
 * The element that this script has placed. Some pages remove it because the server did not send it. The loader then puts the
 * same element back at once, so that its visit continues if the browser allows that.
 *
 * @type {HTMLElement | null}
 */
let placed = null;

/** How often within how many milliseconds a page may take it out before it is left alone. */
const PLACEMENTS = 10;
const PLACED_WITHIN = 10_000;

/** @type {number[]} */
let placements = [];

/** @param {(host: HTMLElement) => void} insert */
const place = (insert) => {
  if (placed && (placed.isConnected || unmounted.has(placed))) return;
  if (placements.length > PLACEMENTS) return;
  const now = performance.now();
  placements = [...placements.filter((before) => now - before < PLACED_WITHIN), now];
  if (placements.length > PLACEMENTS) return warn("emptied");
  placed ||= createElement();
  insert(placed);
};

const mountAtTarget = () => {
  const target = TARGET && document.querySelector(TARGET);
  if (target && !target.querySelector(NAME)) place((host) => target.append(host));
};

/** Mounts a guide where the script stands, unless the page names another place. */
const mountAtScript = () => {
  if (TARGET || document.querySelector(`[${MARKER}], ${NAME}:not([${PLACED}])`)) return;
  const script = SCRIPT?.parentElement?.closest("body") && SCRIPT;
  if (script && !script.nextElementSibling?.hasAttribute(PLACED)) place((host) => script.after(host));
};

/** The API for pages without a tag. */
const API = {
  version: DATA.version,

  /**
   * @param {HTMLElement | null | undefined} place
   * @param {Record<string, unknown>} [settings]
   */
  mount(place, settings) {
    if (place?.nodeType !== 1) {
      fail("mount");
      return { unmount() {} };
    }
    unmounted.delete(place);
    checkKeys(settings);
    mountGuide(place, fromObject(settings), fromElement(place), ...PAGE);
    return { unmount: () => API.unmount(place) };
  },

  /** @param {HTMLElement} place */
  unmount(place) {
    unmountGuide(place);
    unmounted.add(place);
  },

  scan,
};

const checkPageTools = () => checkTools([...guides.values()].map(({ guide }) => guide));

/** Whether the script has a setting of a guide. One without any may stand in the header of every page of a site. */
const isSet = () => DATA.settings.some(({ name }) => PAGE.some((source) => source(name) !== null && source(name) !== undefined));

/** Console messages for the clinic, some time after the page has loaded, since recorders often load after the guide. */
const checkPage = () => {
  if (!guides.size && !placed && isSet()) warn(TARGET ? "target" : "nowhere", { target: TARGET });
  if (SCRIPT?.hasAttribute("integrity") && !IS_HASH.test(SCRIPT.integrity)) warn("hash");
  for (const host of /** @type {Iterable<Element>} */ (guides.keys())) {
    if (host === placed && !host.getClientRects().length) warn("unseen");
    if (host.localName === NAME && host.querySelector("main, footer, nav, form, script")) warn("swallowed");
  }
  checkPageTools();
};

/** Some builders make a page from the tag alone. Browsers then put the script into the head. */
const mountInEmptyPage = () => {
  const body = ofDocument("body");
  if (!TARGET && isSet() && body && !body.firstElementChild) place((host) => body.append(host));
};

/** Whether this script is the first of its kind on the page. */
const isFirst = !customElements.get(NAME);
if (isFirst) {
  window.KapGuide = Object.freeze(API);
  customElements.define(NAME, KapGuideElement);
} else if (window.KapGuide?.version !== DATA.version) {
  warn("version", { first: window.KapGuide?.version, own: DATA.version });
}

// Browsers of 2019 cannot listen to this.
LOW_WINDOW.addEventListener?.("change", () => {
  for (const host of guides.keys()) applySettings(host);
});

const mountAll = () => {
  mountAtTarget();
  mountAtScript();
  if (isFirst) scan();
};

/** Mounts guides, and watches the page from then on. Runs after the page is parsed: a marker may stand below the script. */
const start = () => {
  mountAll();
  if (!isFirst && !TARGET && !placed) return;
  new MutationObserver((changes) => {
    for (const { attributeName, target } of changes) if (attributeName) applySettings(target);
    mountAll();
    checkNewScripts(checkPageTools);
  }).observe(document, bare({ childList: true, subtree: true, attributeFilter: KapGuideElement.observedAttributes }));
};

if (ofDocument("readyState") === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
