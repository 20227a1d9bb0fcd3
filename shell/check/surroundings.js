// Checks what is around the guide: tools of the page that could see visitors, and dates that have passed.
// @ts-check

const checkTools = () => {
  const { foundTools } = LOADER;
  const isOpen = guidesOfPage().some(({ state }) => state !== "sealed");
  /** @type {[ToolKind, Word, Word][]} */
  const kinds = [
    ["recorder", "recorderOpen", "recorderSealed"],
    ["pixel", "pixelOpen", "pixelSealed"],
  ];
  const found = kinds.flatMap(([kind, open, sealed]) => {
    const tools = [...foundTools[kind]].join(", ");
    if (!tools) return [];
    return [isOpen ? problem(open, { tools }) : warning(sealed, { tools })];
  });
  return found.length ? found : [fine("noTools")];
};

/**
 * A day as people in the US write it.
 *
 * @param {string} day As year-month-day.
 */
const written = (day) => new Date(`${day}T12:00:00Z`).toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });

/** The day by which the facts and help lines of a guide must be checked again. */
const checkDates = () => {
  const guides = guidesOfPage();
  const ids = guides.length ? guides.map(({ settings }) => settings.region ?? DATA.region) : [DATA.region];
  return joined(
    ids.map((id) => {
      const { reviewBy, approvalReviewBy } = DATA.regions[id];
      const day = reviewBy < approvalReviewBy ? reviewBy : approvalReviewBy;
      const about = { day: written(day), region: labeled("region", id) };
      return [today() > day ? warning("due", about) : fine("notDue", about)];
    }),
  );
};
