// Sees one guide of the page as a visitor does: by role, by name, in reading order, and only what is
// visible. Called with the number of the guide, a question, and what the question is about.

const [at, asked, ...about] = arguments;
const roots = [...document.querySelectorAll("*")].map((element) => element.shadowRoot);
// In a sealed frame the guide is the document.
const sealed = document.querySelector("body > .kap") ? document : null;
const root = sealed ?? roots.filter((root) => root?.querySelector(".kap"))[at];
if (!root) return null;

const ROLES = {
  button: "button",
  link: "a[href]",
  radio: "input[type=radio]",
  checkbox: "input[type=checkbox]",
  heading: "h1, h2, h3, h4, h5, h6",
  region: "section[aria-label]",
  status: "[role=status]",
};

const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const labelling = (element) => root.getElementById(element.getAttribute("aria-labelledby"))?.textContent;
// Other controls than those that choose have the text of their label, or their own.
const labeled = (element) => element.labels?.[0]?.innerText;
const name = (element) =>
  plain(element.getAttribute("aria-label") ?? labelling(element) ?? labeled(element) ?? element.innerText);
const all = (selector) => [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
const withRole = (role) => all(ROLES[role]);

const find = (role, wanted) => withRole(role).find((element) => name(element) === wanted) ?? null;

const MARKS = { LI: "- ", DT: "? ", DD: "" };
const line = (element) => (MARKS[element.tagName] ?? (/^H\d$/.test(element.tagName) ? "# " : "")) + name(element);

const questions = {
  there: () => true,
  heading: () => withRole("heading").map(name)[0] ?? null,
  names: (role) => withRole(role).map(name),
  find,
  /** What a press must hit: a choice is pressed at its label. */
  pressable: (role, wanted) => {
    const element = find(role, wanted);
    return element?.labels?.[0] ?? element;
  },
  /** A choice of one of several questions on a screen, to be pressed at its label. */
  under: (question, wanted) => {
    const asked = all("fieldset").find((group) => plain(group.querySelector("legend")?.innerText) === question);
    return [...(asked?.querySelectorAll("input") ?? [])].find((input) => name(input) === wanted)?.labels[0] ?? null;
  },
  /** A group of choices that is still closed, to be pressed. */
  closed: (_, wanted) => all("details:not([open]) > summary").find((summary) => name(summary) === wanted) ?? null,
  /** A choice in an open group, to be pressed at its label. */
  grouped: (group, wanted) => {
    const within = all("details[open]").find((details) => name(details.querySelector("summary")) === group);
    return [...(within?.querySelectorAll("input") ?? [])].find((input) => name(input) === wanted)?.labels[0] ?? null;
  },
  /** The question that the focused choice belongs to. */
  legend: () => plain(root.activeElement?.closest("fieldset")?.querySelector("legend")?.innerText),
  marked: () => all("input:checked").map(name),
  links: () => withRole("link").map((element) => [name(element), element.getAttribute("href")]),
  /** Headings, paragraphs, items, and what is asked and answered, in reading order. */
  lines: () => all("h1, h2, h3, h4, h5, h6, p, li, dt, dd").filter((element) => !element.querySelector("p, li")).map(line),
  text: () => plain(all("section").map((element) => element.innerText).join(" ")),
  status: () => plain(withRole("status").map((element) => element.innerText).join(" ")),
  // In Firefox a frame that focus has left still names the control that had it. In WebKit a window may lose focus to that of
  // another test, and keys still reach it.
  focused: () => (sealed && navigator.userAgent.includes("Firefox") && !document.hasFocus() ? null : root.activeElement),
  said_to_focus: () => name(root.activeElement ?? root.firstElementChild),
  levels: () => withRole("heading").map((element) => element.tagName),
  shown: (role, wanted, property) => getComputedStyle(find(role, wanted)).getPropertyValue(property),
};

return questions[asked](...about);
