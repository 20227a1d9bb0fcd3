// Inside frame.html: takes the settings from the frame's address, and tells the page around it how high the
// guide is, once that page has asked. What passes between the two is a number and nothing else.

window.kapGuideSettings = Object.fromEntries(new URLSearchParams(location.search));

/** The origin of the page around, once it is known. */
let around = null;

const tell = () => {
  if (around !== null) parent.postMessage(Math.ceil(document.documentElement.getBoundingClientRect().height), around);
};

addEventListener("message", ({ source, origin, data }) => {
  // A page without an origin of its own cannot be addressed; its frame keeps the height that it has.
  if (source !== parent || data !== 0 || origin === "null") return;
  around = origin;
  tell();
});

addEventListener("DOMContentLoaded", () => {
  document.body.style.margin = "0";
  new ResizeObserver(tell).observe(document.documentElement);
});
