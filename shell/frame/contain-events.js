// Keeps events inside the guide: they stop at its root, so the host page neither hears nor cancels them.
// @ts-check

/** Every event that an element can have. */
const EVENTS = [HTMLElement, Element]
  .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
  .filter((name) => name.startsWith("on"))
  .map((name) => name.slice(2))
  .concat("beforeinput", "focusin", "focusout", "compositionstart", "compositionupdate", "compositionend");

/** @param {Event} event */
const stopEvent = (event) => event.stopPropagation();

/**
 * A page may cancel a click before it comes to the guide. Then the guide clicks again by itself, and the page does not
 * hear it. So choices, buttons and links work in the same way, and the page cannot stop one and not the other.
 *
 * @param {MouseEvent} event
 */
const clickAgain = (event) => {
  const { target, composed, defaultPrevented } = /** @type {MouseEvent & { target: Element }} */ (event);
  if (!defaultPrevented) return;
  event.stopImmediatePropagation();
  // The new click is not composed, so it stays in the shadow root and is not repeated.
  const again = () => target.isConnected && target.dispatchEvent(new MouseEvent("click", bare({ bubbles: true, cancelable: true })));
  // The browser first reverts what the canceled click had marked.
  if (composed) setTimeout(again);
};

/** @param {HTMLElement} root */
const containEvents = (root) => {
  for (const name of EVENTS) root.addEventListener(name, stopEvent, forPage({ passive: true }));
  // These two do not bubble, but the host element would hear them.
  for (const name of ["focus", "blur"]) root.addEventListener(name, stopEvent, true);
  root.addEventListener("click", clickAgain, true);
};
