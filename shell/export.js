// Ways for the notes to leave the guide. Paper and file are made of the notes that stand on the screen, so
// that they cannot say something else.

/** The notes as a whole document, without its style. */
const paper = (notes, heading) => {
  const copy = notes.cloneNode(true);
  for (const part of copy.querySelectorAll(".take-along, .new-tab")) part.remove();
  // The screen leaves room above for the headings of the page; paper has none.
  for (const old of copy.querySelectorAll(".title, .heading")) {
    const level = old.className === "title" ? 1 : Math.max(2, old.tagName[1] - heading + 1);
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
const print = (place, html) =>
  new Promise((done, failed) => {
    place.querySelector("iframe")?.remove();
    const frame = element("iframe", { class: "visually-hidden", tabindex: "-1", "aria-hidden": "true" });
    const fill = () => {
      const page = frame.contentWindow;
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync(DATA.printStyle);
      page.document.replaceChild(html, page.document.documentElement);
      page.document.adoptedStyleSheets = [sheet];
      page.addEventListener("afterprint", () => frame.remove());
      page.print();
    };
    // Some browsers put another empty document there before they say that it is loaded.
    frame.onload = () => {
      frame.onload = null;
      try {
        done(fill());
      } catch (error) {
        frame.remove();
        failed(error);
      }
    };
    place.append(frame);
  });

/** Saves a file. */
const download = (text, type, name) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

/** Saves the document as one file that needs no other. */
const save = (html) => {
  html.querySelector("head").append(element("style", {}, DATA.printStyle));
  download(`<!doctype html>${html.outerHTML}`, "text/html", DATA.words.fileName);
};

/** Takes the notes out of the guide and says whether it worked; whatever a page or a browser does here must
 *  not stop the guide. */
const exportNotes = async (guide, by, text) => {
  try {
    const html = () => paper(guide.place.querySelector(".on-paper"), guide.heading(0)[1]);
    if (by === "copy") await navigator.clipboard.writeText(text);
    else if (by === "record") download(text, "application/fhir+json", DATA.words.recordName);
    else if (by === "save") save(html());
    else await print(guide.root, html());
    return true;
  } catch {
    return false;
  }
};
