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

class Box {
  host = element("div", "");
  title = element("h2", "title", CHECK.words.title);
  status = element("p", "sum");
  lists = element("div", "findings");
  copied = element("textarea", "copied");
  report = "";

  /** @param {{ again(): void, close(): void }} actions */
  constructor({ again, close }) {
    const { words } = CHECK;
    const root = this.host.attachShadow({ mode: "open" });
    this.title.id = "title";
    this.title.tabIndex = -1;
    this.status.setAttribute("role", "status");
    this.copied.readOnly = true;
    this.copied.hidden = true;
    this.copied.setAttribute("aria-label", words.report);
    const copy = button(words.copy, () => this.copy());
    const buttons = element("div", "exports", copy, button(words.again, again), button(words.close, close));
    const about = element("p", "", words.about);
    this.section = element("section", "kap check", this.title, about, this.status, buttons, this.copied, this.lists, probes);
    this.section.setAttribute("aria-labelledby", "title");
    this.section.dataset.theme = "auto";
    setStyle(root, DATA.style + CHECK.style);
    root.append(this.section);
    this.host.setAttribute("data-kap-guide-check", "");
  }

  /** Stands above the first guide that is seen, or at the top of the page. */
  place() {
    if (this.host.isConnected) return;
    const seen = guidesOfPage().find(({ host }) => host.isConnected && host.getClientRects().length);
    if (seen?.host.parentNode instanceof Element) seen.host.before(this.host);
    else document.body.prepend(this.host);
  }

  focus() {
    this.title.focus();
    this.title.scrollIntoView({ block: "nearest" });
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
    const groups = LEVELS.map((level) => {
      const lines = findings.filter((one) => one.level === level).map(({ text }) => text);
      return { heading: words[level], lines, level };
    });
    const console = { heading: words.console, lines: told.map(readable), level: "console" };
    const filled = [...groups, console].filter(({ lines }) => lines.length);
    const isWell = !findings.some(({ level }) => level !== "fine");
    const [problems, warnings] = groups.map(({ lines }) => lines.length);
    this.status.textContent = isWell ? words.well : fill(words.count, { problems, warnings });
    const parts = filled.map(({ heading, lines, level }) => {
      const list = element("ul", "", ...lines.map((line) => element("li", "", line)));
      // Some browsers no longer read a list without marks as a list.
      list.setAttribute("role", "list");
      return element("div", `found ${level}`, element("h3", "heading", `${heading} (${lines.length})`), list);
    });
    setChildren(this.lists, ...parts);
    const text = filled.map(({ heading, lines }) => `${heading}\n${lines.map((line) => `- ${line}`).join("\n")}`);
    const page = `${location.origin}${location.pathname}`;
    const head = [`${words.title} (${NAME} ${DATA.version})`, readable(page), navigator.userAgent, this.status.textContent];
    this.report = `${[head.join("\n"), ...text].join("\n\n")}\n`;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.report);
      this.status.textContent = CHECK.words.copied;
    } catch {
      // Pages without https, and some frames, have no clipboard.
      this.copied.hidden = false;
      this.copied.value = this.report;
      this.copied.focus();
      this.copied.select();
      this.status.textContent = CHECK.words.copyByHand;
    }
  }
}
