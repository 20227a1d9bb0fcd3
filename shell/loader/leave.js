// The last step of the quick exit: covers the page, and leaves it for another one, so that Back does not return here.
// @ts-check

/**
 * Covers everything with a plain screen that has one link, to the other page. It stays there if the browser stays: the page
 * may ask about leaving, and the device may have no network. No style of the page reaches it, and nothing of the page is shown
 * below it.
 *
 * @param {string} address
 */
const coverPage = (address) => {
  const { host } = new BrowserURL(address);
  const root = ofDocument("documentElement");
  const screen = document.createElement("div");
  const dialog = document.createElement("dialog");
  const link = document.createElement("a");
  const shadow = screen.attachShadow(bare({ mode: "closed" }));
  setStyle(shadow, DATA.frameStyle);
  dialog.className = "away";
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  [link.href, link.target, link.rel, link.textContent] = [address, "_top", "noreferrer", host];
  dialog.append(link);
  shadow.append(dialog);
  for (const part of /** @type {Iterable<HTMLElement>} */ (root.children)) part.style?.setProperty("display", "none", "important");
  for (const [name, value] of [["all", "initial"], ["display", "block"]]) screen.style.setProperty(name, value, "important");
  root.append(screen);
  // Older browsers have no dialogs; there the screen lies on top by its style.
  dialog.showModal?.();
  document.title = host;
  return link;
};

/** @param {Settings} settings */
const leave = ({ exit }) => {
  // Without this setting there is no button and no listener.
  const address = /** @type {string} */ (exit);
  /** @type {HTMLAnchorElement | undefined} */
  let link;
  try {
    link = coverPage(address);
  } catch {
    // Then the visitor still leaves.
  }
  // Without a network the browser would show a page about an error. The link is there when the network is.
  if (!navigator.onLine) return;
  try {
    // In a frame, the visitor must leave the page around it.
    /** @type {Window} */ (top).location.replace(address);
  } catch {
    // The frame may not leave the page around it, and few pages let themselves be shown in a frame.
    if (link) link.target = "_blank";
    else location.replace(address);
  }
};
