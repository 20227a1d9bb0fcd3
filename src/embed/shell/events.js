// What happens in the guide ends at its root: the page around it neither hears it nor can cancel it.

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
  if (!event.defaultPrevented) return;
  event.stopImmediatePropagation();
  // What is pressed again never leaves the shadow root, so it comes here once.
  const again = () => event.target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  // Not before the browser has taken back what the canceled click had marked.
  if (event.composed) setTimeout(again);
};

const keepEvents = (root) => {
  for (const name of EVENTS) root.addEventListener(name, end, { passive: true });
  root.addEventListener("click", pressAgain, true);
};
