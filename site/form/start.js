// Opens the form of the clinic’s page. What the form needs from the page, and cannot know by itself, is here.

import { lead, seen } from "../lead.js";
import { from, glue } from "./form.js";

const place = document.getElementById("form");
const platforms = [...document.querySelectorAll(".platform")];

const values = {
  ...place.dataset,
  script: new URL(place.dataset.script, location.href).href,
  fragment: location.hash,
  here: location.href.split("#")[0],
};

/** The form, once it is open. */
let form;

/** The way that the preview was led last. A later one ends the wait for the ones before. */
let latest = 0;

const page = {
  value: (name) => values[name] ?? "",
  platforms: () => platforms.flatMap(({ dataset }) => [dataset.platform, dataset.name, dataset.tags]),
  showSteps(id) {
    for (const platform of platforms) {
      platform.hidden = platform.dataset.platform !== id;
      platform.open = !platform.hidden;
    }
  },
  copy(key, text) {
    const copied = (worked) => form.copied(key, worked);
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => copied(true), () => copied(false));
    else copied(false);
  },
  async lead(frame, way) {
    const turn = (latest += 1);
    let worked = true;
    try {
      const guide = await seen(() => frame.contentDocument.querySelector("kap-guide"), "the guide");
      await seen(() => guide.shadowRoot, "its screen");
      // The guide may stand below the window of the preview. Its own way to scroll would move this page, too.
      frame.contentWindow.scrollTo(0, guide.getBoundingClientRect().top + frame.contentWindow.scrollY);
      await lead(guide, way);
    } catch {
      worked = false;
    }
    if (turn === latest) form.led(worked);
  },
};

const open = async () => {
  const example = fetch("preview/clinic.html").then((answer) => answer.text());
  const file = fetch(new URL("form.wasm", import.meta.url)).then((answer) => answer.arrayBuffer());
  const { mount, imports, use } = glue();
  const { instance } = await WebAssembly.instantiate(await file, { [from]: imports });
  use(instance.exports);
  values.example = await example;
  place.replaceChildren();
  form = mount(place, page);
  // Such a fragment is no id, so the browser has not scrolled there.
  if (values.fragment.startsWith("#set-up?")) document.getElementById("set-up").scrollIntoView();
};

// A button in an answer goes away when it is pressed.
place.addEventListener("click", ({ target }) => {
  if (target.closest(".said")) target.closest(".field").querySelector("input").focus();
});

open();
