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
  const href = URL.createObjectURL(new Blob([text], bare({ type })));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

/**
 * Saves the document as one file that needs no other.
 *
 * @param {HTMLElement} html
 * @param {string} style How it looks.
 * @param {string} saved The answers to restore; empty if the clinic does not offer that.
 */
const saveDocument = (html, style, saved) => {
  /** @type {HTMLElement} */ (html.querySelector("head")).append(...(saved && [savedMarker(saved)]), element("style", {}, style));
  download(`<!doctype html>${html.outerHTML}`, "text/html", DATA.words.fileName);
};

/**
 * Exports the notes and says whether it worked. An error of the page or the browser must not stop the guide.
 *
 * @param {Guide} guide
 * @param {string} by "print", "save", "copy", "share" or "record".
 * @param {string} text What is copied or shared, the health record, or the answers to restore from a file.
 */
const exportNotes = async (guide, by, text) => {
  try {
    const html = () => {
      const notes = /** @type {HTMLElement} */ (guide.appRoot.querySelector(".on-paper"));
      return notesDocument(notes, Number(guide.heading(0)[1]));
    };
    const style = () => /** @type {LoadedGuide} */ (guide).app.paper();
    if (by === "copy") await navigator.clipboard.writeText(text);
    else if (by === "share") await navigator.share(bare({ text }));
    else if (by === "record") download(text, "application/fhir+json", DATA.words.recordName);
    else if (by === "save") saveDocument(html(), style(), text);
    else await (guide.place.sealed ? printHere : printInFrame)(guide, html(), style());
    return true;
  } catch (error) {
    // The visitor has closed the share sheet, which is no failure.
    return by === "share" && error instanceof Error && error.name === "AbortError";
  }
};
