// Prints the notes: makes a document of them, and prints it from a frame of our own.
// @ts-check

/**
 * The notes as a document, without style.
 *
 * @param {HTMLElement} notes The notes on the screen.
 * @param {number} heading The level of the guide's highest heading.
 */
const notesDocument = (notes, heading) => {
  const copy = /** @type {HTMLElement} */ (notes.cloneNode(true));
  for (const part of copy.querySelectorAll(".screen-only, .new-tab")) part.remove();
  // Headings on the screen start below those of the host page; the document has none above.
  for (const old of copy.querySelectorAll(".title, .heading")) {
    const level = old.className === "title" ? 1 : Math.max(2, Number(old.tagName[1]) - heading + 1);
    old.replaceWith(element(/** @type {HeadingTag} */ (`h${level}`), {}, ...old.childNodes));
  }
  const title = /** @type {HTMLElement} */ (copy.querySelector("h1"));
  return element(
    "html",
    { lang: DATA.lang, dir: DATA.dir },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("title", {}, title.textContent),
    ),
    element("body", {}, copy),
  );
};

/**
 * Prints from a sealed frame: the notes stand in its own document while it prints, since a child of it would have another
 * origin. A browser that ignores `print` fires no event.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement} html
 */
const printHere = async (root, html) => {
  const paper = element("div", { class: "paper" }, ...(html.querySelector("body")?.childNodes ?? []));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print{${DATA.printStyle}}`);
  const sheets = document.adoptedStyleSheets;
  let prints = false;
  addEventListener("beforeprint", () => (prints = true), { once: true });
  root.classList.add("off-paper");
  document.body.append(paper);
  document.adoptedStyleSheets = [...sheets, sheet];
  try {
    print();
    if (!prints) throw new Error("print");
  } finally {
    document.adoptedStyleSheets = sheets;
    paper.remove();
    root.classList.remove("off-paper");
  }
};

/**
 * Prints a document from our own frame, which no style of the host page reaches.
 *
 * @param {HTMLElement} root Where the frame may stand.
 * @param {HTMLElement} html
 * @returns {Promise<void>}
 */
const printInFrame = (root, html) =>
  new Promise((resolve, reject) => {
    root.querySelector("iframe")?.remove();
    const frame = element("iframe", { class: "visually-hidden", tabindex: "-1", "aria-hidden": "true" });
    const printFrame = () => {
      const page = /** @type {FrameWindow} */ (frame.contentWindow);
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync(DATA.printStyle);
      page.document.replaceChild(html, page.document.documentElement);
      page.document.adoptedStyleSheets = [sheet];
      page.addEventListener("afterprint", () => frame.remove());
      page.print();
    };
    // Some browsers load another empty document there first.
    frame.onload = () => {
      frame.onload = null;
      try {
        resolve(printFrame());
      } catch (error) {
        frame.remove();
        reject(error);
      }
    };
    root.append(frame);
  });
