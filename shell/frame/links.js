// Links to services and to the clinic, as the app makes them in src/content/help.rs and src/ui/contact.rs.
// tests/fixtures/links.txt holds both to the same results.
// @ts-check

/**
 * @param {string} sentence What the link says.
 * @param {string} scheme The start of the link.
 * @param {string} number
 */
const numberLink = (sentence, scheme, number) => bare({ label: fill(sentence, { number }), href: scheme + dialed(number) });

/**
 * The link of a channel: what it says and where it leads.
 *
 * @param {Channel} channel
 * @returns {OutLink}
 */
const channelLink = (channel) => {
  // Without help there is no service, and so no channel.
  const help = /** @type {HelpWords} */ (DATA.help);
  if ("call" in channel) return numberLink(help.call, "tel:", channel.call);
  if ("text" in channel) return numberLink(help.text, "sms:", channel.text);
  if ("open" in channel) return bare({ label: fill(help.open, { page: channel.open }), href: `https://${channel.open}`, newTab: true });
  const [number, word] = channel["text-word"];
  return bare({ label: fill(help.textWord, { number, word }), href: `sms:${dialed(number)}?&body=${word}` });
};

/** The settings by which a visitor can reach the clinic, in the order shown. */
const CONTACTS = ["phone", "sms", "email", "booking", "contact-page", "site", "address", "hours"];

/**
 * The start of the link of a contact method. Others are pages, whose link is the value.
 *
 * @type {Record<string, string>}
 */
const SCHEMES = bare({ phone: "tel:", sms: "sms:", email: "mailto:" });

/**
 * Every contact method that the clinic has set. An address and opening hours have no link.
 *
 * @param {Settings} settings
 * @param {string} clinic
 */
const contactMethods = (settings, clinic) =>
  CONTACTS.filter((kind) => settings[kind]).map(
    /** @returns {ContactMethod} */
    (kind) => {
      const value = /** @type {string} */ (settings[kind]);
      if (kind === "address") return bare({ label: value });
      const label = fill(DATA.words.contacts[kind], { clinic, hours: value });
      if (kind === "hours") return bare({ label });
      const scheme = SCHEMES[kind];
      if (!scheme) return bare({ kind, label, href: value, newTab: true });
      return bare({ kind, label: `${label}: ${value}`, href: scheme + (kind === "email" ? value : dialed(value)) });
    },
  );
