// Tells the clinic of attributes that are almost a setting, and of quotes that browsers do not read as quotes.
// @ts-check

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

/**
 * The setting that a name almost is: with two letters wrong at most, without its dashes, or as the start of a longer word.
 *
 * @param {string} name
 */
const nearestSetting = (name) => {
  const plain = name.replace(/-/g, "");
  /** @param {string} known */
  const isNear = (known) => {
    const other = known.replace(/-/g, "");
    return other.length > 4 && (plain.startsWith(other) || distance(plain, other) <= (other.length > 5 ? 2 : 1));
  };
  return DATA.settings.map((setting) => setting.name).find(isNear);
};

/**
 * Whether a value begins with a curly quote and has no closing one, or an attribute name has a quote because it is the rest of a
 * value.
 *
 * @param {Attr} attribute
 */
const isMisquoted = ({ name, value }) => /^[“”„][^“”]*$/.test(value) || /["“”]/.test(name);

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
