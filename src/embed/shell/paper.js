// The notes as a document of their own, to print or to save: made of the notes that stand on the screen,
// so that paper cannot say something else.

/** The whole document, without its style. */
const paper = (notes, heading) => {
  const copy = notes.cloneNode(true);
  for (const part of copy.querySelectorAll(".actions, .new-tab")) part.remove();
  // The screen leaves room above for the headings of the page; paper has none.
  for (const old of copy.querySelectorAll(".title, .heading")) {
    const level = old.tagName[1] - heading + 1;
    old.replaceWith(element(`h${level}`, {}, ...old.childNodes));
  }
  return element(
    "html",
    { lang: DATA.lang, dir: DATA.dir },
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("title", {}, copy.querySelector("h1").textContent),
    ),
    element("body", {}, copy),
  );
};

/** Prints the document from a frame of our own, in which no style of the page holds. */
const print = (place, html) => {
  const frame = element("iframe", { class: "unseen", tabindex: "-1", "aria-hidden": "true" });
  // Some browsers put another empty document there before they say that it is loaded.
  frame.addEventListener(
    "load",
    () => {
      const page = frame.contentWindow;
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync(DATA.printStyle);
      page.document.replaceChild(html, page.document.documentElement);
      page.document.adoptedStyleSheets = [sheet];
      page.addEventListener("afterprint", () => frame.remove());
      page.print();
    },
    { once: true },
  );
  place.append(frame);
};

/** Saves the document as one file that needs no other. */
const save = (html) => {
  html.querySelector("head").append(element("style", {}, DATA.printStyle));
  const href = URL.createObjectURL(new Blob([`<!doctype html>${html.outerHTML}`], { type: "text/html" }));
  element("a", { href, download: DATA.words.fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};
