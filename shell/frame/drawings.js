// Small drawings of our own (style/drawings.toml). The places hold the lines of theirs, and are filled here, in the app, too.
// @ts-check

/**
 * A place for a drawing, which says nothing to a screen reader.
 *
 * @param {string} lines
 */
const drawingPlace = (lines) => element("span", { class: "drawing", "data-drawing": lines, "aria-hidden": "true" });

/**
 * Fills the empty places for drawings.
 *
 * @param {ParentNode} root
 */
const draw = (root) => {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-drawing]:empty"))) {
    const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    svg.setAttribute("viewBox", "0 0 24 24");
    path.setAttribute("d", /** @type {string} */ (place.dataset.drawing));
    svg.append(path);
    place.append(svg);
  }
};
