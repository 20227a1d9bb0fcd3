// The files of the release that a guide needs. They are loaded when the guide comes near the view, before anything is
// pressed, so that the host of the files cannot tell who pressed Start.
// @ts-check

/**
 * Loads that are under way or done, by file. A failure is not remembered.
 *
 * @type {Map<string, Promise<ArrayBuffer>>}
 */
const loads = new Map();

/** The files that are here. */
const loaded = new Set();

/**
 * The bytes of a file.
 *
 * @param {Asset} asset
 * @param {boolean} [again] Requests it again, past every cache, if it has not arrived. The first load may only be slow, so
 *   the first result counts.
 */
const loadAsset = (asset, again) => {
  const { file } = asset;
  const before = loads.get(file);
  if (before && !(again && !loaded.has(file))) return before;
  /** @type {Promise<ArrayBuffer>} */
  const load = new Promise((resolve, reject) => {
    before?.then(resolve, () => {});
    bytesOf(asset, again).then(resolve, reject);
  });
  loads.set(file, load);
  load.then(
    () => loaded.add(file),
    () => loads.get(file) === load && loads.delete(file),
  );
  return load;
};

/**
 * Loads the files of a guide, and reports each one when it arrives, or `null` if it failed. Files that the first question
 * does not need come last, so that they do not slow it down.
 *
 * @param {Settings} settings
 * @param {boolean | undefined} again As for {@link loadAsset}.
 * @param {(file: string, bytes: ArrayBuffer | null) => void} tell
 */
const loadAssets = async ({ region }, again, tell) => {
  const content = DATA.regions[region || DATA.region];
  for (const assets of [[DATA.wasm, content], [DATA.laterWasm, content.later]]) {
    await Promise.all(
      assets.map((asset) =>
        loadAsset(asset, again).then(
          (bytes) => tell(asset.file, bytes),
          () => tell(asset.file, null),
        ),
      ),
    );
  }
};

/**
 * Calls back once, when an element is near the view and the page is idle. Returns a function that stops waiting.
 *
 * @param {HTMLElement} host
 * @param {() => void} then
 */
const whenNear = (host, then) => {
  const idle = () => (typeof requestIdleCallback === "function" ? requestIdleCallback(then, bare({ timeout: 1000 })) : setTimeout(then));
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      idle();
    },
    bare({ rootMargin: "100%" }),
  );
  observer.observe(host);
  return () => observer.disconnect();
};
