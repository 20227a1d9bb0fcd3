// The parts that every screen of the shell has. They are plain elements, so they are there before WebAssembly is, and
// after it has stopped.
// @ts-check

/**
 * @param {string} text
 * @param {string} [className]
 */
const paragraph = (text, className) => element("p", { class: className }, text);

/**
 * Paragraphs with the words of the guide's region filled in.
 *
 * @param {Guide} guide
 * @param {string[]} texts
 */
const paragraphs = (guide, texts) => texts.map((text) => paragraph(fill(text, guide.region)));

/**
 * A heading below the title.
 *
 * @param {Guide} guide
 * @param {string} text
 */
const heading = (guide, text) => element(guide.heading(1), { class: "heading" }, text);

/** @param {Child[]} parts */
const actions = (...parts) => element("div", { class: "actions" }, parts);

/**
 * @param {string} className
 * @param {string} label
 * @param {() => void} onclick
 */
const button = (className, label, onclick) => element("button", { class: className, type: "button", onclick }, label);

/**
 * A screen: its bar, its title, and the parts below.
 *
 * @param {Guide} guide
 * @param {Child} bar
 * @param {string} title
 * @param {Child[]} parts
 */
const screenWith = (guide, bar, title, ...parts) => [
  element("div", { class: "bar" }, bar),
  element(
    "div",
    { class: "box", role: "group", tabindex: "0", "aria-label": DATA.words.scrollBox },
    element(
      "div",
      { class: "screen" },
      element("div", { class: "stack" }, element(guide.heading(0), { class: "title", tabindex: "-1" }, title), parts),
    ),
  ),
];
