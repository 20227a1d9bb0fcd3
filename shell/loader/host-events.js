// Dispatches the events that the host page may hear, such as `kap-guide:contact`. They are the same whatever the
// visitor answers.
// @ts-check

/**
 * Events that tell that someone began a visit, which is health information too. The page hears them only if the clinic has set
 * `events`, which the cover then says, and only on the element itself.
 *
 * @type {HostEvent[]}
 */
const VISIT_EVENTS = ["start", "contact", "clear"];

/**
 * Dispatches an event from the guide's element. `shell/types.d.ts` has the names.
 *
 * @param {HTMLElement} host
 * @param {Settings} settings
 * @param {HostEvent} name
 * @param {Record<string, string>} detail
 */
const dispatch = (host, settings, name, detail = {}) => {
  const ofVisit = VISIT_EVENTS.includes(name);
  if (ofVisit && settings.events !== "on") return;
  // A guide that stopped tells its visitor. The clinic cannot do anything about it.
  if (name === "error" && detail.code !== "stopped") fail(/** @type {Hint} */ (detail.code));
  host.dispatchEvent(new CustomEvent(`kap-guide:${name}`, bare({ bubbles: !ofVisit, composed: true, detail })));
};
