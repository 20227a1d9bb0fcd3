// Three presses of Shift, the keyboard's way to the quick exit. The loader and the program both have this file: a sealed
// frame hears only the keys that are pressed in it, and the page around it only the others.
// @ts-check

/** How many presses of Shift within how many milliseconds trigger the exit, with nothing else between. */
const PRESSES = 3;
const WITHIN = 5000;

/**
 * Listens on the whole window, since someone in danger will not check where focus is. Shift counts when it is let go and
 * nothing else was pressed meanwhile: people hold it to write capitals, to select, and to change the layout of the keys. Returns
 * a function that stops listening.
 *
 * @param {() => void} leave
 */
const listenForShift = (leave) => {
  /** @type {number[]} */
  let presses = [];
  let isAlone = false;
  /** @param {Event} event */
  const onInput = (event) => {
    const { type, key, repeat, timeStamp, isTrusted, ctrlKey, altKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    // A script of the page may send keys that nobody pressed.
    if (!isTrusted || repeat) return;
    const isBare = key === "Shift" && !ctrlKey && !altKey && !metaKey;
    if (type === "keyup" && isBare && isAlone) presses = [...presses.filter((before) => timeStamp - before < WITHIN), timeStamp];
    else if (type !== "keyup" && !isBare) presses = [];
    isAlone = type === "keydown" && isBare;
    if (presses.length >= PRESSES) leave();
  };
  const inputs = ["keydown", "keyup", "pointerdown", "wheel"];
  for (const input of inputs) window.addEventListener(input, onInput, true);
  return () => {
    for (const input of inputs) window.removeEventListener(input, onInput, true);
  };
};
