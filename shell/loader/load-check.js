// Loads the check of the page, a file of its own, if the address of the page asks for it (docs/decisions/0028-check-my-page.md).
// @ts-check

let isCheckAsked = false;

/** @returns {Loader} */
const forCheck = () => ({
  DATA,
  BASE,
  SCRIPT,
  PAGE,
  TARGET,
  told,
  foundTools,
  readSetting,
  nearestSetting,
  isMisquoted,
  parseColor,
  contrast,
  guardDocument,
  guides: () =>
    [...guides].map(([host, { guide, sources }]) => ({ host, sources, settings: guide.settings, frame: "frame" in guide && guide.frame })),
});

/**
 * An address as Trusted Types want it, or as it is: a page may allow no policy, and yet ask for none.
 *
 * @param {string} address
 */
const trustedAddress = (address) => {
  try {
    return trust().createScriptURL(address);
  } catch {
    return address;
  }
};

const loadCheck = async () => {
  if (isCheckAsked || location.hash !== "#kap-guide-check") return;
  isCheckAsked = true;
  const { integrity } = DATA.check;
  const lost = () => fail(HINTS.check, { integrity });
  try {
    const script = document.createElement("script");
    // The check takes this from its own element, so nothing of it becomes a global.
    const asked = { integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer", nonce: pageNonce(), onerror: lost, kapGuide: forCheck() };
    Object.assign(script, asked);
    script.src = trustedAddress(await checkAddress());
    ofDocument("documentElement").append(script);
  } catch {
    lost();
  }
};

if (isFirst) {
  window.addEventListener("hashchange", loadCheck);
  loadCheck();
}
