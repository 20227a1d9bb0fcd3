// The files of the release that a guide needs. They are loaded when the guide comes near the view, before anything is
// pressed, so that the host of the files cannot tell who pressed Start.
// @ts-check

/**
 * The newest load of each file: under way, done or failed.
 *
 * @type {Map<string, Promise<ArrayBuffer>>}
 */
const loads = new BrowserMap();

/**
 * Whether each file came; `false` if its newest load failed.
 *
 * @type {Map<string, boolean>}
 */
const came = new BrowserMap();

/**
 * Loads a file, unless it is here or under way. The first load may only be slow, so the first result counts.
 *
 * @param {Asset} asset
 * @param {boolean} [again] Whether to load it past every cache, even if another load is under way.
 * @param {Promise<unknown>} [first] What to wait for.
 */
const loadAsset = (asset, again, first = Promise.resolve()) => {
  const { file } = asset;
  const before = loads.get(file);
  if (before && (came.get(file) ?? !again)) return before;
  /** @type {Promise<ArrayBuffer>} */
  const load = new Promise((resolve, reject) => {
    before?.then(resolve, () => {});
    first.then(() => bytesOf(asset, again)).then(resolve, reject);
  });
  loads.set(file, load);
  came.delete(file);
  load.then(
    () => came.set(file, true),
    () => loads.get(file) === load && came.set(file, false),
  );
  return load;
};

/**
 * The bytes of a file, or its failure: a press requests nothing that has failed.
 *
 * @param {Asset} asset
 */
const assetOf = (asset) => loads.get(asset.file) || loadAsset(asset);

/**
 * Loads the files of a guide, and reports each one when it arrives, or `null` if it failed. Files that the first question
 * does not need come last, so that they do not slow it down.
 *
 * @param {Settings} settings
 * @param {boolean | undefined} again As for {@link loadAsset}.
 * @param {(file: string, bytes: ArrayBuffer | null) => void} tell
 */
const loadAssets = ({ region }, again, tell) => {
  const content = DATA.regions[region || DATA.region];
  /** @type {(assets: Asset[], first?: Promise<unknown>) => Promise<unknown>} */
  const load = (assets, first) =>
    Promise.all(
      assets.map((asset) =>
        loadAsset(asset, again, first).then(
          (bytes) => tell(asset.file, bytes),
          () => tell(asset.file, null),
        ),
      ),
    );
  load([DATA.laterWasm, content.later], load([DATA.wasm, content]));
};

/**
 * Calls back once, when an element is near the view and the page is idle. Returns a function that stops waiting.
 *
 * @param {HTMLElement} element
 * @param {() => void} then
 */
const whenNear = (element, then) => {
  const idle = () => (typeof requestIdleCallback === "function" ? requestIdleCallback(then, bare({ timeout: 1000 })) : setTimeout(then));
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      idle();
    },
    bare({ rootMargin: "100%" }),
  );
  observer.observe(element);
  return () => observer.disconnect();
};
