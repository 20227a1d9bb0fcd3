// Opens the form, and does the work that only the page around it can do. Both pages with the form use it.

import { from, glue } from "./form.js";

/** How many milliseconds without a key it waits, so that the guide of the preview does not start again at each letter. */
const TYPING = 300;

/** The page around the form’s element. `form` gives the form after it has opened. */
export const pageAround = (place, form) => {
  let waiting;
  const platforms = [...document.querySelectorAll(".platform")];
  return {
    values: {
      ...place.dataset,
      platforms: platforms.map(({ dataset }) => [dataset.platform, dataset.name, dataset.tags].join("\t")).join("\n"),
    },
    value(name) {
      return this.values[name] ?? "";
    },
    showSteps(id) {
      for (const platform of platforms) {
        platform.hidden = platform.dataset.platform !== id;
        platform.open = !platform.hidden;
      }
    },
    put(element, name, value) {
      // The preview loads another page, and focus in the old one would be lost. `lead` ends this after the load.
      if (name === "srcdoc") element.inert = true;
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    },
    pause() {
      clearTimeout(waiting);
      waiting = setTimeout(() => form().paused(), TYPING);
    },
    copy(key, text) {
      const copied = (worked) => form().copied(key, worked);
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => copied(true), () => copied(false));
      else copied(false);
    },
  };
};

/** Starts the WebAssembly, and opens the form in place of the words in its element. */
export const openForm = async (bytes, place, page) => {
  const { mount, imports, use } = glue();
  const { instance } = await WebAssembly.instantiate(bytes, { [from]: imports });
  use(instance.exports);
  place.replaceChildren();
  // A button in an answer disappears when someone presses it.
  place.addEventListener("click", ({ target }) => {
    if (target.closest(".said")) target.closest(".field").querySelector("input").focus();
  });
  const form = mount(place, page);
  // Someone who leaves a field may move on into the preview, so it loads now and not while they are in it.
  place.addEventListener("change", () => form.paused());
  return form;
};
