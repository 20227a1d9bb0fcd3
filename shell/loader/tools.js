// The tools that a clinic's page may have, and what each leaves on the page. It is data: recorders.js reads it.
// @ts-check

/**
 * Tools by what they do, with the signs of each. A recorder may replay what visitors do; a pixel reports that they were
 * here, and often what they press. A sign is the host of the tool's own script, or a global and a property of its own,
 * `global:property`, for tools that pages serve themselves; texts and lists have a `0`.
 *
 * @type {Record<ToolKind, Record<string, string>>}
 */
const TOOLS = {
  recorder: {
    Hotjar: "hotjar.com",
    "Microsoft Clarity": "clarity.ms",
    FullStory: "fullstory.com _fs_org:0",
    LogRocket: "logrocket.io _LRLogger:prototype",
    Mouseflow: "mouseflow.com",
    Smartlook: "smartlook.com",
    PostHog: "posthog.com posthog:__SV posthog:__loaded",
    "Lucky Orange": "luckyorange.com",
    Contentsquare: "contentsquare.net",
    "Quantum Metric": "quantummetric.com",
    Heap: "heap-api.com heapanalytics.com",
    Datadog: "datadoghq-browser-agent.com DD_RUM:onReady",
    Inspectlet: "inspectlet.com",
    "Crazy Egg": "crazyegg.com",
    "Sentry Replay": "Sentry:replayIntegration Sentry:Replay",
    rrweb: "rrweb:record",
  },
  pixel: {
    "Meta Pixel": "fbq:queue",
    "Google tag or Tag Manager": "googletagmanager.com google_tag_manager:dataLayer",
    "Google Analytics": "google-analytics.com",
    TikTok: "analytics.tiktok.com",
    HubSpot: "hs-scripts.com hs-analytics.net",
    LinkedIn: "snap.licdn.com",
    "X (Twitter)": "ads-twitter.com",
    Pinterest: "s.pinimg.com",
    Snapchat: "sc-static.net",
    "Microsoft Ads": "bat.bing.com bat.bing.net",
    Reddit: "rdt:callQueue",
    Segment: "segment.com analytics:SNIPPET_VERSION",
    Amplitude: "amplitude.com amplitude:_iq",
    Mixpanel: "mxpnl.com mixpanel:__SV",
    Matomo: "matomo.cloud _paq:0 Matomo:initialized",
    CallRail: "callrail.com",
  },
};

/** @type {ToolKind[]} */
const TOOL_KINDS = ["recorder", "pixel"];
