// Gives a document or a shadow root its style sheet. The loader and the program both have this file.
// @ts-check

/**
 * A style sheet as this browser understands it. Older browsers have another name for `:is`, and none have container queries;
 * the panel is as wide as a phone, so its window says as much.
 *
 * @param {string} css
 */
const fitted = (css) => {
  /** @type {[test: string, from: string, to: string][]} */
  const swaps = [
    ["selector(:is(a))", ":is(", ":-webkit-any("],
    ["(container-type: inline-size)", "@container", "@media"],
  ];
  return swaps.reduce((text, [test, from, to]) => (BrowserCSS.supports(test) ? text : text.split(from).join(to)), css);
};

/**
 * Style sheets by their text, since the guides of a page share theirs.
 *
 * @type {Map<string, CSSStyleSheet>}
 */
const sheets = new BrowserMap();

/**
 * @param {FrameWindow} view The window of the document; another one's sheets do not count.
 * @param {string} css
 */
const sheetOf = (view, css) => {
  const known = view === window && sheets.get(css);
  if (known) return known;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(fitted(css));
  if (view === window) sheets.set(css, sheet);
  return sheet;
};

/**
 * Sets the style sheet of a root. Browsers that cannot construct one get an element, which a policy of the page may refuse.
 *
 * @param {Document | ShadowRoot} root
 * @param {string} css
 */
const setStyle = (root, css) => {
  const page = root.ownerDocument || /** @type {Document} */ (root);
  if ("adoptedStyleSheets" in root) {
    root.adoptedStyleSheets = [sheetOf(/** @type {FrameWindow} */ (page.defaultView), css)];
    return;
  }
  const place = root === page ? page.head : root;
  const style = place.querySelector("style") || page.createElement("style");
  style.textContent = fitted(css);
  place.append(style);
};
