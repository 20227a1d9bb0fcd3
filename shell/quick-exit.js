// Quick exit: hides the screen, deletes all answers, and replaces the page with another one, so Back does not return
// here.

/** How many presses of Shift within how many milliseconds trigger the exit, with no other key between. */
const PRESSES = 3;
const WITHIN = 5000;

const leaveNow = (guide) => {
  document.documentElement.hidden = true;
  for (const other of guides.values()) {
    other.wipe();
    other.root.replaceChildren();
  }
  const { exit } = guide.settings;
  try {
    // In a frame, the visitor must get away from the page around it.
    top.location.replace(exit);
  } catch {
    location.replace(exit);
  }
};

/** The exit button, on every screen; none if the clinic did not set `exit`. */
const exitOf = (guide) => {
  if ((guide.settings.exit ?? "off") === "off") return null;
  return element("div", { class: "exit" }, element("button", { class: "exit-button", type: "button", onclick: () => leaveNow(guide) }, DATA.words.cover.leave));
};

/**
 * Listens on the whole page, since someone in danger will not check where focus is. Returns a function that stops it.
 */
const followShift = (guide) => {
  let presses = [];
  const pressed = ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === "Shift" ? [...presses.filter((before) => timeStamp - before < WITHIN), timeStamp] : [];
    if (presses.length >= PRESSES) leaveNow(guide);
  };
  window.addEventListener("keydown", pressed, true);
  return () => window.removeEventListener("keydown", pressed, true);
};
