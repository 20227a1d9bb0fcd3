// The box on the page: what the check has found, as lists, with buttons to copy it, to check again, and to close it.
// @ts-check

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} classes
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
const element = (tag, classes, ...children) => {
  const made = document.createElement(tag);
  if (classes) made.className = classes;
  made.append(...children);
  return made;
};

/**
 * @param {string} label
 * @param {() => void} press
 */
const button = (label, press) => {
  const made = element("button", "text-button card", label);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
};

/**
 * A part of the box: lines of one kind, below their heading.
 *
 * @param {{ heading: string, lines: string[], level: string }} group
 */
const part = ({ heading, lines, level }) => {
  const list = element("ul", "", ...lines.map((line) => element("li", "", line)));
  // Some browsers no longer read a list without marks as a list.
  list.setAttribute("role", "list");
  return element("div", `found ${level}`, element("h3", "heading", `${heading} (${lines.length})`), list);
};

/** The address of the page without its private parts: the values of its query, and its fragment. */
const pageAddress = () => {
  const names = [...new URLSearchParams(location.search).keys()].map((name) => `${name}=…`);
  return readable(`${location.origin}${location.pathname}${names.length ? `?${names.join("&")}` : ""}`);
};

class Box {
  host = element("div", "");
  title = element("h2", "title", CHECK.words.title);
  status = element("p", "sum");
  said = element("p", "said");
  lists = element("div", "findings");
  copied = element("textarea", "copied");
  report = "";
  /** Whether someone has moved the page since the box opened, so that it must stay where it is. */
  isMoved = false;

  /** @param {{ again(): void, close(): void }} actions */
  constructor({ again, close }) {
    const { words } = CHECK;
    const root = this.host.attachShadow({ mode: "open" });
    this.title.id = "title";
    this.title.tabIndex = -1;
    this.status.setAttribute("role", "status");
    this.said.setAttribute("role", "status");
    this.copied.readOnly = true;
    this.copied.hidden = true;
    this.copied.setAttribute("aria-label", words.report);
    const copy = button(words.copy, () => this.copy());
    const buttons = element("div", "exports", copy, button(words.again, again), button(words.close, close));
    const about = element("p", "", words.about);
    const unreviewed = element("p", "", words.unreviewed);
    const parts = [this.title, about, this.status, unreviewed, buttons, this.said, this.copied, this.lists, probes];
    this.section = element("section", "kap check", ...parts);
    this.section.setAttribute("aria-labelledby", "title");
    this.section.dataset.theme = "auto";
    setStyle(root, DATA.style + CHECK.style);
    root.append(this.section);
    this.host.setAttribute("data-kap-guide-check", "");
    for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      addEventListener(kind, () => (this.isMoved = true), { capture: true, passive: true });
    }
  }

  /**
   * Stands above the first guide that is seen, or at the top of the page. The guide may come later than the box: the loader waits for
   * the whole page, and a page may write the place of the guide when it has loaded. Then the box goes there.
   */
  place() {
    const seen = guidesOfPage().find(({ host }) => host.isConnected && host.getClientRects().length);
    const isThere = seen?.host.previousSibling === this.host;
    if (isThere || (!seen && this.host.isConnected)) return;
    const isFocused = document.activeElement === this.host;
    if (seen?.host.parentNode instanceof Element) seen.host.before(this.host);
    else if (!this.host.isConnected) document.body.prepend(this.host);
    if (isFocused) this.title.focus({ preventScroll: true });
  }

  focus() {
    this.title.focus({ preventScroll: true });
    this.title.scrollIntoView({ block: "nearest" });
  }

  /** Late content may push the box out of sight. */
  keepInSight() {
    if (!this.isMoved && document.activeElement === this.host) this.title.scrollIntoView({ block: "nearest" });
  }

  /** @param {boolean} isBusy */
  setBusy(isBusy) {
    this.section.setAttribute("aria-busy", String(isBusy));
    if (isBusy) this.status.textContent = CHECK.words.checking;
  }

  /**
   * @param {Finding[]} findings
   * @param {string[]} told What the console was told.
   */
  show(findings, told) {
    const { words } = CHECK;
    const isTechnical = (/** @type {Finding} */ { level, word }) => level === "fine" && !PLAIN.includes(word);
    const groups = LEVELS.map((level) => {
      const own = findings.filter((one) => one.level === level && !isTechnical(one));
      return { heading: words[level], lines: own.map(({ text }) => text), level };
    });
    const technical = { heading: words.technical, lines: findings.filter(isTechnical).map(({ text }) => text), level: "fine" };
    const console = { heading: words.console, lines: told.map(readable), level: "console" };
    const isWell = !findings.some(({ level }) => level !== "fine");
    const [problems, warnings] = groups.map(({ lines }) => lines.length);
    this.status.textContent = isWell ? words.well : fill(words.count, { problems, warnings });
    this.said.textContent = "";
    const isFilled = (/** @type {{ lines: string[] }} */ { lines }) => lines.length;
    const open = groups.filter(isFilled);
    const closed = [technical, console].filter(isFilled);
    const wasOpen = this.lists.querySelector("details")?.open ?? false;
    const details = element("details", "details", element("summary", "", words.technical), ...closed.map((group) => part(group === technical ? { ...group, heading: words.fine } : group)));
    details.open = wasOpen;
    setChildren(this.lists, ...open.map(part), ...(closed.length ? [details] : []));
    const text = [...open, ...closed].map(({ heading, lines }) => `${heading}\n${lines.map((line) => `- ${line}`).join("\n")}`);
    const head = [`${words.title} (${NAME} ${DATA.version})`, today(), pageAddress(), navigator.userAgent, this.status.textContent];
    this.report = `${[head.join("\n"), ...text].join("\n\n")}\n`;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.report);
      this.said.textContent = CHECK.words.copied;
    } catch {
      // Pages without https, and some frames, have no clipboard.
      this.copied.hidden = false;
      this.copied.value = this.report;
      this.copied.focus();
      this.copied.select();
      this.said.textContent = CHECK.words.copyByHand;
    }
  }
}
