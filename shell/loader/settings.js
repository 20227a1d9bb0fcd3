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
  return host.length <= 253 && labels.every((label) => /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(label)) && (isAddress || !isNumber);
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
  return value.length <= 254 && /^[\w.+-]+$/.test(value.slice(0, Math.max(at, 0))) && isHost(host) && host.includes(".");
};

/**
 * Letters stand for the digits on their keys, after the first digit.
 *
 * @param {string} value
 */
const isPhone = (value) => {
  const [number, extension = "0", ...more] = value.split(" ext. ");
  const signs = number.replace(/[^a-z\d]/gi, "");
  const isNumber = /^\+?(?![a-z])[a-z\d ().-]*$/i.test(number) && signs.replace(/\D/g, "").length >= 3 && signs.length <= 15;
  return !more.length && isNumber && /^\d{1,6}$/.test(extension);
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
  const [, number = "", gap, extension] = /^(.*?)([ ,]*)(?:extension|ext|x|,|;)[ .]*(\d{0,6})$/i.exec(phone) || [];
  if (number.replace(/\D/g, "").length < 7) return phone;
  if (extension) return `${number} ext. ${extension}`;
  // An extension was meant, and not given.
  return gap ? number : phone;
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
    const text = `#${value.replace(/^#/, "")}`.toLowerCase();
    const color = parseColor(text);
    const paper = /** @type {number[]} */ (parseColor(DATA.paper));
    return color !== null && contrast(color, paper) >= 4.5 ? text : null;
  },
};

/**
 * The value as it is meant if its setting allows it, else null: on one line, with single plain spaces, nothing invisible, and no quotes
 * around all of it.
 *
 * @param {Setting} setting
 * @param {string} value
 */
const readSetting = (setting, value) => {
  const line = value.replace(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, "").replace(/\s+/g, " ").trim();
  const plain = line.replace(/^["“”„]([^"“”„]*)["“”„]$/, "$1").trim();
  return KINDS[setting.kind](plain, setting.bounds);
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
      if (value === null || value === undefined || setting.name in settings) continue;
      const read = readSetting(setting, String(value));
      if (read === null) {
        warn("value", { name: setting.name, value });
      } else {
        settings[setting.name] = read;
      }
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
