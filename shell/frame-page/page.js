// Inside frame.html: takes the settings from the frame's address, and lets the guide fill the frame.
// @ts-check

window.kapGuideSettings = Object.fromEntries(new URLSearchParams(location.search));

addEventListener("DOMContentLoaded", () => {
  document.body.style.margin = "0";
});
