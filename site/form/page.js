// What the form asks of the page around it, wherever that page is.

/** The page, for the form in an element. `form` gives the form after it has opened. */
export function pageAround(place, form) {
  const platforms = [...document.querySelectorAll(".platform")];
  return {
    values: { ...place.dataset },
    value(name) {
      return this.values[name] ?? "";
    },
    platforms: () => platforms.flatMap(({ dataset }) => [dataset.platform, dataset.name, dataset.tags]),
    showSteps(id) {
      for (const platform of platforms) {
        platform.hidden = platform.dataset.platform !== id;
        platform.open = !platform.hidden;
      }
    },
    copy(key, text) {
      const copied = (worked) => form().copied(key, worked);
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => copied(true), () => copied(false));
      else copied(false);
    },
  };
}
