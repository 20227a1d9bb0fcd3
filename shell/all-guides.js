// The guides of the page.
// @ts-check

/**
 * All guides of the page, by their element.
 *
 * @type {Map<Node, Guide>}
 */
const guides = new Map();
