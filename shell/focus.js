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
  /** @type {(Element | null)[]} */
  const free = [null, document.body, guide.host];
  if (free.includes(document.activeElement)) /** @type {HTMLElement | null} */ (guide.root.querySelector(selector))?.focus();
};

/**
 * Moves focus to the title after the app has changed its screen. When Learn arrives by itself, focus moves only if it
 * was inside the part that rendered again.
 *
 * @param {Guide} guide
 * @param {boolean} byVisitor
 */
const followNavigation = (guide, byVisitor) => {
  const follows = byVisitor || guide.shadow.activeElement?.closest(".screen");
  // The app renders in a microtask of its own, which runs before this one.
  queueMicrotask(() => follows && moveFocus(guide, ".title"));
};
