// Messages to the clinic in the console. Their words are in content/en/check.toml.
// @ts-check

const HINTS = DATA.hints;

/**
 * What the console was told. The check of the page shows it, too.
 *
 * @type {Set<string>}
 */
const told = new Set();

/** @param {"warn" | "error"} level */
const teller =
  (level) =>
  (/** @type {string} */ hint, /** @type {Record<string, unknown>} */ values = {}) => {
    const text = hint.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
    told.add(text);
    console[level](`kap-guide: ${text}`);
  };

const warn = teller("warn");
const fail = teller("error");
