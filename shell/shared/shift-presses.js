// Three presses of Shift, the keyboard's way to the quick exit. The loader and the program both have this file: a sealed
// frame hears only the keys that are pressed in it, and the page around it only the others.
// @ts-check

/** How many presses of Shift within how many milliseconds trigger the exit, with no other key between. */
const PRESSES = 3;
const WITHIN = 5000;

/**
 * Listens on the whole window, since someone in danger will not check where focus is. Returns a function that stops it.
 *
 * @param {() => void} leave
 */
const listenForShift = (leave) => {
  /** @type {number[]} */
  let presses = [];
  /** @param {KeyboardEvent} event */
  const onKey = ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key === "Shift" ? [...presses.filter((before) => timeStamp - before < WITHIN), timeStamp] : [];
    if (presses.length >= PRESSES) leave();
  };
  window.addEventListener("keydown", onKey, true);
  return () => window.removeEventListener("keydown", onKey, true);
};
