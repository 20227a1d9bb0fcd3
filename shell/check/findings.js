// The findings of the check: sentences of content/en/check.toml, the most serious first. Values from the page go in only as text.
// @ts-check

/** @type {Level[]} */
const LEVELS = ["problem", "warning", "fine"];

/** How much of a text of the page is shown. */
const LONGEST = 200;

/**
 * A text of the page as people can read it: not too long, and with invisible signs by their numbers. Some of those would turn around
 * the words beside them.
 *
 * @param {unknown} value
 */
const readable = (value) => {
  const text = String(value);
  const start = [...text].slice(0, LONGEST).join("");
  const visible = start.replace(/[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu, (sign) => {
    const number = /** @type {number} */ (sign.codePointAt(0));
    return `(U+${number.toString(16).toUpperCase().padStart(4, "0")})`;
  });
  return start.length < text.length ? `${visible}…` : visible;
};

/**
 * @param {string} sentence
 * @param {Record<string, unknown>} values
 */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));

/** @param {Level} level */
const finding =
  (level) =>
  /**
   * @param {Word} word
   * @param {Record<string, unknown>} values
   * @returns {Finding}
   */
  (word, values = {}) => ({ level, word, text: fill(CHECK.words[word], values) });

const problem = finding("problem");
const warning = finding("warning");
const fine = finding("fine");

/** What people write for a setting, besides its own name with a slip. */
const SYNONYMS = bare(CHECK.synonyms);

/** Lines for anyone at a clinic, even if all is well. The rest is for the person who runs the site. */
const PLAIN = ["shown", "dialed", "unsetContact", "sealed", "noTools", "notDue", "guides"];

/**
 * What the form calls a setting.
 *
 * @param {string} name
 */
const labelOf = (name) => CHECK.labels[name] ?? name;

/**
 * A value with the labels of its choices in place of their names.
 *
 * @param {string} name
 * @param {string} value
 */
const labeled = (name, value) => {
  const labels = bare(CHECK.choices[name] ?? {});
  const words = value.split(" ");
  return words.every((word) => word in labels) ? words.map((word) => labels[word]).join(", ") : readable(value);
};

/**
 * The findings of several guides. A finding about all of them appears once; the others have the number of their guide.
 *
 * @param {Finding[][]} lists
 */
const joined = (lists) => {
  const inAll = (/** @type {Finding} */ { text }) => lists.every((list) => list.some((other) => other.text === text));
  const [first = []] = lists;
  const own = lists.flatMap((list, at) =>
    list.filter((one) => !inAll(one)).map((one) => ({ ...one, text: fill(CHECK.words.ofGuide, { number: at + 1, text: one.text }) })),
  );
  return [...first.filter(inAll), ...own];
};
