// Leads guides to their places, by what a visitor could press there. Part of the style guide’s page only.
//
// A way is a list of steps: a button’s name; `=` and a choice; `+` and a disclosure; `*` and a button that
// is pressed for as long as it is there.

const CLINIC = {
  clinic: "Example Counseling",
  disclosure: "Our medical partner, Example Medical Group, prescribes the medicine and is paid for it.",
  phone: "+1 202 555 0143",
  booking: "https://example.org/book",
  "heading-level": "3",
};

const TOKENS = ["paper", "card", "ink", "muted", "line", "control", "accent", "on-accent", "notice", "help", "help-edge", "on-help", "error"];

const plain = (text) => text.replace(/\s+/g, " ").trim();

/** Waits until something is there. */
const seen = async (find, what) => {
  for (let turn = 0; turn < 600; turn += 1) {
    const found = find();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`never there: ${what}`);
};

const named = (root, selector, name) =>
  [...root.querySelectorAll(selector)].find((element) => plain(element.textContent) === name || plain(element.textContent).startsWith(`${name} `));

const step = async (guide, written) => {
  const [kind, name] = /^([=+*]?)(.+)$/.exec(written).slice(1);
  const root = guide.shadowRoot;
  const heading = () => root.querySelector(".title")?.textContent;
  const before = heading();
  if (kind === "=") (await seen(() => named(root, ".choice-label > :first-child", name), name)).closest("label").click();
  else if (kind === "+") (await seen(() => named(root, "summary", name), name)).click();
  else {
    (await seen(() => named(root, "button", name), name)).click();
    await seen(() => heading() !== before, `a screen after ${name}`);
    if (kind === "*" && named(root, "button", name)) await step(guide, written);
  }
};

const pair = async (section) => {
  const steps = section.dataset.way.split("|").map((text) => text.trim()).filter(Boolean);
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
    for (const written of steps) await step(guide, written);
    if (section.dataset.state) show(guide.shadowRoot, section.dataset.state);
    guide.scrollTop = 0;
  }
};

/** States that only a pointer or a keyboard can bring about, and what takes them on. */
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
  const items = TOKENS.map((token) => {
    const item = document.createElement("li");
    const color = style.getPropertyValue(`--${token}`);
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
