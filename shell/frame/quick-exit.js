// Quick exit: takes everything off the screen, deletes the visit, and replaces the page with another one, so Back does not
// return here.
// @ts-check

/** @param {Guide} guide */
const leavePage = (guide) => {
  for (const other of guides) setChildren(other.root);
  guide.place.leave();
  for (const other of guides) other.unmount();
  // The page may still stay. Then saved answers do, too.
  addEventListener("pagehide", () => guides.forEach(deleteSaved));
};

/**
 * The exit button, on every screen; none if the clinic did not set `exit`.
 *
 * @param {Guide} guide
 */
const exitButton = (guide) => {
  if ((guide.settings.exit || "off") === "off") return null;
  return element("div", { class: "exit" }, button("exit-button", DATA.words.cover.leave, () => leavePage(guide)));
};
