// Dispatches the events that the host page may hear, such as `kap-guide:contact`. They are the same whatever the
// visitor answers.
// @ts-check

/**
 * Dispatches an event from the guide's element. `shell/types.d.ts` has the names.
 *
 * @param {HTMLElement} host
 * @param {HostEvent} name
 * @param {Record<string, string>} detail
 */
const dispatch = (host, name, detail = {}) => {
  const hint = name === "error" && detail.code !== "stopped" && HINTS[/** @type {FailureCode} */ (detail.code)];
  if (hint) console.error(`kap-guide: ${hint}`);
  host.dispatchEvent(new CustomEvent(`kap-guide:${name}`, { bubbles: true, composed: true, detail }));
};
