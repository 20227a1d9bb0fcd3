// Brings up the app: fetches its files, each against its hash, and watches it for a stop.

/** Why the app is not there. */
class Failure extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

const fetchFile = async ({ file, integrity }) => {
  const response = await fetch(new URL(file, BASE), { integrity, mode: "cors", credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) throw new Error(`${response.status} for ${file}`);
  return response;
};

/** Some engines refuse to compile under a policy, others only to instantiate. */
const refused = (error) => {
  throw error instanceof WebAssembly.CompileError ? new Failure("cannot-run", error) : error;
};

const compile = async () => {
  if (typeof WebAssembly !== "object") throw new Failure("cannot-run");
  const response = await fetchFile(DATA.files.wasm);
  // Read whole, so that a server with a wrong type costs nothing but a little time.
  return WebAssembly.compile(await response.arrayBuffer()).catch(refused);
};

const readContent = async () => new Uint8Array(await (await fetchFile(DATA.files.content[DATA.lang])).arrayBuffer());

/** Keeps what arrived, so that a fresh instance needs no new request; forgets what did not. */
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
const content = once(readContent);

/**
 * WebAssembly for one instance of the glue, such that whatever escapes from an export stops that
 * instance for good: memory that a trap has left half-changed is never entered again.
 */
const guarded = (instance) => ({
  Module: WebAssembly.Module,
  Instance: WebAssembly.Instance,
  instantiate: async (module, imports) => {
    const made = await WebAssembly.instantiate(module, imports).catch(refused);
    const exports = {};
    for (const [name, value] of Object.entries(made.exports)) {
      exports[name] = typeof value === "function" ? instance.guard(value) : value;
    }
    return { instance: { exports }, module };
  },
});

/** One running copy of the app, shared by the guides of a page until it stops. */
class Instance {
  guides = new Set();
  stopped = null;

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
    const [module, bytes] = await Promise.all([compiled(), content()]);
    const glue = createGlue(guarded(this));
    await glue({ module_or_path: module });
    this.app = new glue.App(bytes);
    if (this.stopped) throw new Failure("stopped", this.stopped);
    return this;
  }
}

let present = null;

/** The running instance, brought up on the first call and after a stop or a failure. */
const running = () => {
  if (!present) {
    const instance = new Instance();
    instance.started = instance.start().catch((error) => {
      if (present === instance.started) present = null;
      throw error instanceof Failure ? error : new Failure(instance.stopped ? "stopped" : "not-loaded", error);
    });
    present = instance.started;
  }
  return present;
};

const HINTS = {
  "cannot-run": "WebAssembly cannot run here. If this page has a Content-Security-Policy, its script-src must allow 'wasm-unsafe-eval'.",
  "not-loaded": "a file of the guide did not arrive whole. If this page has a Content-Security-Policy, its connect-src must allow the guide's address.",
  stopped: "the guide stopped while it was starting.",
};
