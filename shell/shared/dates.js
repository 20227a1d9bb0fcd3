// Days as year-month-day, by the clock and in the place of the visitor. A page may stay open for days. The loader and the
// program both have this file.
// @ts-check

/** @param {number} later Days from now. */
const dayFromNow = (later) => {
  const day = new Date(Date.now());
  // At noon, since a day may have 23 hours.
  day.setHours(12);
  day.setDate(day.getDate() + later);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

const today = () => dayFromNow(0);

/** The last day on which answers saved now may be used. */
const lastDay = () => dayFromNow(7);
