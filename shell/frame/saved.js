// Saved answers. The app writes and reads them; the shell checks whether there are any, so the cover can offer to
// resume.
// @ts-check

/** How our keys begin, with the number of the form of what is saved. A newer version has another one. */
const PREFIX = "kap-guide/1/";

/**
 * Whether the clinic lets visitors save answers to go on from.
 *
 * @param {Guide} guide
 */
const canResume = ({ settings }) => settings.resume !== "off";

/**
 * The storage key of a guide: the version and the guide's label. Empty if the clinic does not offer saving, and in a
 * sealed frame, which has no storage.
 *
 * @param {Guide} guide
 */
const savedKey = (guide) => (canResume(guide) && !guide.place.sealed ? `${PREFIX}${guide.settings.label || ""}` : "");

/**
 * Deletes saved answers under some of our keys, and returns these keys. Without storage there is nothing to delete.
 *
 * @param {(key: string, text: string) => boolean} isWanted
 */
const deleteWhere = (isWanted) => {
  const deleted = [];
  try {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
      const text = /** @type {string} */ (localStorage.getItem(key));
      if (!isWanted(key, text)) continue;
      localStorage.removeItem(key);
      deleted.push(key);
    }
  } catch {
    // No storage.
  }
  return deleted;
};

/** @param {Guide} guide */
const deleteSaved = (guide) => deleteWhere((key) => key === savedKey(guide));

/**
 * The last day on which answers may be used; empty if they cannot be read.
 *
 * @param {string} text
 */
const lastDayOf = (text) => (/^\S+ (\d{4}-\d\d-\d\d)( |$)/.exec(text) || [])[1] || "";

/**
 * Deletes saved answers that are expired or unreadable, for every guide of the site. Says whether this guide had some. Answers
 * that seem to come from the future are left: a clock may be wrong for a while.
 *
 * @param {Guide} guide
 */
const deleteExpired = (guide) => deleteWhere((key, text) => lastDayOf(text) < today()).includes(savedKey(guide));

/** @param {Guide} guide */
const hasSaved = (guide) => {
  try {
    const last = lastDayOf(localStorage.getItem(savedKey(guide)) || "");
    return last >= today() && last <= lastDay();
  } catch {
    return false;
  }
};
