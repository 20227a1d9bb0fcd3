// Parses the clinic's settings, as src/settings does. tests/fixtures/settings.txt holds both to the same results.
// @ts-check

/** @param {string[]} names */
const settingsNamed = (...names) => DATA.settings.filter(({ name }) => names.includes(name));

/** Settings that may change without a new visit. */
const LIVE = settingsNamed("theme", "accent", "font", "radius");

/** Settings of the page, and settings of each guide. */
const OF_PAGE = settingsNamed("target", "base");
const OF_GUIDES = DATA.settings.filter((setting) => !OF_PAGE.includes(setting));

/**
 * A name, or an address of four numbers: a name never ends in a number.
 *
 * @param {string} host
 */
const isHost = (host) => {
  const labels = host.split(".");
  const isNumber = /^(\d+|0x[\da-f]*)$/i.test(labels[labels.length - 1]);
  const isAddress = labels.length === 4 && labels.every((label) => /^(0|[1-9]\d{0,2})$/.test(label) && Number(label) < 256);
  return host.length <= 253 && labels.every((label) => /^\w([\w-]{0,61}\w)?$/.test(label)) && (isAddress || !isNumber);
};

/**
 * Whether the browser reads an address, too. It knows more reasons to refuse one.
 *
 * @param {string} value
 */
const isRead = (value) => {
  try {
    return new BrowserURL(value).protocol === "https:";
  } catch {
    return false;
  }
};

/** @param {number[]} color */
const luminance = (color) => {
  const parts = color.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};

/**
 * @param {number[]} one
 * @param {number[]} two
 */
