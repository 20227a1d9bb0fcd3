// Elements from data. No markup is parsed, so a page that enforces Trusted Types allows it.
// @ts-check

/**
 * An element with attributes, listeners (`onclick`) and children; empty children are left out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | null | undefined | ((event: Event) => void)>} attributes
 * @param {Child[]} children
 */
const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) made.setAttribute(name, value);
  }
  const isShown = /** @type {(part: unknown) => part is Node | string} */ ((part) => part !== null && part !== undefined && part !== "");
  made.append(.../** @type {unknown[]} */ (children).flat(Infinity).filter(isShown));
  return made;
};

/**
 * A sentence with its `{name}` places filled.
 *
 * @param {string} sentence
 * @param {Record<string, unknown>} values
 */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => /** @type {string} */ (values[name] ?? whole));

/**
 * A link that leaves the page; a page opens in a new tab and is told nothing about this one. In a sealed frame, the policy
 * of the host may block a call or a message that has no target. An address of any other kind is no link.
 *
 * @param {OutLink & { onclick?: () => void }} link
 */
const outLink = ({ href, label, newTab, onclick }) =>
  element(
    /^(?:https|tel|sms|mailto):/.test(href) ? "a" : "span",
    { class: "link", href, target: "_blank", rel: "noopener noreferrer", referrerpolicy: "no-referrer", onclick },
    label,
    newTab ? element("span", { class: "new-tab" }, ` ${DATA.words.newTab}`) : null,
  );
