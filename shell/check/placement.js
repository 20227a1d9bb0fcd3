// Checks where the guides stand.
// @ts-check

/** Elements of a page that fallback words never contain. */
const OF_A_PAGE = "main, footer, nav, form, script";

/**
 * An element as its start tag, so that a clinic can find it.
 *
 * @param {Element} element
 */
const tagOf = (element) => {
  const id = element.id ? ` id="${element.id}"` : "";
  const classes = element.getAttribute("class");
  return readable(`<${element.localName}${id || (classes ? ` class="${classes}"` : "")}>`);
};

/**
 * The element that hides another one, or null.
 *
 * @param {Element} element
 */
const hiderOf = (element) => {
  for (let part = /** @type {Element | null} */ (element); part; part = part.parentElement) {
    if (getComputedStyle(part).display === "none") return part;
  }
  return null;
};

/** @param {GuideState} guide */
const guidePlacement = ({ host }) => {
  const found = [];
  const hider = hiderOf(host);
  if (hider) found.push(problem("hidden", { element: tagOf(hider) }));
  const swallowed = host.localName === NAME && host.querySelector(OF_A_PAGE);
  if (swallowed) found.push(problem("swallowed", { element: tagOf(swallowed) }));
  else if (!host.hasAttribute(PLACED)) {
    const element = { element: tagOf(host) };
    found.push(host.textContent?.trim() ? fine("fallback", element) : warning("noFallback", element));
  }
  return found;
};

/**
 * The whole start tag of an element.
 *
 * @param {Element} element
 */
const startTag = ({ localName, attributes }) =>
  readable(`<${[localName, ...[...attributes].map(({ name, value }) => `${name}="${value}"`)].join(" ")}>`);

/** What people write for a place of a guide. */
const NEAR_PLACE = "kapguide, [kap-guide], [data-kapguide], [id=kap-guide], [class=kap-guide]";

/** Why no guide is on the page. */
const missing = () => {
  const { TARGET, messages } = LOADER;
  if (TARGET) {
    const near = document.getElementById(TARGET) ? fill(CHECK.words.nearTarget, { id: TARGET }) : CHECK.words.findTarget;
    const isThere = document.querySelector(TARGET);
    return [isThere ? problem("emptied", { target: readable(TARGET) }) : problem("noTarget", { target: readable(TARGET), near })];
  }
  if (messages.some(({ hint }) => hint === "emptied")) return [problem("emptied", { target: NAME })];
  const near = document.querySelector(NEAR_PLACE);
  if (near) return [problem("nearPlace", { element: startTag(near) })];
  if (SCRIPT && !SCRIPT.closest("body")) return [problem("inHead")];
  return [problem("nowhere")];
};

const checkPlacement = () => {
  const guides = guidesOfPage().filter(({ host }) => host.isConnected);
  if (!guides.length) return missing();
  const place = guides.length > 1 ? fine("guides", { count: guides.length }) : fine("guide", { element: tagOf(guides[0].host) });
  return [...joined(guides.map(guidePlacement)), place];
};
