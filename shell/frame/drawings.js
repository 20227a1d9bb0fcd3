// Small drawings of our own: lines in a square of 24 by 24, in the color of the text around them.
// @ts-check

/**
 * The lines of each drawing, by name.
 *
 * @type {Record<string, string>}
 */
const DRAWINGS = {
  "check-up": "M8 4h8v3H8zM6 5.5H5v15h14v-15h-1M8.5 11.5h7M8.5 14.5h7M8.5 17.5h4",
  prepare: "M4 20v-6a3 3 0 0 1 6 0v6M20 20v-6a3 3 0 0 0-6 0v6M7 8.5a2 2 0 1 0 0-.1M17 8.5a2 2 0 1 0 0-.1M10 16h4",
  session: "M3 12.5l4 5h8l5-6M7 17.5V21M15 17.5V21M6 9.5a1.8 1.8 0 1 0 0-.1M17 3.5v5M17 8.5a2 2 0 1 0 .1 0M8.5 12l4 1.5",
  talk: "M4 5h10v7H8l-3 3v-3H4zM16.5 9H20v7h-1v3l-3-3h-6v-2",
  review: "M12 21v-8M12 13L5.5 6.5M12 13l6.5-6.5M5 11V6h5M19 11V6h-5",
  private: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5",
  balance: "M12 4v16M8 20h8M5 7h14M5 7l-2.5 6a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6a2.7 2.7 0 0 0 5 0z",
  skip: "M5 6l6 6-6 6M13 6l6 6-6 6",
  options: "M4 5h6v6H4zM14 5h6v6h-6zM4 15h6v4H4zM14 15h6v4h-6z",
  values: "M12 20C6 15.5 3.5 12.5 3.5 9.2A4.2 4.2 0 0 1 12 7.5a4.2 4.2 0 0 1 8.5 1.7C20.5 12.5 18 15.5 12 20z",
  questions: "M4 5h16v11H11l-4 4v-4H4zM9.8 8.8a2.2 2.2 0 1 1 2.9 2.4v1M12.7 14v.2",
  "check-ins": "M5 6.5l1.5 1.5L9 5M12 6.5h7M5 12.5l1.5 1.5L9 11M12 12.5h7M5 18.5l1.5 1.5L9 17M12 18.5h7",
};

/**
 * A place for a drawing, which says nothing to a screen reader.
 *
 * @param {string} name
 */
const drawingPlace = (name) => element("span", { class: "drawing", "data-drawing": name, "aria-hidden": "true" });

/**
 * Fills the empty places for drawings.
 *
 * @param {ParentNode} root
 */
const draw = (root) => {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-drawing]:empty"))) {
    const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    svg.setAttribute("viewBox", "0 0 24 24");
    path.setAttribute("d", DRAWINGS[place.dataset.drawing ?? ""] ?? "");
    svg.append(path);
    place.append(svg);
  }
};
