// Messages to the clinic in the console.
// @ts-check

const HINTS = {
  "cannot-run": "WebAssembly cannot run here. If this page has a Content-Security-Policy, its script-src must allow 'wasm-unsafe-eval'.",
  "not-loaded": "a file of the guide did not arrive whole. If this page has a Content-Security-Policy, its connect-src must allow the guide's address.",
  stopped: "the guide stopped while it was starting.",
  place: "the guide cannot stand in this element.",
  nowhere: `the page has no place for the guide, or not yet. Write <${NAME}></${NAME}> or <div data-${NAME}></div> where the guide should stand, or set target.`,
  target: `target="{target}" is not on this page, or not yet.`,
  name: `"{name}" is no setting. Did you mean "{near}"?`,
  hash: "the integrity of the tag is no hash, so the browser does not check the script. integrity.json of the release has the right one.",
  unseen: "the guide stands in a part of the page that is not shown. Set target, or move the tag.",
  swallowed: `the rest of the page stands inside of <${NAME}>, and is not shown. Write <${NAME}></${NAME}>, with an end of its own.`,
  emptied: "the page takes the guide away again and again, so it is not put back any more.",
  mount: "mount wants an element of the page.",
  seal: "this page did not let the guide be sealed, so tools on it could see a visit, and the cover says so. If this page has a Content-Security-Policy, it must allow: script-src {hashes} 'wasm-unsafe-eval'; trusted-types kap-guide.",
  recorder: "{tools} may record visitors. Please take this off the page.",
  pixel: "{tools} may see the visit. Please take this off the page.",
  sealed: "{tools} can see that this page was opened, but not the visit.",
  marks: "the page removes what asks recorders to leave the guide alone.",
  region: "no contact of the clinic is shown in this region; its law on promoting prescription medicines was not read for this guide.",
  review: "help lines and facts of this release were due for a check. Please update.",
};

/** @param {string} text */
const warn = (text) => console.warn(`kap-guide: ${text}`);
