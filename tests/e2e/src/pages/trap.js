// Lets the guide's WebAssembly fail as a mistake in it would. While `window.armed` is a number, so many
// more calls into it go well; the next one traps.

// Firefox runs a test's scripts beside those of the page, with a WebAssembly of their own.
const Wasm = window.WebAssembly;

window.armed = null;

/** How many calls have gone into the app. */
window.calls = 0;

const trapping = (call) => (...values) => {
  if (window.armed !== null && window.armed-- === 0) {
    window.armed = null;
    throw new Wasm.RuntimeError("unreachable");
  }
  window.calls++;
  return call(...values);
};

const wrapped = ({ exports }) => {
  const entries = Object.entries(exports).map(([name, value]) => [name, typeof value === "function" ? trapping(value) : value]);
  return { exports: Object.fromEntries(entries) };
};

for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = Wasm[name];
  Wasm[name] = async (...values) => {
    const made = await original.apply(Wasm, values);
    return made.instance ? { module: made.module, instance: wrapped(made.instance) } : wrapped(made);
  };
}
