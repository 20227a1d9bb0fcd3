// Leads a guide that is not sealed to one of its screens, by what a visitor could press there. For the style guide and the preview.
//
// A way is a list of steps with `|` between: a button’s name; `=` and a choice; `+` and a part that opens; `*` and a button that is
// pressed for as long as it is there.

const plain = (text) => text.replace(/\s+/g, " ").trim();

/** How often it looks for something, and the milliseconds between. */
const [LOOKS, PAUSE] = [600, 20];

/** Waits until something is there. */
export const seen = async (find, what) => {
  for (let turn = 0; turn < LOOKS; turn += 1) {
    const found = find();
    if (found) return found;
    await new Promise((done) => setTimeout(done, PAUSE));
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

/** Presses the steps of a way in turn. Fails if one is never there. */
export const lead = async (guide, way) => {
  const steps = way.split("|").map((text) => text.trim()).filter(Boolean);
  for (const written of steps) await step(guide, written);
};
