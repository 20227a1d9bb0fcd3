// Tells the clinic and the guides which tools on the page could see visitors.
// @ts-check

/**
 * What the console says of tools already.
 *
 * @type {Set<string>}
 */
const toldOfTools = new Set();

/** How many recorders the guides know. */
let knownRecorders = 0;

const checkTools = () => {
  if (!guides.size) return;
  const mounted = Array.from(guides.values(), ({ guide }) => guide);
  const isOpen = mounted.some((guide) => guide instanceof OpenGuide);
  const recorders = findTools();
  for (const kind of TOOL_KINDS) {
    const names = [...foundTools[kind]].join(", ");
    const line = HINTS[isOpen ? kind : "sealed"].replace("{tools}", names);
    if (!names || toldOfTools.has(line)) continue;
    toldOfTools.add(line);
    warn(line);
  }
  if (recorders.length === knownRecorders) return;
  knownRecorders = recorders.length;
  for (const guide of mounted) guide.refresh(recorders);
};

/**
 * The scripts that were on the page at the last look.
 *
 * @type {WeakSet<Element>}
 */
const seenScripts = new WeakSet();

/** How often the page is checked again because it has new scripts. */
let checksLeft = 30;

let isCheckDue = false;

/** Checks again a second after a script came to the page, since tools often load late, as after consent. */
const checkNewScripts = () => {
  if (isCheckDue || !checksLeft) return;
  for (const script of document.querySelectorAll("script")) {
    if (seenScripts.has(script)) continue;
    seenScripts.add(script);
    isCheckDue = true;
  }
  if (!isCheckDue) return;
  checksLeft -= 1;
  setTimeout(() => {
    isCheckDue = false;
    checkTools();
    checkNewScripts();
  }, 1000);
};
