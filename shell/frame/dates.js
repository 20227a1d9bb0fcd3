// The days that the guide needs, as year-month-day.
// @ts-check

/** @param {number} later Days from now. */
const dayFromNow = (later) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

/** Today's date. */
const TODAY = dayFromNow(0);
