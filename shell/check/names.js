// Checks the names of settings: attributes, parts of the script's address, and properties of the page's object that are no settings,
// and the quotes around their values.
// @ts-check

/** Attributes of every element, and those that hosts and frameworks write. */
const OF_HTML = /^(id|class|style|title|lang|dir|role|hidden|slot|is|part|key|ref|tabindex)$/;

/** @param {string} written */
const plainName = (written) => written.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {string} name */
const isSetting = (name) => DATA.settings.some((setting) => setting.name === name);

/**
 * @param {string} written As it stands on the page.
 * @param {string} source
 * @param {string} name Without the start of an attribute.
 * @param {Level} [unknown] The level for names that are nothing like a setting. The page may use other names on elements and in
 * addresses.
 */
const nameFindings = (written, source, name, unknown) => {
  if (isSetting(name) || isSetting(plainName(name)) || OF_HTML.test(written) || /^(aria-|on)/.test(written)) return [];
  const near = LOADER.nearestSetting(plainName(name)) ?? SYNONYMS[name.toLowerCase()];
  if (near) return [warning("nearName", { name: readable(written), source, near })];
  return unknown ? [finding(unknown)("unknownName", { name: readable(written), source })] : [];
};

/**
 * The attributes of an element. The page may have attributes of its own there, and so may other tools on the script.
 *
 * @param {Element} element
 * @param {boolean} isScript
 */
const attributeNames = (element, isScript) =>
  [...element.attributes].flatMap((attribute) => {
    const written = attribute.name;
    const name = written.replace(/^data-/, "");
    if ([PLACED, MARKER, "data-cfasync", "src"].includes(written)) return [];
    if (LOADER.isMisquoted(attribute)) return [problem("quotes", { name: readable(written) })];
    if (!isScript && OF_PAGE.includes(name)) return [warning("misplaced", { name: readable(written) })];
    const level = isScript && name !== written ? "fine" : undefined;
    return nameFindings(written, CHECK.sources[isScript ? "script" : "element"], name, level);
  });

/** What a plugin that wrote the page says of the settings: it knows names and values that are not on the page. */
const toldOnPage = () =>
  [...document.querySelectorAll("[data-kap-guide-problem]")].map((line) =>
    problem("onPage", { text: readable(line.getAttribute("data-kap-guide-problem")) }),
  );

const checkNames = () => {
  const query = SCRIPT ? [...new BrowserURL(SCRIPT.src).searchParams.keys()] : [];
  const values = Reflect.getOwnPropertyDescriptor(self, "kapGuideSettings")?.value;
  const written = typeof values === "object" && values !== null ? Object.keys(values) : [];
  const plain = (/** @type {string} */ name) => name.replace(/^data-/, "");
  const placed = guidesOfPage().map(({ host }) => (host.hasAttribute(PLACED) ? [] : attributeNames(host, false)));
  return [
    ...toldOnPage(),
    ...joined(placed),
    ...(SCRIPT ? attributeNames(SCRIPT, true) : []),
    ...query.flatMap((name) => nameFindings(name, CHECK.sources.address, plain(name), "fine")),
    ...written.flatMap((name) => nameFindings(name, CHECK.sources.object, plain(name), "warning")),
  ];
};
