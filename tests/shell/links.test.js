// Links to services and to the clinic in the shell, by the file of cases that the app's links are tested with too.

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const test = require("node:test");
const { runInNewContext } = require("node:vm");

const ROOT = join(__dirname, "../..");
const read = (path) => readFileSync(join(ROOT, path), "utf8");

const LINES = read("tests/fixtures/links.txt")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("\t"));

/** The lines that begin with a word, without it. */
const lines = (first) => LINES.filter(([word]) => word === first).map(([, ...fields]) => fields);

const [[CLINIC]] = lines("clinic");
const WORDS = Object.fromEntries(lines("word"));
const DATA = { help: { ...WORDS, textWord: WORDS["text-word"] }, words: { contacts: WORDS } };

const { channelLink, contactMethods } = runInNewContext(
  `${read("shell/shared/bare.js")}${read("shell/shared/dialed.js")}${read("shell/frame/dom.js")}${read("shell/frame/links.js")};({ channelLink, contactMethods })`,
  { DATA },
);

const textWord = (value) => {
  const at = value.lastIndexOf(" ");
  return [value.slice(0, at), value.slice(at + 1)];
};

test("a channel has the label and the link of the file", () => {
  const cases = lines("channel");
  assert.ok(cases.length >= 8);
  for (const [kind, value, ...expected] of cases) {
    const { label, href, newTab } = channelLink({ [kind]: kind === "text-word" ? textWord(value) : value });
    assert.deepEqual([label, href, newTab ? "new" : "same"], expected);
  }
});

test("a contact method has the label and the link of the file", () => {
  const cases = lines("contact");
  assert.ok(cases.length >= 9);
  for (const [name, value, ...expected] of cases) {
    const methods = contactMethods({ [name]: value }, CLINIC);
    assert.equal(methods.length, 1, name);
    const { kind, label, href, newTab } = methods[0];
    assert.equal(kind, expected[1] === "-" ? undefined : name);
    assert.deepEqual(href ? [label, href, newTab ? "new" : "same"] : [label, "-", "-"], expected);
  }
});

test("contact methods have the order of the file", () => {
  const cases = lines("contact").reverse();
  const settings = Object.fromEntries(cases.map(([name, value]) => [name, value]));
  const labels = Array.from(contactMethods(settings, CLINIC), ({ label }) => label);
  const [[order]] = lines("order");
  assert.deepEqual(labels, order.split(" ").map((wanted) => cases.findLast(([name]) => name === wanted)[2]));
});
