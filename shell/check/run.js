// Runs the check, and again when settings change or someone asks.
// @ts-check

/** The console is told about the page a second after it has loaded. */
const AFTER_LOAD = 1200;

/** How long a sealed frame may take before the guide opens in the page. */
const PATIENCE = 7000;

/** How long the page must be quiet before changed settings are read again. */
const QUIET = 300;

const wholePage = async () => {
  if (ofDocument("readyState") !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  await pause(AFTER_LOAD);
  const end = performance.now() + PATIENCE;
  while (performance.now() < end && guidesOfPage().some(({ state }) => state === "opening")) await pause(100);
};

/**
 * The slow checks: files and the policy.
 *
 * @type {{ right: string | null, found: Finding[] }}
 */
let slow = { right: null, found: [] };

/**
 * The page must not hear of an error of the check.
 *
 * @param {unknown} error
 */
const broke = (error) => {
  box.status.textContent = fill(CHECK.words.broken, { error });
};

const show = () => {
  try {
    // Frameworks may take away what is not their own.
    box.place();
    const quick = [checkSettings(), checkNames(), checkPlacement(), checkTag(slow.right), checkTools(), checkDates()];
    box.show([...quick.flat(), ...slow.found], told());
  } catch (error) {
    broke(error);
  }
};

let isRunning = false;

const run = async () => {
  if (isRunning) return;
  isRunning = true;
  violations.length = 0;
  document.addEventListener("securitypolicyviolation", noteViolation);
  try {
    box.setBusy(true);
    await wholePage();
    // Before frames are tried in the box: a frame that moves loads again.
    box.place();
    box.keepInSight();
    const [files, right] = await Promise.all([checkFiles(), scriptHash()]);
    slow = { right, found: [...(await checkPolicy()), ...files] };
    show();
    box.keepInSight();
  } catch (error) {
    broke(error);
  } finally {
    document.removeEventListener("securitypolicyviolation", noteViolation);
    box.setBusy(false);
    isRunning = false;
  }
};

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const names = DATA.settings.flatMap(({ name }) => [name, `data-${name}`]);
const observer = new MutationObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(() => isRunning || show(), QUIET);
});

/** The end of an address that asks for the check. */
const ASKED = "#kap-guide-check";

const openBox = () => {
  box.isMoved = false;
  box.place();
  observer.observe(document, { subtree: true, attributeFilter: names });
  run();
  box.focus();
};

const box = new Box({
  again: run,
  close: () => {
    observer.disconnect();
    clearTimeout(timer);
    box.host.remove();
    // So that nobody shares an address that shows the box to others.
    if (location.hash.endsWith(ASKED)) history.replaceState(history.state, "", location.href.slice(0, -ASKED.length));
  },
});

const openIfAsked = () => {
  if (LOADER.isFirst && location.hash.endsWith(ASKED) && !box.host.isConnected) openBox();
};
addEventListener("hashchange", openIfAsked);
openIfAsked();
