// Moves focus. A guide moves it only after the visitor did something, and never from another part of the page.
// @ts-check

/**
 * The guide that the visitor pressed last. Only this guide moves focus when the app stops for all guides.
 *
 * @type {Guide | null}
 */
let lastPressed = null;

/**
 * Moves focus within the guide, unless the visitor has moved to another part of the page.
 *
 * @param {Guide} guide
 * @param {string} selector
 */
const moveFocus = (guide, selector) => {
  if (guide.place.mayFocus()) /** @type {HTMLElement | null} */ (guide.root.querySelector(selector))?.focus({ preventScroll: true });
};

/**
 * Shows the start of a screen. The page is not scrolled.
 *
 * @param {Guide} guide
 */
const scrollToTop = ({ root }) => {
  // In a low window the whole panel scrolls.
  root.scrollTo(0, 0);
  root.querySelector(".box")?.scrollTo(0, 0);
};

/**
 * Moves focus to the title after the app has changed its screen. When Learn arrives by itself, focus moves only if it
 * was inside the part that rendered again.
 *
 * @param {Guide} guide
 * @param {boolean} byVisitor
 */
const followNavigation = (guide, byVisitor) => {
  queueMicrotask(() => draw(guide.root));
  if (byVisitor) queueMicrotask(() => scrollToTop(guide));
  const follows = byVisitor || guide.shadow.activeElement?.closest(".screen");
  // The app renders in a microtask of its own, which runs before this one.
  queueMicrotask(() => follows && moveFocus(guide, ".title"));
};
