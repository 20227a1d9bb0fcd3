// Runs first. `currentScript` is set only now, before anything waits. Elements of the page that have the name of a value, and
// properties that the page added to the prototype of every object, are never taken for values.
// @ts-check

const NAME = "kap-guide";
const PLACED = "data-placed-by-script";

/**
 * Whether an object has a property of its own. Any script of the page can add to a prototype, and the browser adds
 * named elements and frames to that of `window`.
 *
 * @param {unknown} object
 * @param {string} name
 */
const has = (object, name) => object !== null && object !== undefined && Object.prototype.hasOwnProperty.call(object, name);

bare(DATA);

/**
 * What the browser knows of the document, past elements with that name, such as `<img name="scripts">`. Old libraries replace the
 * global `Document`, so the prototype is asked for.
 *
 * @template {keyof Document} Name
 * @param {Name} name
 * @returns {Document[Name]}
 */
const ofDocument = (name) => Reflect.get(Object.getPrototypeOf(document), name, document);

/**
 * Whether a script is this one. Pages that combine scripts run our code under another name, and some clinics rename the
 * file; the settings on it then show that it is ours.
 *
 * @param {HTMLOrSVGScriptElement | null} script
 * @returns {script is HTMLScriptElement}
 */
const isOurs = (script) => {
  const { src, attributes } = /** @type {HTMLScriptElement} */ (script || { attributes: [] });
  if (!src) return false;
  const isNamed = /\/kap-guide(\.standalone)?\.js([?#]|$)/.test(src);
  const isSet = () => DATA.settings.some(({ name }) => [...attributes].some((attribute) => attribute.name === `data-${name}`));
  return isNamed || (script === ofDocument("currentScript") && isSet());
};

/** Some pages run scripts without a current script; then the first script with our name is used. */
const SCRIPT = [ofDocument("currentScript"), ...ofDocument("scripts")].find(isOurs);
