// Elements from data. No markup is parsed, so a page that enforces Trusted Types allows it.

/** An element with attributes, listeners (`onclick`) and children; empty children are left out. */
const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
};

const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** A link that leaves the page; a page opens in a new tab and is told nothing about this one. */
const outLink = ({ href, label, newTab, onclick }) =>
  element(
    "a",
    { class: "link", href, target: newTab ? "_blank" : null, rel: "noopener noreferrer", referrerpolicy: "no-referrer", onclick },
    label,
    newTab ? element("span", { class: "new-tab" }, ` ${DATA.words.newTab}`) : null,
  );
