// Quick exit: hides the screen, deletes all answers, and replaces the page with another one, so Back does not return
// here.
// @ts-check

/** How many presses of Shift within how many milliseconds trigger the exit, with no other key between. */
const PRESSES = 3;
const WITHIN = 5000;

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

/**
 * Listens on the whole page, since someone in danger will not check where focus is. Returns a function that stops it.
 *
 * @param {Guide} guide
 */
const listenForShift = (guide) => {
  /** @type {number[]} */
  let presses = [];
  /** @param {KeyboardEvent} event */
  const onKey = ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === "Shift" ? [...presses.filter((before) => timeStamp - before < WITHIN), timeStamp] : [];
    if (presses.length >= PRESSES) leavePage(guide);
  };
  window.addEventListener("keydown", onKey, true);
  return () => window.removeEventListener("keydown", onKey, true);
};
