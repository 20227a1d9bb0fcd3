// Exports the notes. Print and file use the notes on the screen, so all three say the same.

/** The notes as a document, without style. */
const paper = (notes, heading) => {
  const copy = notes.cloneNode(true);
  for (const part of copy.querySelectorAll(".take-along, .new-tab")) part.remove();
  // Headings on the screen start below those of the host page; the document has none above.
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

/** Prints the document from our own frame, which no style of the host page reaches. */
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
    // Some browsers load another empty document there first.
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
