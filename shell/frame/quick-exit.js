// Quick exit: hides the screen, deletes all answers, and replaces the page with another one, so Back does not return
// here.
// @ts-check

/** @param {Guide} guide */
const leavePage = (guide) => {
  document.documentElement.hidden = true;
  for (const other of guides) {
    other.deleteVisit();
    other.root.replaceChildren();
  }
  guide.place.leave();
};

/**
 * The exit button, on every screen; none if the clinic did not set `exit`.
 *
 * @param {Guide} guide
 */
const exitButton = (guide) => {
  if ((guide.settings.exit ?? "off") === "off") return null;
  return element("div", { class: "exit" }, button("exit-button", DATA.words.cover.leave, () => leavePage(guide)));
};
