// Goes through a visit as fast as the page allows, and notes when each thing was painted. It runs in every frame, before
// anything else; only in the one that holds the questions does it find something to do. PROBE says how: `wait` milliseconds on
// the cover, `most` answers, and for each title the label to choose; without one the first.
const note = (window.probe = { answers: [] });
const now = () => performance.timeOrigin + performance.now();

// What keeps the main thread from a press, in all frames of the page.
window.longTasks = [];
if (window === top) {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push([performance.timeOrigin + startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
}

// Modules may share a memory.
const memories = new Set();
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (source, imports) => {
  const made = await instantiate(source, imports);
  const shared = Object.values(imports ?? {}).flatMap((names) => Object.values(names));
  for (const value of [...shared, ...Object.values((made.instance ?? made).exports)]) {
    if (value instanceof WebAssembly.Memory) memories.add(value);
  }
  return made;
};

const nextFrame = () => new Promise(requestAnimationFrame);
const painted = async () => {
  await nextFrame();
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });
  return now();
};
// Looks again after each change of the page, before it is painted, and in each frame.
const until = (look) =>
  new Promise((done) => {
    const again = () => {
      const found = look();
      if (!found) return false;
      watcher.disconnect();
      done(found);
      return true;
    };
    const watcher = new MutationObserver(again);
    watcher.observe(document, { subtree: true, childList: true, characterData: true });
    const tick = () => again() || requestAnimationFrame(tick);
    tick();
  });

const root = () => document.querySelector("body > .kap") ?? document.querySelector("[data-bench]");
const within = (selector) => root()?.querySelector(selector);
const title = () => within(".title")?.textContent ?? "";
const next = () => within(":scope .actions .button");
const isDone = () => within(".on-paper");
const inputs = () => [...(root()?.querySelectorAll("input[type=radio], input[type=checkbox]") ?? [])].filter((input) => input.checkVisibility());

const chosen = () => {
  const wanted = PROBE.choose[title()];
  return wanted ? inputs().find((input) => input.closest("label")?.textContent.trim().startsWith(wanted)) : inputs()[0];
};

const leave = async () => {
  const before = title();
  next().click();
  // A screen that waits for its words has a title and no button.
  await until(() => isDone() || (title() !== before && next()));
  return painted();
};

const visit = async () => {
  const start = await until(() => within(".cover .actions .button") ?? inputs()[0]);
  if (start.localName === "button") {
    note.cover = await painted();
    await new Promise((done) => setTimeout(done, PROBE.wait));
    note.pressed = now();
    start.click();
  }
  await until(() => inputs()[0]);
  note.question = await painted();
  while (note.answers.length < PROBE.most && !isDone()) {
    const choice = chosen();
    if (!choice) {
      await leave();
      continue;
    }
    const begun = now();
    choice.click();
    const answered = await painted();
    note.answered ??= answered;
    const left = await leave();
    note.answers.push([answered - begun, left - answered]);
  }
  note.wasm = [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  note.done = true;
};

visit().catch((error) => (note.error = String(error?.stack ?? error)));