const contrast = (one, two) => {
  const [dark, light] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** @param {string} text */
const parseColor = (text) => {
  const hex = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ? text.slice(1) : null;
  if (!hex) return null;
  const size = hex.length / 3;
  return [0, 1, 2].map((at) => parseInt(hex.slice(at * size, at * size + size).padStart(2, hex[at * size]), 16));
};

/** @param {string} value */
const isUrl = (value) => {
  const found = /^https:\/\/([^/?#:]*)(?::(\d{1,5}))?([/?#][\x21-\x7e]*)?$/.exec(value);
  if (!found || value.length > 2000) return false;
  const [, host, port = "0", path = ""] = found;
  return isHost(host) && Number(port) < 65536 && !/["'<>\\`]/.test(path) && isRead(value);
};

/** @param {string} value */
const isEmail = (value) => {
  const at = value.indexOf("@");
  const host = value.slice(at + 1);
  return value.length <= 254 && /^[\w.+'-]+$/.test(value.slice(0, Math.max(at, 0))) && isHost(host) && host.includes(".");
};

/**
 * Whether a phone can dial a number.
 *
 * - A number has 3 to 15 digits, with a leading `+`, spaces and `( ) - .` as people write.
 * - An extension follows at least seven signs of a number, as `ext. 4`, `extn 4`, `extension 4`, `x4`, `#4`, `,4` or `;4`, in
 *   brackets or not.
 * - Letters are keys only if a phone can dial them: after an area code of North America, one word makes the seven signs that
 *   follow, or follows the area code itself with more than seven. Digits stand before the word in groups of at most four.
 * - The digits of the word, repeated in brackets after it, add nothing.
 * - Other words are never dialed. After a whole number of 10 to 15 digits, words without a digit are left out. All else is
 *   refused, since nobody can say which number is meant.
 *
 * @param {string} value
 */
const isPhone = (value) => {
  const [number, extension = "0", ...more] = value.split(" ext. ");
  const signs = number.replace(/[ ().-]/g, "");
  const isWord = !/\d{5}/.test(number) && /^\+?1?(?!988|.11)[2-9]\d\d([a-z]{7,11}|(?=.{7}$)\d{1,4}[a-z]+)$/i.test(signs);
  return !more.length && (isWord || /^\+?\d{3,15}$/.test(signs)) && /^\d{1,6}$/.test(extension);
};

/** What starts a line, has no width, or turns the direction of what follows. */
const IS_REFUSED = /[\p{Cc}\u200B\u2028-\u202E\u2060\u2066-\u206F\uFEFF]/u;

/** A visible character: not a space, and not one that only modifies its neighbors. */
const IS_SEEN = /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u;

/**
 * @param {string} value
 * @param {string} schemes
 */
const withoutScheme = (value, schemes) => value.replace(new RegExp(`^(${schemes}):\\s*`, "i"), "");

/**
 * A phone number with plain dashes, without the scheme of a link, and with its extension as ` ext. 4`.
 *
 * @param {string} value
 */
const readPhone = (value) => {
  const phone = withoutScheme(value, "tel|sms|phone").replace(/[\u2010-\u2015\u2212]/g, "-");
  const [, found, extension] =
    /^((?:\W*\w){6,}?\W*(?:\d|\w\b))\W*(?:extension|extn?|x|[#,;])\W*(\d{1,6})\)?$/i.exec(phone) || ["", phone];
  const number = found.replace(/([a-z]) *\([\d ().+-]{4,}$/i, "$1");
  if (extension) return `${number} ext. ${extension}`;
  // A whole number before words. Ten digits that begin with 1 are one too few.
  return (/^(?!\D*1(\D*\d){9}\D*$)\+?([ ().-]*\d){10,15}(?=\D*[^ ().\d-]\D*$)/.exec(number) || [number])[0];
};

/**
 * The address of a page, with its scheme, and with every sign of its path encoded that an address may not have. Text without a
 * scheme, and without a dot before its path, is a word or a path.
 *
 * @param {string} value
 */
const readUrl = (value) => {
  const rest = withoutScheme(value, "https?").replace(/^\/\//, "");
  const end = rest.search(/[/?#]|$/);
  if (rest.length === value.length && !rest.slice(0, end).includes(".")) return value;
  const path = rest.slice(end).replace(/[^\x21-\x7e]+|["'<>\\`]/g, (signs) =>
    [...new TextEncoder().encode(signs)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
  return `https://${rest.slice(0, end)}${path}`;
};

/**
 * One of some words, whatever its case, or a word that means the same.
 *
 * @param {string} value
 * @param {string[]} choices
 */
const readChoice = (value, choices) => {
  /** @param {string | undefined} word */
  const known = (word) => choices.find((choice) => choice.toLowerCase() === word);
  const off = known("off");
  const same = bare({ no: off, false: off, 0: off, uk: known("gb"), usa: known("us") });
  const on = off && choices.find((choice) => choice !== "off");
  const word = /^[\x21-\x7e]*$/.test(value) ? value.toLowerCase() : "";
  return known(word) || same[/** @type {keyof typeof same} */ (word)] || (/^(on|yes|true|1)$/.test(word) && on) || null;
};

/** @param {(value: string) => boolean} isAllowed */
const whole = (isAllowed) => (/** @type {string} */ value) => (isAllowed(value) ? value : null);

/** @param {string} value */
const readPage = (value) => whole(isUrl)(readUrl(value));

/**
 * A value as it is meant, or null if it is not allowed, by the kind of its setting.
 *
 * @type {Record<SettingKind, (value: string, bounds: string[]) => string | null>}
 */
const KINDS = {
  text: (value, [most]) => whole((text) => [...text].length <= Number(most) && !IS_REFUSED.test(text) && IS_SEEN.test(text))(value),
  phone: (value) => whole(isPhone)(readPhone(value)),
  // A comma would stand between two numbers to text, so there is no extension.
  sms: (value) => whole((number) => isPhone(number) && !/[a-z]/i.test(number))(readPhone(value)),
  email: (value) => whole(isEmail)(withoutScheme(value, "mailto").split("?")[0]),
  url: readPage,
  choice: readChoice,
  list: (value, words) => {
    const found = new BrowserSet(value.split(/[ ,;]+/).filter(Boolean).map((word) => readChoice(word, words)));
    const isBoth = found.size > 1 && found.has("none");
    return found.has(null) || isBoth ? null : [...found].join(" ") || null;
  },
  folder: (value) => (value.startsWith("/") ? whole((path) => !path.startsWith("//") && isUrl(`https://a${path}`))(value) : readPage(value)),
  exit: (value) => readChoice(value, ["off"]) || readPage(value),
  number: (value, [least, most]) => {
    const [, plain, pixels] = /^h?\s*(\d{1,9})$|^(\d{1,9})\s*px$/i.exec(value) || [];
    const number = Number(plain || pixels || NaN);
    return number >= Number(least) && number <= Number(most) ? String(number) : null;
  },
  accent: (value) => {
    const text = `#${value.replace(/^##?/, "")}`.toLowerCase();
    const color = parseColor(text);
    const paper = /** @type {number[]} */ (parseColor(DATA.paper));
    return color !== null && contrast(color, paper) >= 4.5 ? text : null;
  },
};

/**
 * A value on one line, with single plain spaces, nothing invisible, and no quotes around all of it. Text keeps signs that turn the
 * direction of what follows, and is refused.
 *
 * @param {Setting} setting
 * @param {unknown} value
 */
const plainValue = ({ kind }, value) =>
  String(value)
    .replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, "")
    .replace(kind === "text" ? "" : /[\u061C\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^["\u201C-\u201F\u2033\xAB\xBB] ?([^"\u201C-\u201F\u2033\xAB\xBB]*?) ?["\u201C-\u201F\u2033\xAB\xBB]$/, "$1")
    .replace(/^['\u2018-\u201B] ?([^"\u201C-\u201F\u2033\xAB\xBB'\u2018-\u201B]*?) ?['\u2018-\u201B]$/, "$1");

/**
 * The value as it is meant if its setting allows it, null if not, and an empty text if there is none: nothing is written, or the text
 * says so.
 *
 * @param {Setting} setting
 * @param {unknown} written
 */
const readSetting = (setting, written) => {
  const value = plainValue(setting, written);
  const { kind, bounds } = setting;
  return (kind === "text" && /^(none|n\/?a|[-\u2010-\u2015\u2212])$/i.test(value)) || !value ? "" : KINDS[kind](value, bounds);
};

/**
 * Settings by name, from sources in order. The first valid value wins; the others are reported.
 *
 * @param {SettingSource[]} sources
 */
const readSettings = (sources, wanted = OF_GUIDES) => {
  /** @type {Settings} */
  const settings = bare({});
  for (const setting of wanted) {
    for (const source of sources) {
      const value = source(setting.name);
      if (setting.name in settings) continue;
      const read = readSetting(setting, value ?? "");
      if (read) settings[setting.name] = read;
      else if (read === null) warn("value", { name: setting.name, value });
    }
  }
  return settings;
};

/** Windows in which bars that stay would leave no room. */
const LOW_WINDOW = matchMedia("(max-height: 30em)");

/**
 * Settings with what follows from them and from the window: the accent's shade for dark paper, as Color::for_dark makes
 * it, and whether the bars stay.
 *
 * @param {Settings} settings
 * @returns {Settings}
 */
const withDerived = (settings) =>
  bare({
    ...settings,
    bars: LOW_WINDOW.matches ? "scroll" : "stay",
    ...(settings.accent && { "accent-dark": darkShade(settings.accent) }),
  });

/** @param {string} accent A valid color. */
const darkShade = (accent) => {
  const color = /** @type {number[]} */ (parseColor(accent));
  const mixed = color.map((part) => Math.round(part * 0.4 + 255 * 0.6));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
};
