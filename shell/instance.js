// Starts the app, and stops it for good after a trap.

/** Why the app could not start. */
class Failure extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

/** Under a policy, some engines refuse to compile and others only to instantiate. */
const refused = (error) => {
  throw error instanceof WebAssembly.CompileError ? new Failure("cannot-run", error) : error;
};

const compile = async () => {
  if (typeof WebAssembly !== "object") throw new Failure("cannot-run");
  return WebAssembly.compile(await bytesOf(DATA.wasm)).catch(refused);
};

/** Caches a file that arrived, so a new instance needs no request. Does not cache a failure. */
const once = (make) => {
  let kept = null;
  return () => {
    kept ??= make().catch((error) => {
      kept = null;
      throw error;
    });
    return kept;
  };
};

const compiled = once(compile);

/** The content of each region and Learn, each fetched once. */
const contents = {};
const content = (region) => {
  contents[region.file] ??= once(async () => new Uint8Array(await bytesOf(region)));
  return contents[region.file]();
};

/** One running instance of the app, shared by the guides of a page until it stops. */
class Instance {
  guides = new Set();
  apps = {};
  stopped = null;

  /**
   * What the app exports, such that whatever escapes from it stops this instance for good: memory that a
   * trap has left half-changed is never entered again.
   */
  guarded(exports) {
    const guard = ([name, value]) => [name, typeof value === "function" ? this.guard(value) : value];
    return Object.fromEntries(Object.entries(exports).map(guard));
  }

  guard(call) {
    // The glue reads numbers and lists off what exports return; of an empty list it can read both.
    return (...values) => {
      if (this.stopped) return [];
      try {
        return call(...values);
      } catch (error) {
        this.stop(error);
        return [];
      }
    };
  }

  stop(error) {
    this.stopped = error;
    if (present === this.started) present = null;
    console.error("kap-guide: the guide stopped. Each guide on this page offers to start again.", error);
    for (const guide of this.guides) guide.stop();
    this.guides.clear();
  }

  async start() {
    const module = await compiled();
    this.glue = createGlue();
    const { exports } = await WebAssembly.instantiate(module, { [DATA.from]: this.glue.imports }).catch(refused);
    this.glue.use(this.guarded(exports));
    return this;
  }

  /** The app with the content of a region. */
  app(region, bytes) {
    this.apps[region.file] ??= new this.glue.App(bytes);
    if (this.stopped) throw new Failure("stopped", this.stopped);
    return this.apps[region.file];
  }
}

let present = null;

/** The running instance. Starts one on the first call, and again after a stop or a failure. */
const started = () => {
  if (!present) {
    const instance = new Instance();
    instance.started = instance.start().catch((error) => {
      if (present === instance.started) present = null;
      throw error;
    });
    present = instance.started;
  }
  return present;
};

/** The running instance and its app for a region. */
const running = async (region) => {
  try {
    const [instance, bytes] = await Promise.all([started(), content(region)]);
    // Another guide may have stopped it during the wait for content.
    if (instance.stopped) return running(region);
    return [instance, instance.app(region, bytes)];
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("not-loaded", error);
  }
};
