// Fetches the files of the release, each checked against its hash.
// @ts-check

/**
 * The bytes of a file: read whole, so that a server with a wrong type costs nothing but a little time.
 *
 * @param {Asset} asset
 * @param {boolean} [again] Whether a cache may hold something wrong.
 */
const bytesOf = async ({ file, integrity }, again) => {
  /** @type {RequestInit} */
  const options = { integrity, cache: again ? "reload" : "default", mode: "cors", credentials: "omit", referrerPolicy: "no-referrer" };
  // A worker of the page may have a cache of its own.
  const { href } = new BrowserURL(again ? `${file}?again` : file, BASE);
  const response = await fetch(href, forPage(options));
  if (!response.ok) throw new Error(`${response.status} for ${file}`);
  return response.arrayBuffer();
};

const checkAddress = async () => new BrowserURL(DATA.check.file, BASE).href;
