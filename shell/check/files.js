// Fetches each file of the release again, and says what the server must change.
// @ts-check

/** How long a file may take, in milliseconds. */
const SLOW = 15_000;

/**
 * The hash of bytes as an `integrity`, or null if the browser cannot make one: on a page without https.
 *
 * @param {ArrayBuffer} bytes
 * @param {256 | 384} size
 */
const hashOf = async (bytes, size) => {
  if (!crypto.subtle) return null;
  const digest = await crypto.subtle.digest(`SHA-${size}`, bytes);
  return `sha${size}-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};

/**
 * @param {string} address
 * @param {RequestInit} [more]
 */
const fetchAgain = async (address, more) => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), SLOW);
  try {
    const response = await fetch(address, { cache: "reload", credentials: "omit", referrerPolicy: "no-referrer", signal: stop.signal, ...more });
    return { response, bytes: await response.arrayBuffer() };
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Why a file could not be read: the policy of the page, a server that answers and does not let the page read, or no answer.
 *
 * @param {string} address
 */
const whyNot = async (address) => {
  await pause(50);
  const isRefused = violations.some(({ directive, blocked }) => directive === "connect-src" && address.startsWith(blocked));
  if (isRefused) return "filePolicy";
  const answers = await fetchAgain(address, { mode: "no-cors" }).then(
    () => true,
    () => false,
  );
  return answers ? "fileCors" : "fileGone";
};

/**
 * @param {Asset} asset
 * @returns {Promise<Finding[]>}
 */
const checkFile = async ({ file, integrity }) => {
  const address = new BrowserURL(file, LOADER.BASE).href;
  const about = { file, address };
  try {
    const { response, bytes } = await fetchAgain(address);
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok) return [problem("fileStatus", { ...about, status: response.status })];
    if (/^text\/html/i.test(type)) return [problem("filePage", about)];
    const hash = await hashOf(bytes, 256);
    if (hash && hash !== integrity) return [problem("fileBytes", about)];
    const found = [];
    const cache = response.headers.get("cache-control") ?? "";
    if (/no-store|no-cache|max-age=0\b/i.test(cache)) found.push(fine("fileCache", { ...about, cache: readable(cache) }));
    if (file.endsWith(".wasm") && !/^application\/wasm/i.test(type)) found.push(fine("fileType", { ...about, type: readable(type) }));
    return found;
  } catch {
    return [problem(await whyNot(address), about)];
  }
};

/** The hash of the script that the server sends, for a tag without one. Null if the page may not read it. */
const scriptHash = async () => {
  const isUnpinned = SCRIPT && !IS_HASH.test(SCRIPT.integrity);
  if (!isUnpinned) return null;
  return fetchAgain(SCRIPT.src).then(
    ({ response, bytes }) => (response.ok ? hashOf(bytes, 384) : null),
    () => null,
  );
};

/** The files that the guides of this page need. The standalone script has them all. */
const checkFiles = async () => {
  if ("files" in DATA) return [fine("standalone")];
  const regions = new BrowserSet(guidesOfPage().map(({ settings }) => settings.region ?? DATA.region));
  const contents = [...regions].map((region) => DATA.regions[region]);
  const assets = [DATA.wasm, DATA.laterWasm, ...contents, ...contents.map(({ later }) => later)];
  const found = (await Promise.all(assets.map(checkFile))).flat();
  return found.some(({ level }) => level === "problem") ? found : [...found, fine("files", { count: assets.length })];
};
