// Scrolls the page to a guide when a visit begins.
// @ts-check

/**
 * Brings the top of the guide to the top of the window, or below a bar of the page that stays there: it would cover Back
 * and Get help now.
 *
 * @param {HTMLElement} host
 */
const scrollToGuide = (host) => {
  host.scrollIntoView({ behavior: "instant" });
  const { left, top, width } = host.getBoundingClientRect();
  const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
  const cover = root.elementFromPoint(left + width / 2, top + 1);
  if (!cover || cover.contains(host) || host.contains(cover)) return;
  scrollBy({ top: top - cover.getBoundingClientRect().bottom, behavior: "instant" });
};
