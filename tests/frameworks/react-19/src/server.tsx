// Puts the app's HTML into the page, as a server does. It loads the package, too, which does nothing here.

import { readFileSync, writeFileSync } from "node:fs";
import { load } from "kap-guide";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "./app.js";

if ((await load("/kap-guide/kap-guide.js")) !== undefined) throw new Error("a server has no guide");
const html = renderToString(<StrictMode><App /></StrictMode>);
const page = "dist/index.html";
writeFileSync(page, readFileSync(page, "utf8").replace("<!--app-->", html));
