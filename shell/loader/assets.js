// The files of the release that a guide needs. They are loaded when the guide comes near the view, before anything is
// pressed, so that the host of the files cannot tell who pressed Start.
// @ts-check

/** @type {Record<string, Promise<ArrayBuffer>>} */
const loads = {};

/**
 * The bytes of a file. A failure is not remembered.
 *
 * @param {Asset} asset
 */
const loadAsset = (asset) => {
  loads[asset.file] ??= bytesOf(asset).catch((error) => {
    delete loads[asset.file];
    throw error;
  });
  return loads[asset.file];
};

/**
 * The files of a guide, in the order in which it needs them.
 *
 * @param {Settings} settings
 * @returns {Asset[]}
 */
const assetsOf = ({ region }) => [DATA.wasm, DATA.regions[region ?? DATA.region], { ...DATA.learn, priority: "low" }];

/**
 * Calls back once, when an element is near the view and the page is idle. Returns a function that stops waiting.
 *
 * @param {HTMLElement} host
 * @param {() => void} then
 */
const whenNear = (host, then) => {
  const idle = () => (typeof requestIdleCallback === "function" ? requestIdleCallback(then, { timeout: 1000 }) : setTimeout(then));
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      idle();
    },
    { rootMargin: "100%" },
  );
  observer.observe(host);
  return () => observer.disconnect();
};
