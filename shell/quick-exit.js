// Leaving at once: what is on the screen is hidden, everything is forgotten, and another page takes the place of this
// one, so that Back does not lead here.

/** Presses of Shift, within so many milliseconds, with no other key between. */
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
    // In a frame the page around it is what the visitor must get away from.
    top.location.replace(exit);
  } catch {
    location.replace(exit);
  }
};

/** The way out of a guide, on every screen of it; nothing where the clinic does not offer one. */
const exitOf = (guide) => {
  if ((guide.settings.exit ?? "off") === "off") return null;
  return element("div", { class: "exit" }, element("button", { class: "exit-button", type: "button", onclick: () => leaveNow(guide) }, DATA.words.cover.leave));
};

/** Listens on the whole page: who is afraid does not look where focus is. Returns how to end it. */
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
