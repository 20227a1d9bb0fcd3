// Leads guides to their places, by what a visitor could press there. Part of the style guide’s page only.

import { lead } from "../lead.js";

const CLINIC = {
  clinic: "Example Counseling",
  disclosure: "Our medical partner, Example Medical Group, prescribes the medicine and is paid for it.",
  phone: "+1 202 555 0143",
  booking: "https://example.org/book",
  "heading-level": "3",
};

const TOKENS = ["paper", "card", "ink", "muted", "line", "control", "accent", "on-accent", "notice", "help", "help-edge", "on-help", "error"];

const pair = async (section) => {
  const place = document.createElement("div");
  place.className = "pair";
  const guides = ["light", "dark"].map((theme) => {
    const guide = document.createElement("kap-guide");
    for (const [name, value] of Object.entries({ ...CLINIC, theme })) guide.setAttribute(name, value);
    return guide;
  });
  place.append(...guides);
  section.append(place);
  for (const guide of guides) {
    await lead(guide, section.dataset.way);
    if (section.dataset.state) show(guide.shadowRoot, section.dataset.state);
    guide.scrollTop = 0;
  }
};

/** States that only a pointer or a keyboard can cause, and the parts that have them. */
const STATES = {
  "is-hovered": [":hover", ".button, .text-button, .link, .choice, summary"],
  "is-focused": [":focus-visible", "button, input, a, summary"],
};

/** Shows a state on every part that can have it, by the guide’s own rules for that state. */
const show = (root, state) => {
  const [pseudo, takers] = STATES[state];
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join("").replaceAll(pseudo, `.${state}`));
  root.adoptedStyleSheets.push(sheet);
  for (const part of root.querySelectorAll(takers)) part.classList.add(state);
};

const swatches = (guide) => {
  const style = getComputedStyle(guide.shadowRoot.querySelector(".kap"));
  const items = TOKENS.map((token, at) => {
    const item = document.createElement("li");
    // The build names them by letters, in the order of tokens.css.
    const color = style.getPropertyValue(`--${"abcdefghijklm"[at]}`);
    item.style.setProperty("--shown", color);
    item.append(`${token} ${color}`);
    return item;
  });
  document.querySelector(".swatches").append(...items);
};

await customElements.whenDefined("kap-guide");
swatches(document.querySelector("kap-guide"));
for (const section of document.querySelectorAll("[data-way]")) await pair(section);
document.documentElement.dataset.ready = "";
scrollTo(0, 0);
