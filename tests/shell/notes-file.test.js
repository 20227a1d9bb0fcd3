// How the shell finds the saved answers in a notes file. What it finds, `Session::restore` judges.

const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const test = require("node:test");
const { runInNewContext } = require("node:vm");

const source = readFileSync(join(__dirname, "../../shell/frame/notes-file.js"), "utf8");
const { savedIn, savedInFile } = runInNewContext(`${source};({ savedIn, savedInFile })`, { DATA: {} });

const SAVED = "kap-guide-1 2026-11-29 /notes asker=me age=older reasons=low-mood=grief tried=! how-long=~ +=body";
const marker = (saved) => `<meta name="kap-guide" content="${saved}">`;
const file = (head) =>
  `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Notes</title>${head}<style>p{margin:0}</style></head><body><p>Grief</p></body></html>`;

test("the saved answers of a notes file are found as they were written", () => {
  assert.equal(savedIn(file(marker(SAVED))), SAVED);
});

test("a file that a browser has saved again still has its answers", () => {
  const again = `<!DOCTYPE html>\n<!-- saved from url=(0022)about:internet -->\n${file(`\n${marker(SAVED)}\n`).slice(15)}`;
  assert.equal(savedIn(again), SAVED);
});

test("a file that is cut short before the end of its answers has none", () => {
  const whole = file(marker(SAVED));
  const end = whole.indexOf(SAVED) + SAVED.length + 2;
  for (let length = 0; length < end; length += 1) assert.equal(savedIn(whole.slice(0, length)), "", String(length));
  assert.equal(savedIn(whole.slice(0, end)), SAVED);
});

test("a file with two markers has none, whichever comes first", () => {
  for (const other of ["", "x", SAVED, '"', "<b>"]) {
    assert.equal(savedIn(file(marker(SAVED) + marker(other))), "", other);
    assert.equal(savedIn(file(marker(other) + marker(SAVED))), "", other);
  }
});

test("quotes, entities, markup and other letters are no saved answers", () => {
  for (const bad of ['age="older"', "age=&quot;older", "age=older&#32;", "age=<b>", "age=ålder", "age=older\n", "age=older'", "\u0000", ""]) {
    assert.equal(savedIn(file(marker(bad))), "", JSON.stringify(bad));
  }
  assert.equal(savedIn(file(`<meta name="kap-guide" content='${SAVED}'>`)), "");
  assert.equal(savedIn(file(`<meta name="kap-guide" content="${SAVED}" onload="x">`)), "");
});

test("a file of something else has none", () => {
  for (const other of ["", "{}", "Grief", file(""), file('<meta name="kap" content="kap-guide-1">'), SAVED]) assert.equal(savedIn(other), "");
});

test("a file over 1 MB is not read, and one that cannot be read has no answers", async () => {
  const text = async () => file(marker(SAVED));
  assert.equal(await savedInFile({ size: 1_000_000, text }), SAVED);
  const unread = { size: 1_000_001, text: () => assert.fail("it was read") };
  assert.equal(await savedInFile(unread), "");
  assert.equal(await savedInFile({ size: 10, text: () => Promise.reject(new Error("gone")) }), "");
});
