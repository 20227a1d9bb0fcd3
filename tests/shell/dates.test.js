// Days are those of the visitor's own place.

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const test = require("node:test");

const source = readFileSync(join(__dirname, "../../shell/shared/dates.js"), "utf8");

/** The days at a moment in a place. */
const days = (place, moment) => {
  process.env.TZ = place;
  const Clock = class extends Date {
    constructor(...parts) {
      super(...(parts.length ? parts : [moment]));
    }

    static now() {
      return new Date(moment).getTime();
    }
  };
  return new Function("Date", `${source}; return [today(), lastDay()];`)(Clock);
};

test("a day is the local one, before and after midnight in Greenwich", () => {
  const cases = [
    ["America/Los_Angeles", "2026-11-30T01:30:00Z", "2026-11-29", "2026-12-06"],
    ["Pacific/Auckland", "2026-11-29T19:00:00Z", "2026-11-30", "2026-12-07"],
    ["America/New_York", "2027-01-01T01:00:00Z", "2026-12-31", "2027-01-07"],
    ["Pacific/Kiritimati", "2026-11-29T11:00:00Z", "2026-11-30", "2026-12-07"],
    ["UTC", "2028-02-28T23:59:59Z", "2028-02-28", "2028-03-06"],
    // The clocks change within these seven days; on the first of them, at midnight.
    ["America/New_York", "2026-10-31T04:30:00Z", "2026-10-31", "2026-11-07"],
    ["America/Santiago", "2026-09-05T23:30:00Z", "2026-09-05", "2026-09-12"],
  ];
  for (const [place, moment, today, last] of cases) assert.deepEqual(days(place, moment), [today, last], `${place} ${moment}`);
});
