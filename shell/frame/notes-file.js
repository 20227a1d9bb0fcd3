// The notes file as the way back to a visit: its head holds the saved answers that are in the notes.
// @ts-check

const MARKER = "kap-guide";

/** The largest file that is read, in bytes. Real ones are much smaller. */
const LARGEST = 1_000_000;

/**
 * The element that holds the saved answers.
 *
 * @param {string} saved
 */
const savedMarker = (saved) => element("meta", { name: MARKER, content: saved });

/**
 * The saved answers in the text of a file; empty if it does not hold them exactly once. Nothing is parsed as markup, and
 * saved answers have no sign that markup would escape.
 *
 * @param {string} html
 */
const savedIn = (html) => {
  const [, saved = "", ...more] = html.split(`<meta name="${MARKER}" content="`);
  return (!more.length && (/^([\w =~!+/-]+)">/.exec(saved) || [])[1]) || "";
};

/**
 * The saved answers in a file that the visitor chose; empty if it cannot be read.
 *
 * @param {File} file
 */
const savedInFile = async (file) => {
  try {
    return file.size > LARGEST ? "" : savedIn(await file.text());
  } catch {
    return "";
  }
};

/**
 * Opens the device's file picker, and goes on from the notes file that the visitor picks. The field is not shown: the
 * button says the same in our own words.
 *
 * @param {Guide} guide
 * @returns {Child}
 */
const openSavedButton = (guide) => {
  if (!canResume(guide) || (guide.mounted && guide.started)) return null;
  const field = element("input", {
    type: "file",
    accept: ".html,text/html",
    hidden: "",
    onchange: async () => {
      const [file] = field.files || [];
      if (!file) return;
      guide.file = await savedInFile(file);
      guide.start("file");
    },
  });
  return [button("text-button", DATA.words.cover.openSaved, () => field.click()), field];
};
