// Where settings come from: first the element, then the script's attributes, then the script's address, then the
// page's object. Tag managers strip the second, page builders the first.
// @ts-check

/**
 * An element, or the tag, with its settings written in either way: `clinic` or `data-clinic`. An empty one does not count.
 *
 * @type {(host: Element | undefined) => SettingSource}
 */
const fromElement = (host) => (name) => host?.getAttribute(name) || host?.getAttribute(`data-${name}`);

/** @type {(values: Record<string, unknown> | undefined) => SettingSource} */
const fromObject = (values) => (name) => {
  const found = writtenAs(name).find((written) => has(values, written));
  return found && values?.[found];
};

const QUERY = SCRIPT && new BrowserURL(SCRIPT.src).searchParams;

/**
 * Settings that hold for every guide of the page.
 *
 * @type {SettingSource[]}
 */
const PAGE = [
  fromElement(SCRIPT),
  (name) => QUERY?.get(name) || QUERY?.get(`data-${name}`),
  (name) => (has(window, "kapGuideSettings") ? fromObject(window.kapGuideSettings)(name) : null),
];

const { target, base } = readSettings(PAGE, OF_PAGE);
if (SCRIPT) checkNames(SCRIPT);

/** @param {string} text */
const isSelector = (text) => {
  try {
    return document.createDocumentFragment().querySelector(text) === null;
  } catch {
    warn("selector", { target: text });
    return false;
  }
};

/** The setting `target`, if it is a valid selector. As a selector, an id must not begin with a digit. */
const SELECTOR = target?.replace(/^#(\d[\w-]*)$/, '[id="$1"]');
const TARGET = SELECTOR && isSelector(SELECTOR) ? SELECTOR : null;

/** The address of the script that runs, if someone renamed it and gave it no setting. */
const RUNNING = /** @type {HTMLScriptElement | null} */ (ofDocument("currentScript"))?.src;

/** Where the files of the release are. */
const BASE = new BrowserURL((base && base.replace(/\/?$/, "/")) || (SCRIPT && SCRIPT.src) || DATA.release || RUNNING || ofDocument("baseURI"), ofDocument("baseURI"));
