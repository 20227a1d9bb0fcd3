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
    return new URL(value).protocol === "https:";
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
  const isPort = Number(found?.[2] ?? 0) < 65536;
  return found !== null && value.length <= 2000 && isHost(found[1]) && isPort && !/["'<>\\`]/.test(found[3] ?? "") && isRead(value);
};

/** @param {string} value */
const isEmail = (value) => {
  const at = value.indexOf("@");
  const host = value.slice(at + 1);
  return value.length <= 254 && /^[\w.+-]+$/.test(value.slice(0, Math.max(at, 0))) && isHost(host) && host.includes(".");
};

/** @param {string} value */
const isPhone = (value) => {
  const digits = value.replace(/\D/g, "").length;
  return digits >= 3 && digits <= 15 && /^\+?[0-9 ().-]*$/.test(value);
};

/** What starts a line, has no width, or turns the direction of what follows. */
const IS_REFUSED = /[\p{Cc}\u200B\u2028-\u202E\u2060\u2066-\u206F\uFEFF]/u;

/** A sign that people see: not a space, and nothing that only changes its neighbors. */
const IS_SEEN = /[^\s\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;

/**
 * Whether a value is allowed, by the kind of its setting.
 *
 * @type {Record<SettingKind, (value: string, bounds: string[]) => boolean>}
 */
const KINDS = {
  text: (value, [most]) => [...value].length <= Number(most) && !IS_REFUSED.test(value) && IS_SEEN.test(value),
  phone: isPhone,
  email: isEmail,
  url: isUrl,
  choice: (value, choices) => choices.includes(value),
  list: (value, choices) => value.split(" ").every((word) => choices.includes(word)),
  folder: (value) => isUrl(value.startsWith("/") ? `https://a${value}` : value) && !value.startsWith("//"),
  exit: (value) => value === "off" || isUrl(value),
  number: (value, [least, most]) => /^(0|[1-9]\d?)$/.test(value) && Number(value) >= Number(least) && Number(value) <= Number(most),
  accent: (value) => {
    const color = parseColor(value);
    const paper = /** @type {number[]} */ (parseColor(DATA.paper));
    return color !== null && contrast(color, paper) >= 4.5;
  },
};

/**
 * The value without outer spaces if its setting allows it, else null.
 *
 * @param {Setting} setting
 * @param {string} value
 */
const readSetting = (setting, value) => {
  const text = value.trim();
  return KINDS[setting.kind](text, setting.bounds) ? text : null;
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
        warn(`${setting.name}="${value}" is not used. Allowed: ${setting.allowed}.`);
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
