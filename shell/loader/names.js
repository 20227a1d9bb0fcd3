// How settings are named. Tells the clinic of names that are almost a setting, and of quotes that browsers do not read as quotes.
// @ts-check

/**
 * A name in the ways in which settings are written outside of elements.
 *
 * @param {string} name
 */
const writtenAs = (name) => [name, name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), `data-${name}`];

/**
 * How many letters differ between two words, up to a few.
 *
 * @param {string} one
 * @param {string} two
 */
const distance = (one, two) => {
  let row = [...two, ""].map((_, at) => at);
  for (const letter of one) {
    let corner = row[0];
    row = row.reduce((/** @type {number[]} */ next, above, at) => {
      const changed = corner + (letter === two[at - 1] ? 0 : 1);
      corner = above;
      return [...next, at ? Math.min(changed, above + 1, next[at - 1] + 1) : above + 1];
    }, []);
  }
  return row[row.length - 1];
};

/** @param {string} word */
const sorted = (word) => [...word].sort().join("");

/**
 * The setting that a name almost is: with two letters wrong at most, without its dashes, after our own name, or as the start of a longer
 * word. In a short name one letter may be wrong. Letters that changed places are one mistake.
 *
 * @param {string} name
 */
const nearestSetting = (name) => {
  const plain = name.replace(/-/g, "").replace(/^kapguide/, "");
  /** @param {string} known */
  const isNear = (known) => {
    const other = known.replace(/-/g, "");
    return plain === other || (other.length > 4 && (plain.startsWith(other) || distance(plain, other) <= (other.length > 5 || sorted(plain) === sorted(other) ? 2 : 1)));
  };
  return DATA.settings.map((setting) => setting.name).find(isNear);
};

/**
 * Whether a value begins with a quote and has no closing one, or an attribute name has a quote because it is the rest of a value. A
 * single quote before several words is an apostrophe.
 *
 * @param {Attr} attribute
 */
const isMisquoted = ({ name, value }) => /^(["\u201C-\u201F\u2033\xAB\xBB][^"\u201C-\u201F\u2033\xAB\xBB]*|['\u2018-\u201B][^'\u2018-\u201B\s]*)$/.test(value) || /["\u201C-\u201F\u2033\xAB\xBB'\u2018-\u201B]/.test(name);

/**
 * Warns of each attribute of an element that is no setting, but almost one, and of quotes. All others are the page's own.
 *
 * @param {Element} host
 */
const checkNames = (host) => {
  for (const attribute of host.attributes) {
    const { name } = attribute;
    const written = name.replace(/^data-/, "");
    if (isMisquoted(attribute)) warn("quotes", { name });
    if (settingsNamed(written).length || /^(id|class|style|title|lang|dir|role|hidden|src)$/.test(name)) continue;
    const near = nearestSetting(written);
    if (near) warn("name", { name, near });
  }
};

/**
 * Warns of each key of settings in a script that is no setting.
 *
 * @param {Record<string, unknown> | undefined} settings
 */
const checkKeys = (settings) => {
  for (const name of Object.keys(settings || {})) {
    if (!DATA.settings.some((setting) => writtenAs(setting.name).includes(name))) warn("name", { name, near: nearestSetting(name) });
  }
};
