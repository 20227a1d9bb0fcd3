// Links to services and to the clinic, as the app makes them in src/content/help.rs and src/ui/contact.rs.
// tests/fixtures/links.json holds both to the same results.
// @ts-check

/**
 * A number as a phone dials it.
 *
 * @param {string} number
 */
const dialed = (number) => number.replace(/[^\d+]/g, "");

/**
 * The link of a channel: what it says and where it leads.
 *
 * @param {Channel} channel
 * @returns {OutLink}
 */
const channelLink = (channel) => {
  const { help } = DATA;
  if ("call" in channel) return { label: fill(help.call, { number: channel.call }), href: `tel:${dialed(channel.call)}` };
  if ("text" in channel) return { label: fill(help.text, { number: channel.text }), href: `sms:${dialed(channel.text)}` };
  if ("open" in channel) return { label: fill(help.open, { page: channel.open }), href: `https://${channel.open}`, newTab: true };
  const [number, word] = channel["text-word"];
  return { label: fill(help.textWord, { number, word }), href: `sms:${dialed(number)}?&body=${word}` };
};

/**
 * The settings that hold a contact method with a link, and the start of the link. A page is a link by itself.
 *
 * @type {[name: string, scheme: string][]}
 */
const CONTACT_LINKS = [
  ["phone", "tel:"],
  ["sms", "sms:"],
  ["email", "mailto:"],
  ["booking", ""],
  ["contact-page", ""],
  ["site", ""],
];

/** All settings by which a visitor can reach the clinic. */
const OF_CONTACT = [...CONTACT_LINKS.map(([name]) => name), "address", "hours"];

/**
 * Every contact method that the clinic has set, in a fixed order; those without a link have a label alone.
 *
 * @param {Settings} settings
 * @param {string} clinic
 * @returns {ContactMethod[]}
 */
const contactMethods = (settings, clinic) =>
  [
    ...CONTACT_LINKS.map(([kind, scheme]) => {
      const value = settings[kind];
      if (!value) return null;
      const label = fill(DATA.words.contacts[kind], { clinic });
      if (!scheme) return { kind, label, href: value, newTab: true };
      return { kind, label: `${label}: ${value}`, href: scheme + (kind === "email" ? value : dialed(value)), newTab: false };
    }),
    settings.address ? { label: settings.address } : null,
    settings.hours ? { label: fill(DATA.words.contacts.hours, { hours: settings.hours }) } : null,
  ].filter((method) => method !== null);
