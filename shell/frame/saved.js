// Saved answers. The app writes and reads them; the shell checks whether there are any, so the cover can offer to
// resume.
// @ts-check

const PREFIX = "kap-guide/";

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
const savedKey = (guide) => (canResume(guide) && !guide.place.sealed ? `${PREFIX}1/${guide.settings.label ?? ""}` : "");

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

/** @param {string} text */
const isExpired = (text) => {
  const [, last] = text.split(" ", 2);
  return !/^\d{4}-\d\d-\d\d$/.test(last) || last < today() || last > lastDay();
};

/**
 * Deletes saved answers that are expired or unreadable, for every guide of the site. Says whether this guide had some.
 *
 * @param {Guide} guide
 */
const deleteExpired = (guide) => deleteWhere((key, text) => isExpired(text)).includes(savedKey(guide));

/** @param {Guide} guide */
const hasSaved = (guide) => {
  try {
    return localStorage.getItem(savedKey(guide)) !== null;
  } catch {
    return false;
  }
};
