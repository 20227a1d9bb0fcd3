// What the frame's files find around them.

/** Written by xtask/src/build/script.rs, and passed on by the loader. */
declare const DATA: Data;

/** The bytes of a file of the release. */
declare const bytesOf: (asset: Asset) => Promise<ArrayBuffer>;

/** The glue between WebAssembly and the browser; each instance of the app has its own. */
declare const createGlue: () => Glue;

/** What the WebAssembly exports for `glue.js`. */
type WasmExports = {
  memory: WebAssembly.Memory;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_exn_store(place: number): void;
  __wbindgen_destroy_closure(a: number, b: number): void;
};

/** What a guide has besides the fields that its class sets at once. */
interface Guide {
  /** The instance that runs the app, and the app, once both are loaded. */
  instance?: Instance;
  app?: App;
  /** The visit. */
  mounted?: Mounted | null;
  /** Whether the visitor has started a visit: its answers may forbid the clinic's contact. */
  started?: boolean;
  /** Whether a crash lost such answers. Then the app, too, shows no contact until Clear. */
  hideContact?: boolean;
  /** Whether the later part has failed to load. */
  lacksLater?: boolean;
  /** Whether the host has removed the guide. */
  removed?: boolean;
}

/** A guide whose app is loaded: its status has been "ready". */
type LoadedGuide = Guide & Required<Pick<Guide, "instance" | "app">>;
