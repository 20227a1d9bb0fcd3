// Presses anything in one guide of the page, many times, and says what went wrong. The last argument ends it.

const [seed, presses, left, ahead, done] = arguments;
let state = seed;
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};
const root = document.querySelector("body > .kap")
  ? document
  : [...document.querySelectorAll("*")].map(({ shadowRoot }) => shadowRoot).find((shadow) => shadow?.querySelector(".kap"));
const turn = () => new Promise((next) => setTimeout(next));
const wrong = [];
const told = console.error;
console.error = (...parts) => {
  wrong.push(`the console says ${parts.join(" ")}`);
  told(...parts);
};
addEventListener("error", ({ message }) => wrong.push(`an error: ${message}`));

// What leads away, opens a dialog of the browser, or is pressed at the label.
const isPressed = (thing) => thing.checkVisibility() && !thing.disabled && !left.includes(thing.textContent.trim());
const SELECTOR = "button, summary, label, input[type=search]";
const titles = new Set();
let visits = 0;

const press = async () => {
  const before = root.querySelector(".title")?.textContent;
  const things = [...root.querySelectorAll(SELECTOR)].filter(isPressed);
  if (!things.length) return wrong.push(`a dead end at “${before}”`);
  // Half of the presses lead on, so that the monkey sees more than first screens.
  const onward = things.filter((thing) => ahead.includes(thing.textContent.trim()));
  const some = onward.length && random(2) ? onward : things;
  const thing = some[random(some.length)];
  const name = thing.textContent.trim();
  visits += name === ahead[0] ? 1 : 0;
  if (thing.type === "search") {
    thing.value = ["", "bladder", "suicide", "zzz", "ketamine cost", "é{}<b>"][random(6)];
    thing.dispatchEvent(new InputEvent("input", { bubbles: true }));
  } else {
    if (thing.localName !== "label") thing.focus();
    thing.click();
  }
  await turn();
  await turn();
  for (let waits = 0; root.querySelector(".opening") && waits < 500; waits += 1) await new Promise((next) => setTimeout(next, 10));
  const title = root.querySelector(".title");
  if (!title) return wrong.push(`no title after “${name}” on “${before}”`);
  titles.add(title.textContent);
  if (root.querySelector(".failure")) wrong.push(`a failure after “${name}” on “${before}”`);
  if (title.textContent !== before && root.activeElement !== title) {
    wrong.push(`focus is on ${root.activeElement?.outerHTML.slice(0, 80)} after “${name}” on “${before}”, not on “${title.textContent}”`);
  }
};

(async () => {
  for (let at = 0; at < presses && wrong.length < 5; at += 1) await press();
  console.error = told;
  done([visits, [...titles].length, wrong]);
})().catch((error) => done([0, 0, [String(error.stack)]]));
