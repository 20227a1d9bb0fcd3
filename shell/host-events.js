// Dispatches the events that the host page may hear, such as `kap-guide:contact`. They are the same whatever the
// visitor answers.
// @ts-check

/**
 * - `ready`: the cover is shown.
 * - `start`: the visitor has left the cover for the app.
 * - `contact`: the visitor has pressed a link of the clinic; `kind` is its setting.
 * - `clear`: the visitor has deleted the visit.
 * - `error`: the guide could not start, or stopped; `code` says why.
 *
 * @typedef {"ready" | "start" | "contact" | "clear" | "error"} HostEvent
 */

/**
 * Dispatches an event from the guide's element.
 *
 * @param {Guide} guide
 * @param {HostEvent} name
 * @param {Record<string, string>} detail
 */
const dispatch = (guide, name, detail = {}) => {
  guide.host.dispatchEvent(new CustomEvent(`kap-guide:${name}`, { bubbles: true, composed: true, detail }));
};
