// What the browser has under names that pages often take for things of their own. The loader and the program both have this file.
// @ts-check

/** A page may say `const URL = "./model/"`. It seldom uses the older name. */
const { webkitURL: BrowserURL = URL, Map: BrowserMap, Set: BrowserSet, CSS: BrowserCSS } = window;

/**
 * Writes to the console, which a page may have replaced. What a visitor sees never depends on it.
 *
 * @param {"warn" | "error"} level
 * @param {unknown[]} what
 */
const log = (level, ...what) => {
  try {
    console[level](...what);
  } catch {
    // Then the clinic cannot read it there.
  }
};
