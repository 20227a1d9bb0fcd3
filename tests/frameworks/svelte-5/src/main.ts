// A clinic's app in Svelte.

import { load } from "kap-guide";
import { mount } from "svelte";
import App from "./App.svelte";

void load("/kap-guide/kap-guide.js", { contactPage: "https://example.org/contact" });

const target = document.querySelector("#app");
if (target) mount(App, { target });
