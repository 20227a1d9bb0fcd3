// Saved answers. The app writes and reads them; the shell checks whether there are any, so the cover can offer to
// resume.

const SHELF = "kap-guide/";
const DAYS = 7;

/** The storage key of a guide: the version and the guide's label. Empty if the clinic does not offer saving. */
const keyOf = ({ settings }) => (settings.resume === "off" ? "" : `${SHELF}1/${settings.label ?? ""}`);

/** The last day on which answers saved today may be used. */
const UNTIL = new Date(Date.now() + DAYS * 86_400_000).toISOString().slice(0, 10);

/** Deletes saved answers under some of our keys. Without storage there is nothing to delete. */
const forgets = (wanted) => {
  let found = false;
  try {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith(SHELF))) {
      if (!wanted(key, localStorage.getItem(key))) continue;
      localStorage.removeItem(key);
      found = true;
    }
  } catch {
    return false;
  }
  return found;
};

const forget = (guide) => forgets((key) => key === keyOf(guide));

const isOver = (text) => {
  const [, last] = text.split(" ", 2);
  return !/^\d{4}-\d\d-\d\d$/.test(last) || last < TODAY || last > UNTIL;
};

/** Whether a guide had saved answers that are expired or unreadable; deletes them for every guide of the site. */
const outdated = (guide) => {
  let own = false;
  forgets((key, text) => isOver(text) && ((own ||= key === keyOf(guide)), true));
  return own;
};

const isKept = (guide) => {
  try {
    return localStorage.getItem(keyOf(guide)) !== null;
  } catch {
    return false;
  }
};
