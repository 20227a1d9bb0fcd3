// Inside frame.html: takes the settings from the frame's address, and sends the page around it the guide's height
// once that page has asked. Only a number passes between the two.
// @ts-check

window.kapGuideSettings = Object.fromEntries(new URLSearchParams(location.search));

/**
 * The origin of the page around, once it has asked.
 *
 * @type {string | null}
 */
let hostOrigin = null;

const sendHeight = () => {
  if (hostOrigin !== null) parent.postMessage(Math.ceil(document.documentElement.getBoundingClientRect().height), hostOrigin);
};

addEventListener("message", ({ source, origin, data }) => {
  // A page without an origin of its own has no address to send to; its frame keeps its height.
  if (source !== parent || data !== 0 || origin === "null") return;
  hostOrigin = origin;
  sendHeight();
});

addEventListener("DOMContentLoaded", () => {
  document.body.style.margin = "0";
  new ResizeObserver(sendHeight).observe(document.documentElement);
});
