// What each tool leaves on a page: globals, as its own instructions make them, and the address of its script.

const queue = (name, list) => {
  const tool = (...said) => tool[list].push(said);
  tool[list] = [];
  window[name] = tool;
};
const nothing = () => {};
const client = (name, members) => {
  window[name] = Object.assign([], members);
};

window.tools = {
  Hotjar: { script: "https://static.hotjar.com/c/hotjar-1.js?sv=6" },
  "Microsoft Clarity": { script: "https://www.clarity.ms/tag/abc" },
  FullStory: { script: "https://edge.fullstory.com/s/fs.js", leave: () => { window._fs_org = "abc"; queue("FS", "q"); } },
  LogRocket: { script: "https://cdn.logrocket.io/LogRocket.min.js", leave: () => { window._LRLogger = function (settings) { this.settings = settings; }; } },
  Mouseflow: { script: "https://cdn.mouseflow.com/projects/abc.js" },
  Smartlook: { script: "https://web-sdk.smartlook.com/recorder.js" },
  PostHog: { script: "https://us-assets.i.posthog.com/static/array.js", leave: () => client("posthog", { _i: [], __SV: 1 }) },
  "Lucky Orange": { script: "https://tools.luckyorange.com/core/lo.js?site-id=abc" },
  Contentsquare: { script: "https://t.contentsquare.net/uxa/abc.js" },
  "Quantum Metric": { script: "https://cdn.quantummetric.com/qscripts/quantum-abc.js" },
  Heap: { script: "https://cdn.us.heap-api.com/config/1/heap_config.js" },
  Datadog: { script: "https://www.datadoghq-browser-agent.com/us1/v6/datadog-rum.js", leave: () => { window.DD_RUM = { q: [], onReady: nothing }; } },
  Inspectlet: { script: "https://cdn.inspectlet.com/inspectlet.js" },
  "Crazy Egg": { script: "https://script.crazyegg.com/pages/scripts/0000/0000.js" },
  "Sentry Replay": { leave: () => { window.Sentry = { init: nothing, replayIntegration: nothing }; } },
  rrweb: { leave: () => { window.rrweb = { record: nothing }; } },
  "Meta Pixel": { leave: () => { queue("fbq", "queue"); window._fbq = window.fbq; } },
  "Google tag or Tag Manager": {
    script: "https://www.googletagmanager.com/gtm.js?id=GTM-ABC",
    leave: () => { window.google_tag_manager = { dataLayer: { gtmDom: true }, "G-ABC": {} }; },
  },
  "Google Analytics": { script: "https://www.google-analytics.com/analytics.js" },
  TikTok: { script: "https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=abc" },
  HubSpot: { script: "https://js-na1.hs-scripts.com/1.js" },
  LinkedIn: { script: "https://snap.licdn.com/li.lms-analytics/insight.min.js" },
  "X (Twitter)": { script: "https://static.ads-twitter.com/uwt.js" },
  Pinterest: { script: "https://s.pinimg.com/ct/core.js" },
  Snapchat: { script: "https://sc-static.net/scevent.min.js" },
  "Microsoft Ads": { script: "https://bat.bing.com/bat.js" },
  Reddit: { leave: () => queue("rdt", "callQueue") },
  Segment: { script: "https://cdn.segment.com/analytics.js/v1/abc/analytics.min.js", leave: () => client("analytics", { SNIPPET_VERSION: "5.2.0" }) },
  Amplitude: { script: "https://cdn.amplitude.com/libs/analytics-browser-2.0.0-min.js.gz", leave: () => { window.amplitude = { _q: [], _iq: {} }; } },
  Mixpanel: { script: "https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js", leave: () => client("mixpanel", { _i: [], __SV: 1.2 }) },
  Matomo: { script: "https://cdn.matomo.cloud/abc.matomo.cloud/matomo.js", leave: () => { window._paq = [["trackPageView"]]; } },
  CallRail: { script: "https://cdn.callrail.com/companies/1/abc/12/swap.js" },
};

/** Adds a script as late tools do. */
window.addScript = (src, attributes = {}) => {
  const script = document.createElement("script");
  for (const [name, value] of Object.entries({ src, ...attributes })) script.setAttribute(name, value);
  document.head.append(script);
};

/** Leaves all of one kind, and returns the names of the tools that leave it. */
window.leaveAll = (kind) => {
  const leaving = Object.entries(tools).filter(([, tool]) => tool[kind]);
  for (const [, tool] of leaving) kind === "script" ? addScript(tool.script) : tool.leave();
  return leaving.map(([name]) => name);
};

/** The globals of all signs, with the property that makes each a sign. */
const globalsOf = (known) =>
  Object.values(known)
    .flatMap((tools) => Object.values(tools))
    .flatMap((signs) => signs.split(" "))
    .filter((sign) => sign.includes(":"))
    .map((sign) => sign.split(":"));

/** Leaves the sign with this number of each tool that has one, and returns the names of the tools. */
window.leaveSigns = (known, at) => {
  const left = Object.values(known)
    .flatMap((tools) => Object.entries(tools))
    .map(([name, signs]) => [name, signs.split(" ")[at]])
    .filter(([, sign]) => sign);
  for (const [, sign] of left) {
    const [name, property] = sign.split(":");
    if (!property) addScript(`https://www.${name}/tool.js`);
    else if (property === "0") window[name] = "text";
    else if (property === "prototype") window[name] = function () {};
    else window[name] = { [property]: 1 };
  }
  return left.map(([name]) => name);
};

const appended = (tag, attributes) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return document.body.appendChild(element);
};

/** Parts of a page that only have a tool's name. */
window.alikes = {
  elements: (known) => globalsOf(known).forEach(([name]) => appended("p", { id: name })),

  /** Frames that the page may not read. */
  frames: (known) => globalsOf(known).forEach(([name]) => appended("iframe", { name, sandbox: "", srcdoc: "-" })),

  variables: (known) => {
    const frame = appended("iframe", { sandbox: "", srcdoc: "-" }).contentWindow;
    const values = [true, {}, frame, document.body, nothing, null];
    globalsOf(known).forEach(([name], at) => {
      window[name] = values[at % values.length];
    });
    Object.assign(window, { heap: [], FS: {}, clarity: true, hj: "" });
    Object.defineProperty(window, "posthog", {
      get() {
        throw new Error("the page's own");
      },
    });
  },

  prototypes: (known) => {
    for (const [name, property] of globalsOf(known)) {
      const value = { [property]: 1 };
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
      if (property === "0" || property === "prototype") continue;
      Object.defineProperty(Object.prototype, property, { value, configurable: true, writable: true });
      window[name] = {};
    }
  },

  scripts: () => {
    for (const host of ["nothotjar.com", "hotjar.com.example.org", "example.org/www.hotjar.com", "example.org/?//hotjar.com/"]) {
      addScript(`https://${host}/hotjar.com/tool.js`);
    }
    addScript("https://static.hotjar.com/c/hotjar-1.js", { type: "text/plain" });
  },
};
