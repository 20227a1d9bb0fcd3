// Scrolls the page to a guide when a visit begins.
// @ts-check

/** How long a page may take to move its own bars, in milliseconds. */
const SETTLES = 400;

/**
 * How far down the bars of the page reach that cover the top of a guide; 0 if none does.
 *
 * @param {HTMLElement} host
 * @param {HTMLElement} box What shows the guide.
 */
const coveredTo = (host, box) => {
  const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  const { left, top, width } = box.getBoundingClientRect();
  const lows = [0.1, 0.5, 0.9].map((part) => {
    const cover = root.elementFromPoint(left + width * part, top + 1);
    return !cover || cover.contains(host) || host.contains(cover) ? 0 : cover.getBoundingClientRect().bottom;
  });
  return Math.max(...lows);
};

/**
 * The next looks. Only one guide scrolls at a time.
 *
 * @type {ReturnType<typeof setTimeout>[]}
 */
let looks = [];

/**
 * Brings the top of the guide to the top of the window, or below the bars of the page that stay there: they would cover Back
 * and Get help now. Some bars come only after the page has scrolled, so this looks again, unless the page has scrolled on.
 *
 * @param {HTMLElement} host
 * @param {HTMLElement} box What shows the guide.
 */
const scrollToGuide = (host, box) => {
  let at = scrollY;
  const scroll = () => {
    if (scrollY !== at || !host.isConnected) return;
    let margin = 0;
    // A bar may stand below another one.
    for (let bars = 0; bars < 3; bars += 1) {
      box.style.scrollMarginTop = `${margin}px`;
      box.scrollIntoView({ behavior: "instant" });
      const low = coveredTo(host, box);
      if (low <= margin) break;
      margin = low;
    }
    box.style.scrollMarginTop = "";
    at = scrollY;
  };
  scroll();
  looks.forEach(clearTimeout);
  looks = [0, SETTLES].map((after) => setTimeout(scroll, after));
};
