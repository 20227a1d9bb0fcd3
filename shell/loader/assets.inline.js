// The files of the release, for pages that can fetch none: they are in the script itself, and so under its hash.
// @ts-check

/**
 * The bytes of text that holds what gzip made.
 *
 * @param {string} text
 */
const unpacked = (text) => {
  if (typeof DecompressionStream !== "function") throw Object.assign(new Error("no DecompressionStream"), { code: "cannot-run" });
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};

/**
 * A file by what it shares with another; xtask/src/build/delta.rs says how this is written.
 *
 * @param {ArrayBuffer} base
 * @param {ArrayBuffer} patch
 */
const patched = (base, patch) => {
  const numbers = new DataView(patch);
  const parts = [];
  for (let at = 0; at < patch.byteLength; ) {
    const [own, from, shared] = [0, 4, 8].map((offset) => numbers.getUint32(at + offset, true));
    at += 12 + own;
    parts.push(patch.slice(at - own, at), base.slice(from, from + shared));
  }
  return new Blob(parts).arrayBuffer();
};

/**
 * The bytes of a file.
 *
 * @type {(asset: { file: string }, again?: boolean) => Promise<ArrayBuffer>}
 */
const bytesOf = async ({ file }) => {
  const { files } = /** @type {StandaloneData} */ (DATA);
  const { packed, like } = files[file];
  const bytes = await unpacked(packed);
  return like ? patched(await bytesOf({ file: like }), bytes) : bytes;
};

const checkAddress = async () => URL.createObjectURL(new Blob([await bytesOf(DATA.check)], { type: "text/javascript" }));
