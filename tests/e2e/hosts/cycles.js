// Puts a guide into the page and takes it out again, with a visit begun in it, as an element and by mount in turn.

// What the app holds is read off its memory.
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...values) => {
  const made = await instantiate.apply(WebAssembly, values);
  // The later part of the app shares the memory of the first.
  window.memory ??= made.exports.memory;
  return made;
};

const comesTrue = async (there) => {
  while (!there()) await new Promise((done) => setTimeout(done));
};

const begun = async (root, start) => {
  // The page cannot press anything in a sealed guide.
  const frame = root.querySelector("iframe");
  if (frame) return comesTrue(() => frame.className !== "waiting");
  const button = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === start);
  button.click();
  await comesTrue(() => root.querySelector("input"));
  root.querySelector("input").click();
};

window.cycles = async (times, start) => {
  const [element, marker] = [document.querySelector("#element"), document.querySelector("#marker")];
  for (let time = 0; time < times; time += 2) {
    const guide = document.createElement("kap-guide");
    element.append(guide);
    await begun(guide.shadowRoot, start);
    guide.remove();
    const mounted = KapGuide.mount(marker, { clinic: "Example Counseling" });
    await begun(marker.shadowRoot, start);
    mounted.unmount();
    await comesTrue(() => !guide.shadowRoot.querySelector(".kap, iframe"));
  }
};
