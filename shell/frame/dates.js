// The days that the guide needs, as year-month-day, by the clock at hand: a page may stay open for days.
// @ts-check

/** @param {number} later Days from now. */
const dayFromNow = (later) => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);

const today = () => dayFromNow(0);

/** The last day on which answers saved now may be used. */
const lastDay = () => dayFromNow(7);
