// Tells the clinic and the guides which tools on the page could see visitors.
// @ts-check

/**
 * The tools that the console has already reported.
 *
 * @type {Set<string>}
 */
const toldOfTools = new BrowserSet();

/** How many recorders the guides know. */
let knownRecorders = 0;

/** @param {(OpenGuide | SealedGuide)[]} guides The guides of the page. */
const checkTools = (guides) => {
  if (!guides.length) return;
  const isOpen = guides.some((guide) => guide instanceof OpenGuide);
  const recorders = findTools();
  for (const kind of TOOL_KINDS) {
    const names = [...foundTools[kind]].join(", ");
    const hint = isOpen ? kind : "sealed";
    if (!names || toldOfTools.has(hint + names)) continue;
    toldOfTools.add(hint + names);
    warn(hint, { tools: names });
  }
  if (recorders.length === knownRecorders) return;
  knownRecorders = recorders.length;
  for (const guide of guides) guide.refresh(recorders);
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

/**
 * Checks again a second after a script came to the page, since tools often load late, as after consent.
 *
 * @param {() => void} check
 */
const checkNewScripts = (check) => {
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
    check();
    checkNewScripts(check);
  }, 1000);
};
