// Answers that a visitor has asked to keep on the device: the app writes and reads them, and here it is only seen
// whether there are any, so that the cover can offer them.

const SHELF = "kap-guide/";
const DAYS = 7;

/** Where a guide's answers are kept, by the form of what is kept and the guide's label; empty where the clinic says so. */
const keyOf = ({ settings }) => (settings.resume === "off" ? "" : `${SHELF}1/${settings.label ?? ""}`);

/** The last day on which what is kept today may be used. */
const UNTIL = new Date(Date.now() + DAYS * 86_400_000).toISOString().slice(0, 10);

/** Forgets what is kept under some of our keys. A page without storage has nothing to forget. */
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

/** Whether something of a guide was kept that is of no use any more; it is gone then, in every guide of the site. */
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
