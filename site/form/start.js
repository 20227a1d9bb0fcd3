// Opens the form of the clinic’s page, with its preview.

import { lead, seen } from "../lead.js";
import { openForm, pageAround } from "./page.js";

const place = document.getElementById("form");

/** The form, after it has opened. */
let form;

/** The way that the preview was led last. A later one ends the wait for the ones before. */
let latest = 0;

const page = pageAround(place, () => form);

page.lead = async (frame, way) => {
  const turn = (latest += 1);
  frame.inert = false;
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
};

/** Takes the answers of a link from the address, so that a reload does not bring the old ones back. */
const readLink = () => {
  const { hash } = location;
  if (!hash.startsWith("#set-up?")) return;
  form.linked(hash);
  history.replaceState(history.state, "", "#set-up");
  // A group with an answer opens, and so does one with an answer that cannot be used.
  for (const group of place.querySelectorAll("details")) {
    const parts = [...group.querySelectorAll("input:checked, input:not([type=checkbox]), select, .problem")];
    if (parts.some(({ value }) => value !== "")) group.open = true;
  }
  // Such a fragment is no id, so the browser has not scrolled there.
  document.getElementById("set-up").scrollIntoView();
};

const open = async () => {
  const example = fetch("preview/clinic.html").then((answer) => answer.text());
  const file = fetch(new URL("form.wasm", import.meta.url)).then((answer) => answer.arrayBuffer());
  Object.assign(page.values, {
    script: new URL(place.dataset.script, location.href).href,
    fragment: location.hash,
    here: location.href.split("#")[0],
    preview: "yes",
  });
  const clinic = await example;
  page.example = (tag, look) => clinic.replace("{{tag}}", () => tag).replace("{{look}}", look);
  form = await openForm(await file, place, page);
  readLink();
  addEventListener("hashchange", readLink);
};

open();
