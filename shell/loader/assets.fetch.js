// Fetches the files of the release, each checked against its hash.
// @ts-check

/**
 * The bytes of a file: read whole, so that a server with a wrong type costs nothing but a little time.
 *
 * @param {Asset} asset
 */
const bytesOf = async ({ file, integrity, priority }) => {
  const response = await fetch(new URL(file, BASE), { integrity, priority, mode: "cors", credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) throw new Error(`${response.status} for ${file}`);
  return response.arrayBuffer();
};
