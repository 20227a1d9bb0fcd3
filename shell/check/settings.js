// Checks the settings: which value is used, where it comes from, and what happens to the others.
// @ts-check

/** The names of the sources of settings, the last ones on every page. */
const SOURCES = ["mount", "element", "script", "address", "object"];

/** The settings by which visitors can reach the clinic. */
const CONTACTS = ["phone", "sms", "email", "booking", "contact-page"];

const OF_PAGE = ["target", "base"];

/**
 * @param {SettingSource[]} sources The sources, in order.
 * @returns {NamedSource[]}
 */
const named = (sources) => sources.map((read, at) => ({ read, source: CHECK.sources[SOURCES[SOURCES.length - sources.length + at]] }));

/**
 * The sources of a guide. The loader writes the settings of the page on the element that it places, so only what has changed there
 * since is the element's own.
 *
 * @param {GuideState} guide
 */
const sourcesOf = ({ host, sources }) => {
  if (!host.hasAttribute(PLACED)) return named(sources);
  const written = (/** @type {string} */ name) => host.getAttribute(name);
  /** @type {SettingSource} */
  const changed = (name) => {
    const setting = DATA.settings.find((other) => other.name === name);
    const before = setting && firstValid(setting, named(PAGE))?.value;
    return written(name) === (before ?? null) ? null : written(name);
  };
  return named([changed, ...PAGE]);
};

/**
 * Every value that the page gives for a setting, in order, with its meaning: null if it is refused, empty if it is none.
 *
 * @param {Setting} setting
 * @param {NamedSource[]} sources
 */
const valuesOf = (setting, sources) =>
  sources.flatMap(({ read, source }) => {
    const raw = read(setting.name);
    return raw === null || raw === undefined ? [] : [{ raw: String(raw), value: LOADER.readSetting(setting, raw), source }];
  });

/**
 * @param {Setting} setting
 * @param {NamedSource[]} sources
 */
const firstValid = (setting, sources) => valuesOf(setting, sources).find(({ value }) => value);

/**
 * The nearest darker color that can be read on white; the form has the same (site/setup/src/accent.rs).
 *
 * @param {string} text
 */
const darker = (text) => {
  const white = /** @type {number[]} */ (LOADER.parseColor(DATA.paper));
  const color = LOADER.parseColor(`#${text.replace(/^##?/, "")}`);
  if (!color) return null;
  let step = 255;
  const shade = () => color.map((part) => Math.floor((part * step) / 255));
  while (LOADER.contrast(shade(), white) < 4.5) step -= 1;
  return `#${shade().map((part) => part.toString(16).padStart(2, "0")).join("")}`;
};

/**
 * How to mend a value that is not allowed.
 *
 * @param {Setting} setting
 * @param {string} raw
 */
const mend = (setting, raw) => {
  const { kind } = setting;
  const color = kind === "accent" ? darker(LOADER.plainValue(setting, raw)) : null;
  if (kind === "accent" && !color) return CHECK.mend.color;
  return fill(CHECK.mend[kind] ?? CHECK.mend.other, { color });
};

/**
 * @param {Setting} setting
 * @param {NamedSource[]} sources
 */
const settingFindings = (setting, sources) => {
  const { name } = setting;
  const label = labelOf(name);
  /** @type {Finding[]} */
  const found = [];
  const values = valuesOf(setting, sources);
  const used = values.find(({ value }) => value);
  for (const written of values) {
    const { source, value } = written;
    const raw = readable(written.raw);
    if (value === null) {
      const say = CONTACTS.includes(name) && !used ? problem : warning;
      found.push(say("refused", { label, name, value: raw, source, allowed: CHECK.allowed[name], mend: mend(setting, written.raw) }));
    } else if (!value) {
      found.push(fine("isNone", { name, value: raw, source }));
    } else if (name === "target" && !LOADER.TARGET) {
      found.push(problem("noTarget", { target: raw, near: CHECK.words.findTarget }));
    } else if (written === used) {
      found.push(fine("shown", { label, value: labeled(name, value) }));
      found.push(fine("used", { name, value: readable(value), source }));
      if (written.raw !== value) found.push(fine("understood", { name, raw, value: readable(value) }));
    } else if (value !== used?.value) {
      found.push(warning("lost", { label, name, value: raw, source, winner: used?.source }));
    }
  }
  if (used?.value && setting.kind === "phone" && /[a-z]/i.test(used.value)) {
    found.push(fine("dialed", { label, value: used.value, number: dialed(used.value) }));
  }
  return found;
};

/**
 * The defaults in use, and what they mean for reaching the clinic.
 *
 * @param {NamedSource[]} sources
 */
const defaults = (sources) => {
  const unset = DATA.settings.filter((setting) => !OF_PAGE.includes(setting.name) && !firstValid(setting, sources));
  const isUnset = (/** @type {string} */ name) => unset.some((setting) => setting.name === name);
  const region = DATA.settings.find(({ name }) => name === "region");
  const id = (region && firstValid(region, sources)?.value) ?? DATA.region;
  /** @type {Finding[]} */
  const found = [];
  if (isUnset("clinic")) found.push(warning("noClinic"));
  if (!DATA.regions[id].contact) found.push(warning("noContactHere", { region: labeled("region", id) }));
  else if (CONTACTS.every(isUnset)) found.push(warning("noContact"));
  const kinds = CONTACTS.filter(isUnset).map(labelOf).join(", ");
  if (kinds) found.push(fine("unsetContact", { names: kinds }));
  const rest = unset.filter(({ name }) => !CONTACTS.includes(name) && CHECK.defaults[name] !== "none");
  const list = rest.map(({ name }) => `${labelOf(name)}: ${CHECK.defaults[name]}`).join("; ");
  if (list) found.push(fine("defaults", { list }));
  return found;
};

/** @param {GuideState} guide */
const guideSettings = (guide) => {
  const sources = sourcesOf(guide);
  const of = DATA.settings.filter(({ name }) => !OF_PAGE.includes(name));
  return [...of.flatMap((setting) => settingFindings(setting, sources)), ...defaults(sources)];
};

/** The settings of every guide, or of the page if it has none. */
const checkSettings = () => {
  const guides = guidesOfPage();
  const ofPage = DATA.settings.filter(({ name }) => OF_PAGE.includes(name) || !guides.length);
  return [...joined(guides.map(guideSettings)), ...ofPage.flatMap((setting) => settingFindings(setting, named(PAGE)))];
};
