// Finds session recorders by the globals they set on `window`.
// @ts-check

/**
 * The names of recorders by their globals.
 *
 * @type {Record<string, string>}
 */
const RECORDERS = {
  hj: "Hotjar",
  clarity: "Microsoft Clarity",
  FS: "FullStory",
  LogRocket: "LogRocket",
  _lr_loaded: "LogRocket",
  mouseflow: "Mouseflow",
  smartlook: "Smartlook",
  posthog: "PostHog",
  __lo_cs_added: "Lucky Orange",
  LOQ: "Lucky Orange",
  _uxa: "Contentsquare",
  CS_CONF: "Contentsquare",
  QuantumMetricAPI: "Quantum Metric",
  heap: "Heap",
  DD_RUM: "Datadog",
  rrweb: "rrweb",
};

/**
 * Whether a recorder has set this global. An element with that id is on `window` too, and records nobody.
 *
 * @param {string} global
 */
const isPresent = (global) => {
  const value = /** @type {{ nodeType?: number } | undefined} */ (window[global]);
  return value && !value.nodeType;
};

/** The names of the recorders on the page now. */
const recorders = () => [...new Set(Object.keys(RECORDERS).filter(isPresent).map((global) => RECORDERS[global]))];

/**
 * Asks recorders, each by its own attribute or class, to leave an element alone.
 *
 * @param {HTMLElement} host
 */
const askNotToRecord = (host) => {
  for (const name of ["data-hj-suppress", "data-private", "data-recording-disable", "data-matomo-mask"]) host.setAttribute(name, "");
  host.dataset.clarityMask = "true";
  host.dataset.ddPrivacy = "hidden";
  host.dataset.heapRedactText = "true";
  host.classList.add("ph-no-capture", "fs-exclude", "rr-block", "sentry-block", "no-mouseflow");
};
