// Events inside the guide stop at its root, so the host page neither hears nor cancels them.

/** Every event that an element can have. */
const EVENTS = [HTMLElement, Element]
  .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
  .filter((name) => name.startsWith("on"))
  .map((name) => name.slice(2))
  .concat("beforeinput", "focusin", "focusout", "compositionstart", "compositionupdate", "compositionend");

const end = (event) => event.stopPropagation();

/**
 * A page may cancel a click before it comes to the guide. Then the guide presses once more by itself, unheard by the
 * page: so choices, buttons and links are pressed in one and the same way, and none works while another does not.
 */
const pressAgain = (event) => {
  const { target, composed, defaultPrevented } = event;
  if (!defaultPrevented) return;
  event.stopImmediatePropagation();
  // The new click is not composed, so it stays in the shadow root and is not pressed again.
  const again = () => target.isConnected && target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  // The browser first reverts what the canceled click had marked.
  if (composed) setTimeout(again);
};

const keepEvents = (root) => {
  for (const name of EVENTS) root.addEventListener(name, end, { passive: true });
  // These two do not bubble, but the host element would hear them.
  for (const name of ["focus", "blur"]) root.addEventListener(name, end, true);
  root.addEventListener("click", pressAgain, true);
};
