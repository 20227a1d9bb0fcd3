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
 * Prints a document, or throws if the browser ignores that, as it does in a sandbox without modals: then it fires no event.
 *
 * @param {Window} page
 */
const printIn = (page) => {
  let prints = false;
  const onPrint = () => (prints = true);
  page.addEventListener("beforeprint", onPrint);
  page.print();
  page.removeEventListener("beforeprint", onPrint);
  if (!prints) throw new Error("print");
};

/**
 * Prints from a sealed frame: the notes stand in its own document while it prints, since a child of it would have another
 * origin.
 *
 * @param {Guide} guide
 * @param {HTMLElement} html
 * @param {string} style How it looks.
 */
const printHere = async ({ root, css }, html, style) => {
  const paper = element("div", { class: "paper" }, .../** @type {HTMLElement} */ (html.querySelector("body")).childNodes);
  root.classList.add("off-paper");
  document.body.append(paper);
  setStyle(document, `${css}@media print{${style}}`);
  try {
    printIn(window);
  } finally {
    setStyle(document, css);
    paper.remove();
    root.classList.remove("off-paper");
  }
};

/**
 * Prints a document from our own frame, which no style of the host page reaches.
 *
 * @param {Guide} guide Where the frame may stand.
 * @param {HTMLElement} html
 * @param {string} style How it looks.
 * @returns {Promise<void>}
 */
const printInFrame = ({ root }, html, style) =>
  new Promise((resolve, reject) => {
    root.querySelector("iframe")?.remove();
    const frame = element("iframe", { class: "visually-hidden", tabindex: "-1", "aria-hidden": "true" });
    const printFrame = () => {
      const page = /** @type {FrameWindow} */ (frame.contentWindow);
      page.document.replaceChild(html, page.document.documentElement);
      setStyle(page.document, style);
      page.addEventListener("afterprint", () => frame.remove());
      printIn(page);
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
