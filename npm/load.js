// Puts the guide's script on a page as it was released. A bundler must not rewrite the script: its hash pins all the other files,
// and the sealed frame runs only the text with that hash. So an app loads it, and does not hold it.
// @ts-check

/** @typedef {import("./index.js").KapGuide | undefined} Api */

/** @param {string} name */
const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * A function that loads one of the two scripts. On a server it does nothing.
 *
 * @param {string} integrity The hash of the script.
 */
export const loader = (integrity) => {
  /** @type {Promise<Api> | undefined} */
  let loading;
  /**
   * @param {string | URL} address
   * @param {import("./settings.js").Settings} [settings]
   * @returns {Promise<Api>}
   */
  return (address, settings = {}) => {
    if (typeof document === "undefined") return Promise.resolve(undefined);
    loading ??= new Promise((resolve) => {
      if (window.KapGuide) return resolve(window.KapGuide);
      const script = document.createElement("script");
      const nonce = [...document.scripts].find((other) => other.nonce)?.nonce ?? "";
      Object.assign(script, { integrity, nonce, crossOrigin: "anonymous", referrerPolicy: "no-referrer", src: address });
      for (const [name, value] of Object.entries(settings)) {
        if (value !== undefined) script.setAttribute(`data-${dashed(name)}`, String(value));
      }
      script.addEventListener("load", () => resolve(window.KapGuide));
      script.addEventListener("error", () => {
        loading = undefined;
        script.remove();
        resolve(undefined);
      });
      document.head.append(script);
    });
    return loading;
  };
};
