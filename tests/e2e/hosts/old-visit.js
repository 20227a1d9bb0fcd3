// A visit by a script of the page, in browsers that no driver program can drive, and what it saw. It is written as the
// browsers of 2019 read it.

const report = (seen) => fetch("/csp-report", { method: "POST", body: JSON.stringify(seen) });
const place = document.querySelector("[data-kap-guide]");
const messages = [];
for (const kind of ["warn", "error"]) {
  console[kind] = (...parts) => messages.push(parts.map((part) => String((part && part.stack) || part)).join(" "));
}
addEventListener("error", ({ message }) => messages.push(message));

/** The visible text of the guide, without what is closed. */
const saysOf = (root) => {
  const kap = root.querySelector(".kap");
  return kap ? kap.innerText : "";
};

const seenOf = (root, end) => {
  const title = root.querySelector(".title");
  const hasLink = (href) => Boolean(root.querySelector(`a[href="${href}"]`));
  return {
    end,
    title: title ? title.textContent : "",
    says: saysOf(root).slice(0, 2000),
    help: hasLink("tel:988"),
    phone: hasLink("tel:+12025550143"),
    display: getComputedStyle(root.querySelector(".kap")).display,
    messages,
  };
};

/** Goes on from screen to screen: presses Skip, or Continue, up to the notes, a failure, or a screen that stays. */
const visit = async (root) => {
  const turn = (time) => new Promise((next) => setTimeout(next, time));
  const button = (wanted) => [...root.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === wanted);
  await turn(500);
  button("Start").click();
  for (let screens = 0; screens < 60; screens += 1) {
    await turn(400);
    if (root.querySelector(".on-paper")) return seenOf(root, "notes");
    if (root.querySelector(".failure")) return seenOf(root, "failure");
    const next = button("Skip") || button("Continue") || button("Start again");
    if (next) next.click();
  }
  return seenOf(root, "nowhere");
};

place.addEventListener("kap-guide:ready", () => {
  const root = place.shadowRoot;
  const frame = root.querySelector("iframe");
  if (frame && !root.querySelector(".kap")) {
    const { display, height } = getComputedStyle(frame);
    report({ end: "sealed", title: "", says: "", help: false, phone: false, display: `${display} ${parseInt(height, 10) > 300}`, messages });
    return;
  }
  visit(root).then(report, (error) => report({ ...seenOf(root, String(error)) }));
});
