// Checks the tag: its hash, its version, and the other tags of the page.
// @ts-check

/**
 * The hash of the tag. `right` is the one of the file that the server sends, if that is known.
 *
 * @param {HTMLScriptElement} script
 * @param {string | null} right
 */
const hashFindings = (script, right) => {
  const written = script.getAttribute("integrity");
  const add = right ? fill(CHECK.words.addHash, { hash: right }) : CHECK.words.findHash;
  if (written === null) return [warning("noHash", { add })];
  if (!IS_HASH.test(written)) return [problem("badHash", { hash: readable(written), add })];
  return [fine("goodHash")];
};

/** Tags with an address that nobody has filled in. Their scripts never run, so only another tag can tell. */
const placeholders = () => {
  const addresses = [...document.querySelectorAll("script[src]")].map((script) => script.getAttribute("src") ?? "");
  const left = addresses.filter((address) => /^(https?:)?\/\/HOST\//i.test(address));
  return left.map((address) => problem("hostLeft", { address: readable(address) }));
};

/** @param {HTMLScriptElement} script */
const addressFindings = (script) => {
  const { pathname } = new BrowserURL(script.src);
  const [, version] = /\/(\d+\.\d+\.\d+)\//.exec(pathname) ?? [];
  const found = [];
  if (version && version !== DATA.version) found.push(problem("otherFile", { address: version, version: DATA.version }));
  else found.push(fine("version", { version: DATA.version }));
  if (!/\/kap-guide(\.standalone)?\.js$/.test(pathname)) found.push(fine("renamed", { file: readable(pathname.split("/").pop()) }));
  // An attribute of the tag counts first, then what the page says last.
  const ofPage = [...document.querySelectorAll("meta[name=referrer i]")].pop()?.getAttribute("content") ?? "";
  if ((script.referrerPolicy || ofPage).toLowerCase() !== "no-referrer") found.push(warning("referrer"));
  if (script.getAttribute("data-cfasync") !== "false") found.push(fine("cfasync"));
  return found;
};

/**
 * An address without its settings, and without what some sites add to the address of each script.
 *
 * @param {string} address
 */
const withoutQuery = (address) => address.split(/[?#]/)[0];

/** @param {string | null} right The hash of the script that the server sends. */
const checkTag = (right) => {
  const others = ourScripts().filter((script) => script !== SCRIPT && new BrowserURL(script.src).hostname.toLowerCase() !== "host");
  const own = SCRIPT && withoutQuery(SCRIPT.src);
  const twice = others.map((script) =>
    withoutQuery(script.src) === own ? fine("twice") : warning("otherVersion", { address: readable(script.src), version: DATA.version }),
  );
  const found = SCRIPT ? [...hashFindings(SCRIPT, right), ...addressFindings(SCRIPT)] : [warning("noScript")];
  return [...found, ...twice, ...placeholders()];
};
