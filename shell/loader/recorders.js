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
const foundTools = { recorder: new Set(), pixel: new Set() };

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

/**
 * Asks recorders, each by its own attribute or class, to leave an element alone, and asks again if the page has taken that
 * away, as frameworks do that write `class`. Returns how to stop.
 *
 * @param {HTMLElement} host
 */
const askNotToRecord = (host) => {
  let rounds = 0;
  const ask = () => {
    const marks = Object.entries(MARKS).filter(([name, value]) => host.getAttribute(name) !== value);
    const classes = MARK_CLASSES.filter((name) => !host.classList.contains(name));
    for (const [name, value] of marks) host.setAttribute(name, value);
    if (classes.length) host.classList.add(...classes);
    if (!marks.length && !classes.length) return;
    rounds += 1;
    if (rounds <= ROUNDS) return;
    observer.disconnect();
    warn(HINTS.marks);
  };
  const observer = new MutationObserver(ask);
  ask();
  observer.observe(host, bare({ attributeFilter: ["class", ...Object.keys(MARKS)] }));
  return () => observer.disconnect();
};
