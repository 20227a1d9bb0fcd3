// Runs first: takes what the loader hands over from the element of this script, so that nothing of it stays on the page.
// @ts-check

/**
 * What the browser knows of the document, past elements with that name.
 *
 * @template {keyof Document} Name
 * @param {Name} name
 * @returns {Document[Name]}
 */
const ofDocument = (name) => Reflect.get(Object.getPrototypeOf(document), name, document);

/** The element of this script. */
const ELEMENT = /** @type {HTMLScriptElement & { kapGuide: Loader }} */ (ofDocument("currentScript"));

/** @type {Loader} */
const LOADER = ELEMENT.kapGuide;
const { DATA, SCRIPT, PAGE } = LOADER;

// No other script of the page gets it.
Reflect.deleteProperty(ELEMENT, "kapGuide");
ELEMENT.remove();

const NAME = "kap-guide";
const PLACED = "data-placed-by-script";
const MARKER = "data-kap-guide";

/** @param {number} time In milliseconds. */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * The guides of the page, in its order.
 *
 * @returns {GuideState[]}
 */
const guidesOfPage = () => {
  const guides = LOADER.guides().map(({ host, sources, settings, frame }) => {
    // The frame has a class until the guide in it is there.
    const state = /** @type {GuideState["state"]} */ (frame ? (frame.className ? "opening" : "sealed") : "open");
    return { host: /** @type {HTMLElement} */ (host), sources, settings, state };
  });
  return guides.sort((one, two) => (one.host.compareDocumentPosition(two.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
};

/** Every script of the page that loads a file with our name. */
const ourScripts = () =>
  /** @type {HTMLScriptElement[]} */ ([...document.querySelectorAll("script[src]")]).filter(
    (script) => script === SCRIPT || /kap-guide(\.standalone)?\.js/.test(script.src),
  );
