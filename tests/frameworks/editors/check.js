// Reads the files for editors as editors do: the manifest against its schema, and the custom data with VS Code's own service. After
// that, `tsc` checks the scripts of the package.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import Ajv from "ajv";

const require = createRequire(import.meta.url);
const { TextDocument, getLanguageService, newHTMLDataProvider } = require("vscode-html-languageservice");

const ajv = new Ajv({ allowUnionTypes: true });
const isManifest = ajv.compile(require("custom-elements-manifest/schema.json"));
assert.ok(isManifest(require("kap-guide/custom-elements.json")), JSON.stringify(isManifest.errors));

const service = getLanguageService({ useDefaultDataProvider: false });
service.setDataProviders(false, [newHTMLDataProvider("kap-guide", require("kap-guide/vscode.html-custom-data.json"))]);

/** What VS Code offers where the text has a `|`. */
const offered = (text) => {
  const at = text.indexOf("|");
  const document = TextDocument.create("file:///page.html", "html", 1, text.replace("|", ""));
  const { items } = service.doComplete(document, document.positionAt(at), service.parseHTMLDocument(document));
  return items.map(({ label }) => label);
};
assert.ok(offered("<|").includes("kap-guide"));
assert.ok(offered("<kap-guide |>").includes("heading-level"));
assert.deepEqual(offered('<kap-guide theme="|">').sort(), ["auto", "dark", "light"]);
assert.ok(offered("<div data-k|>").includes("data-kap-guide"));

const { attributes, js } = require("kap-guide/web-types.json").contributions.html.elements[0];
assert.equal(attributes.find(({ name }) => name === "theme").value.type, '"auto" | "light" | "dark"');
assert.ok(js.events.some(({ name }) => name === "kap-guide:ready"));
