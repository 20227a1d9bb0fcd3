// Finds the tools of the page by what they leave on it, and asks recorders to leave the guide alone.
// @ts-check

/**
 * Whether the page has a global with this property. To read a global may run code of the page that throws; a window of
 * another origin throws, too.
 *
 * @param {string} global
 * @param {string} property
 */
const hasGlobal = (global, property) => {
  try {
    return has(window, global) && has(window[global], property);
  } catch {
    return false;
  }
};

/**
 * The names of the tools that were found, by kind. A tool may remove its script and go on.
 *
 * @type {Record<ToolKind, Set<string>>}
 */
const foundTools = { recorder: new BrowserSet(), pixel: new BrowserSet() };

/** Looks for tools on the page, and returns the names of the recorders. */
const findTools = () => {
  // A script that waits for consent is plain text until then.
  /** @type {NodeListOf<HTMLScriptElement>} */
  const scripts = document.querySelectorAll("script[src]:not([type='text/plain'])");
  // Old libraries replace `Array.from` by one that takes no function.
  const hosts = [...scripts].map(({ src }) => `.${src.split("/")[2]}`);
  /** @param {string} sign */
  const isPresent = (sign) => {
    const [name, property] = sign.split(":");
    return property ? hasGlobal(name, property) : hosts.some((host) => host.endsWith(`.${name}`));
  };
  for (const kind of TOOL_KINDS) {
    for (const [name, signs] of Object.entries(TOOLS[kind])) if (signs.split(" ").some(isPresent)) foundTools[kind].add(name);
  }
  return [...foundTools.recorder];
};

/** What recorders look for on an element before they leave it alone. */
const MARKS = {
  "data-hj-suppress": "",
  "data-private": "",
  "data-recording-disable": "",
  "data-matomo-mask": "",
  "data-clarity-mask": "true",
  "data-dd-privacy": "hidden",
  "data-heap-redact-text": "true",
};
const MARK_CLASSES = ["ph-no-capture", "fs-exclude", "rr-block", "sentry-block", "no-mouseflow"];

/** How often a page may take marks away before it is left alone. */
const ROUNDS = 100;

/** The first signs of a visitor in the guide. */
const FIRST_SIGNS = ["pointerdown", "focusin", "click"];

/**
 * Asks recorders, each by its own attribute or class, to leave a guide alone: at once on its root, which holds all that they could
 * see. On its element, where they look when something is pressed, only from the first sign of a visitor: a framework may still
 * compare the element with what a server has rendered. If the page takes the marks of the element away, as frameworks do that write
 * `class`, asks again. Returns how to stop.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement} host
 */
const askNotToRecord = (root, host) => {
  let rounds = 0;
  const ask = (/** @type {HTMLElement} */ element) => {
    const marks = Object.entries(MARKS).filter(([name, value]) => element.getAttribute(name) !== value);
    const classes = MARK_CLASSES.filter((name) => !element.classList.contains(name));
    for (const [name, value] of marks) element.setAttribute(name, value);
    if (classes.length) element.classList.add(...classes);
    if (!marks.length && !classes.length) return;
    rounds += 1;
    if (rounds <= ROUNDS) return;
    stop();
    warn("marks");
  };
  const observer = new MutationObserver(() => ask(host));
  const begin = () => {
    observer.observe(host, bare({ attributeFilter: ["class", ...Object.keys(MARKS)] }));
    ask(host);
  };
  const stop = () => {
    observer.disconnect();
    for (const sign of FIRST_SIGNS) host.removeEventListener(sign, begin, true);
  };
  ask(root);
  for (const sign of FIRST_SIGNS) host.addEventListener(sign, begin, true);
  return stop;
};
