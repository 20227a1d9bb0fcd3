// Starts the app, and stops it for good after a trap.
// @ts-check

/**
 * Under a policy, some engines refuse to compile and others only to instantiate.
 *
 * @param {unknown} error
 * @returns {never}
 */
const refused = (error) => {
  throw error instanceof WebAssembly.CompileError ? new Failure("cannot-run", error) : error;
};

/**
 * Caches a file that arrived, so a new instance needs no request. Does not cache a failure.
 *
 * @template T
 * @param {() => Promise<T>} load
 */
const once = (load) => {
  /** @type {Promise<T> | null} */
  let cached = null;
  return () => {
    cached ||= load().catch((error) => {
      cached = null;
      throw error;
    });
    return cached;
  };
};

/** How long a visitor waits for a file, in milliseconds. It may still come after that, and is used then. */
const PATIENCE = 15_000;

/**
 * The bytes of a file, or a failure if they do not come in time.
 *
 * @param {Asset} asset
 * @returns {Promise<ArrayBuffer>}
 */
const inTime = (asset) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${asset.file} is slow`)), PATIENCE);
    bytesOf(asset)
      .then(resolve, reject)
      .then(() => clearTimeout(timer));
  });

/** @param {Asset} asset */
const compiled = (asset) =>
  once(async () => {
    if (typeof WebAssembly !== "object") throw new Failure("cannot-run");
    return WebAssembly.compile(await inTime(asset)).catch(refused);
  });

/** The two parts of the app, each compiled once. */
const loadApp = compiled(DATA.wasm);
const loadLaterApp = compiled(DATA.laterWasm);

/**
 * Content. The loader remembers what has arrived.
 *
 * @param {Asset} asset
 */
const loadContent = async (asset) => new Uint8Array(await inTime(asset));

/** One running instance of the app, shared by the guides of a page until it stops. */
class Instance {
  /** @type {Set<Guide>} */
  guides = new BrowserSet();

  /** @type {Record<string, App>} */
  apps = {};

  /** @type {unknown} */
  stopped = null;

  /**
   * What the later part of the app shares with the first.
   *
   * @type {WebAssembly.Exports}
   */
  exports = {};

  /**
   * This instance once it runs. After a failure the next guide gets a new one.
   *
   * @type {Promise<Instance>}
   */
  started = this.start().catch((error) => {
    if (running === this.started) running = null;
    throw error;
  });

  /**
   * The app's exports. Any error that escapes from one of them stops this instance for good: memory that a trap has
   * left half-changed is never entered again.
   *
   * @param {WebAssembly.Exports} exports
   */
  guarded(exports) {
    /** @type {(call: Function) => (...values: unknown[]) => unknown} */
    const guard = (call) => (...values) => {
      // The glue reads numbers and lists off what exports return; of an empty list it can read both.
      if (this.stopped) return [];
      try {
        return call(...values);
      } catch (error) {
        this.stop(error);
        return [];
      }
    };
    return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, typeof value === "function" ? guard(value) : value]));
  }

  /** @param {unknown} error */
  stop(error) {
    this.stopped = error;
    if (running === this.started) running = null;
    log("error", "kap-guide: the guide stopped. Each guide on this page offers to start again.", error);
    for (const guide of this.guides) guide.stop();
    this.guides.clear();
  }

  async start() {
    const module = await loadApp();
    this.glue = createGlue();
    const { exports } = await WebAssembly.instantiate(module, { [DATA.from]: this.glue.imports }).catch(refused);
    this.exports = exports;
    this.glue.use(this.guarded(exports));
    return this;
  }

  /** The later words that its apps have. */
  has = new BrowserSet();

  /** Links the later part of the app to this instance. Nothing in the app calls it before that. */
  link = once(async () => WebAssembly.instantiate(await loadLaterApp(), { [DATA.from]: this.exports }).catch(refused));

  /**
   * The app with the content of a region.
   *
   * @param {Region} region
   * @param {Uint8Array} bytes
   */
  app(region, bytes) {
    // `start` has set the glue.
    const glue = /** @type {Glue} */ (this.glue);
    this.apps[region.file] ||= new glue.App(bytes);
    if (this.stopped) throw new Failure("stopped", this.stopped);
    return this.apps[region.file];
  }
}

/**
 * The instance that is running or starting.
 *
 * @type {Promise<Instance> | null}
 */
let running = null;

/** The running instance. Starts one on the first call, and again after a stop or a failure. */
const getInstance = () => {
  running ||= new Instance().started;
  return running;
};

/**
 * The running instance and its app for a region.
 *
 * @param {Region} region
 * @returns {Promise<[Instance, App]>}
 */
const getApp = async (region) => {
  try {
    const [instance, bytes] = await Promise.all([getInstance(), loadContent(region)]);
    // Another guide may have stopped it during the wait for content.
    if (instance.stopped) return getApp(region);
    return [instance, instance.app(region, bytes)];
  } catch (error) {
    if (error instanceof Failure) throw error;
    // The loader says so if a browser is too old for the standalone script.
    const { code } = /** @type {{ code?: FailureCode }} */ (error);
    throw new Failure(code === "cannot-run" ? code : "not-loaded", error);
  }
};
