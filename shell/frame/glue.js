// How values, texts and calls pass between JavaScript and WebAssembly. It replaces wasm-bindgen's own functions of these names,
// which support every browser and program (xtask/src/build/glue.rs). The app runs only in browsers from 2021 on.
// @ts-check

/**
 * What WebAssembly exports, once it runs.
 *
 * @type {WasmExports}
 */
let wasm;

/** @param {WebAssembly.Exports} exports */
const useWasm = (exports) => {
  wasm = /** @type {WasmExports} */ (/** @type {unknown} */ (exports));
};

/** The values after the end of the stack, whose places Rust knows. */
const CONSTANTS = [undefined, null, true, false];

/**
 * The values that Rust holds, each by its place. Rust has left the first places for a stack.
 *
 * @type {unknown[]}
 */
const heap = [...new Array(1024), ...CONSTANTS];
const ALWAYS = heap.length;

/**
 * Places that are free again.
 *
 * @type {number[]}
 */
const freed = [];

/** @param {number} place */
const getObject = (place) => heap[place];

/** @param {unknown} value */
const addHeapObject = (value) => {
  const place = freed.pop() || heap.length;
  heap[place] = value;
  return place;
};

/** @param {unknown} value */
const addIfAny = (value) => (value === undefined || value === null ? 0 : addHeapObject(value));

/** @param {number} place */
const takeObject = (place) => {
  const value = heap[place];
  if (place >= ALWAYS) {
    heap[place] = undefined;
    freed.push(place);
  }
  return value;
};

/** The memory; its buffer changes when it grows. */
let bytes = new Uint8Array();
const getUint8ArrayMemory0 = () => {
  if (!bytes.length) bytes = new Uint8Array(wasm.memory.buffer);
  return bytes;
};
const getDataViewMemory0 = () => new DataView(wasm.memory.buffer);

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * @param {number} start
 * @param {number} length
 */
const getStringFromWasm0 = (start, length) => decoder.decode(getUint8ArrayMemory0().subarray(start >>> 0, (start >>> 0) + length));

/**
 * Room for a list.
 *
 * @param {number} length
 * @param {number} size How many bytes each part of it has.
 * @returns {number}
 */
const room = (length, size) => wasm.__wbindgen_malloc(length * size, size) >>> 0;

/** @typedef {[start: number, length: number]} Passed Where a list is that was passed. */

/**
 * @param {Uint8Array} list
 * @returns {Passed}
 */
const passArray8ToWasm0 = (list) => {
  const start = room(list.length, 1);
  getUint8ArrayMemory0().set(list, start);
  return [start, list.length];
};

/**
 * @param {string | null | undefined} text
 * @returns {Passed}
 */
const passStringToWasm0 = (text) => (text === undefined || text === null ? [0, 0] : passArray8ToWasm0(encoder.encode(text)));

/**
 * @param {unknown[]} list
 * @returns {Passed}
 */
const passArrayJsValueToWasm0 = (list) => {
  const start = room(list.length, 4);
  list.forEach((value, at) => getDataViewMemory0().setUint32(start + 4 * at, addHeapObject(value), true));
  return [start, list.length];
};

/**
 * Writes down where a list is, for Rust to read.
 *
 * @param {number} place
 * @param {number} start
 * @param {number} length
 */
const giveList = (place, start, length) => {
  const memory = getDataViewMemory0();
  memory.setInt32(place, start, true);
  memory.setInt32(place + 4, length, true);
};

/**
 * A function that may throw, for Rust, which then takes the error as a value.
 *
 * @param {Function} call
 */
const catching =
  (call) =>
  (/** @type {unknown[]} */ ...values) => {
    try {
      return call(...values);
    } catch (error) {
      wasm.__wbindgen_exn_store(addHeapObject(error));
    }
  };

/** Frees closures that nothing holds any more. */
const CLOSURE_DTORS = new FinalizationRegistry(({ a, b }) => wasm.__wbindgen_destroy_closure(a, b));

/**
 * A closure of Rust as a function. It is freed when Rust drops it, but not while it runs, and runs once at a time.
 *
 * @param {number} a
 * @param {number} b
 * @param {Function} call
 */
const makeMutClosure = (a, b, call) => {
  const state = { a, b, uses: 1 };
  const run = (/** @type {unknown[]} */ ...values) => {
    const { a } = state;
    state.uses += 1;
    state.a = 0;
    try {
      return call(a, b, ...values);
    } finally {
      state.a = a;
      run.unref();
    }
  };
  run.unref = () => {
    state.uses -= 1;
    if (state.uses) return;
    wasm.__wbindgen_destroy_closure(state.a, b);
    state.a = 0;
    CLOSURE_DTORS.unregister(state);
  };
  CLOSURE_DTORS.register(run, state, state);
  return run;
};
