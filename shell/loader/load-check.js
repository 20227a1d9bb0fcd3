// Loads the check of the page, a file of its own: if the address of the page asks for it (docs/decisions/0028-check-my-page.md),
// or if only the check has the words for a message to the clinic.
// @ts-check

let isCheckLoading = false;

/** @returns {Loader} */
const forCheck = () => ({
  DATA,
  BASE,
  SCRIPT,
  PAGE,
  TARGET,
  isFirst,
  messages,
  onMore: (say) => {
    sayMore = say;
  },
  foundTools,
  plainValue,
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

/** Without the check, the console has the names of messages in place of their words. */
const sayByName = () => {
  sayMore = ({ level, hint, values }) => log(level, `kap-guide: ${hint} ${JSON.stringify(values)}`);
  for (const message of messages) if (!message.text) sayMore(message);
  fail("check");
};

const loadCheck = async () => {
  if (isCheckLoading) return;
  isCheckLoading = true;
  try {
    const script = document.createElement("script");
    // The check takes this from its own element, so nothing of it becomes a global.
    const asked = { integrity: DATA.check.integrity, crossOrigin: "anonymous", referrerPolicy: "no-referrer", nonce: pageNonce(), onerror: sayByName, kapGuide: forCheck() };
    Object.assign(script, asked);
    script.src = trustedAddress(await checkAddress());
    ofDocument("documentElement").append(script);
  } catch {
    sayByName();
  }
};

/** The address of the page may have had a fragment before. */
const loadCheckIfAsked = () => {
  if (location.hash.endsWith("#kap-guide-check")) loadCheck();
};

if (isFirst) {
  window.addEventListener("hashchange", loadCheckIfAsked);
  loadCheckIfAsked();
}

/** An app may fill an empty page until it has loaded. */
const onLoad = () => {
  if (isFirst) mountInEmptyPage();
  setTimeout(() => {
    if (isFirst) checkPage();
    // If the address asked for the check, it reports everything itself.
    if (isCheckLoading) return;
    sayMore = loadCheck;
    if (messages.some(({ text }) => !text)) loadCheck();
  }, 1000);
};

if (ofDocument("readyState") === "complete") onLoad();
else window.addEventListener("load", onLoad);
