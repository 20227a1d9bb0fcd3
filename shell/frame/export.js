// Exports the notes. Print and file use the notes on the screen, so all exports say the same.
// @ts-check

/**
 * Saves a file.
 *
 * @param {string} text
 * @param {string} type
 * @param {string} name
 */
const download = (text, type, name) => {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

/**
 * Saves the document as one file that needs no other.
 *
 * @param {HTMLElement} html
 */
const saveDocument = (html) => {
  html.querySelector("head")?.append(element("style", {}, DATA.printStyle));
  download(`<!doctype html>${html.outerHTML}`, "text/html", DATA.words.fileName);
};

/**
 * Exports the notes and says whether it worked. An error of the page or the browser must not stop the guide.
 *
 * @param {Guide} guide
 * @param {string} by "print", "save", "copy" or "record".
 * @param {string} text What is copied, or the health record.
 */
const exportNotes = async (guide, by, text) => {
  try {
    const html = () => {
      const notes = /** @type {HTMLElement} */ (guide.appRoot.querySelector(".on-paper"));
      return notesDocument(notes, Number(guide.heading(0)[1]));
    };
    if (by === "copy") await navigator.clipboard.writeText(text);
    else if (by === "record") download(text, "application/fhir+json", DATA.words.recordName);
    else if (by === "save") saveDocument(html());
    else await (guide.place.sealed ? printHere : printInFrame)(guide.root, html());
    return true;
  } catch {
    return false;
  }
};
