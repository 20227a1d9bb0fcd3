// Takes over the HTML of the server after the guide is there, which is the harder way around.

import { StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { App } from "./app.js";

const place = document.querySelector("#app");
if (!place?.querySelector("kap-guide")?.shadowRoot) throw new Error("the guide is not there yet");
hydrateRoot(place, <StrictMode><App /></StrictMode>);
