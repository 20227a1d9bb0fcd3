// The guides of this document: one in a sealed frame, any number in the open form.
// @ts-check

/** @type {Set<Guide>} */
const guides = new BrowserSet();
