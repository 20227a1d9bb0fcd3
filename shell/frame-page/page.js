// Inside frame.html: takes the settings from the frame's address, and lets the guide fill the frame.
// @ts-check

/** Who the clinic is and how to reach it, and what screen readers call the guide. */
const OF_THE_CLINIC = ["clinic", "disclosure", "medical-partner", "phone", "sms", "email", "booking", "contact-page", "site", "address", "hours", "exit", "label"];

// In a frame, the page around it is responsible for the clinic's details. A link that opens by itself may come from anyone, with
// any number in it.
const isFramed = window.parent !== window;
// The loader reads `contactPage` as `contact-page`.
const dashed = (/** @type {string} */ name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const settings = [...new URLSearchParams(location.search)].filter(([name]) => isFramed || !OF_THE_CLINIC.includes(dashed(name)));
window.kapGuideSettings = Object.fromEntries(settings);

addEventListener("DOMContentLoaded", () => {
  document.body.style.margin = "0";
});
