// Puts nodes into a parent. The loader and the program both have this file.
// @ts-check

/**
 * Replaces what a parent holds. Browsers of 2020 have no `replaceChildren`.
 *
 * @param {ParentNode & Node} parent
 * @param {(Node | string)[]} children
 */
const setChildren = (parent, ...children) => {
  while (parent.lastChild) parent.removeChild(parent.lastChild);
  parent.append(...children);
};
