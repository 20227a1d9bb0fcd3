// The last step of the quick exit: leaves the page for another one, so that Back does not return here.
// @ts-check

/** @param {Settings} settings */
const leave = ({ exit }) => {
  // Without this setting there is no button and no listener.
  const address = /** @type {string} */ (exit);
  document.documentElement.hidden = true;
  try {
    // In a frame, the visitor must get away from the page around it.
    /** @type {Window} */ (top).location.replace(address);
  } catch {
    location.replace(address);
  }
};
