// Help for people in need: the screen “Get help now”, and the block of help on the cover.
// @ts-check

/** @param {Channel[]} channels */
const channelList = (channels) =>
  element("ul", { class: "service-ways" }, channels.map((channel) => element("li", {}, outLink(channelLink(channel)))));

/** @param {Service} service */
const serviceBlock = ({ name, about, channels }) =>
  element(
    "div",
    { class: "service" },
    channelList(channels),
    element("p", { class: "service-about" }, element("strong", {}, name), ` ${about}`),
  );

/**
 * The services of a region for some topics; topics without a service are left out.
 *
 * @param {Guide} guide
 * @param {TopicTitle[]} titles
 * @param {string} className
 */
const topicBlocks = (guide, titles, className) => {
  const { services } = guide.region;
  return titles
    .filter(([topic]) => services[topic])
    .map(([topic, title]) => element("div", { class: className }, heading(guide, title), services[topic].map(serviceBlock)));
};

/**
 * The screen “Get help now”, the same as the app's own.
 *
 * @param {Guide} guide
 */
const helpScreen = (guide) => {
  const help = /** @type {HelpWords} */ (DATA.help);
  /** @param {string} className */
  const back = (className) => button(className, DATA.words.back, () => guide.showCover());
  return screenWith(
    guide,
    back("text-button"),
    help.title,
    paragraphs(guide, help.lead),
    topicBlocks(guide, help.topics, "help-card"),
    paragraphs(guide, help.after),
    topicBlocks(guide, help.more, "help-more"),
    actions(back("button")),
  );
};

/**
 * The channels for someone in a hurry: a service that can be called needs no link to its page.
 *
 * @param {Service} service
 */
const quickChannels = ({ channels }) => (channels.length === 1 ? channels : channels.filter((channel) => !("open" in channel)));

/**
 * The quickest help, on the cover and on the failure screen: buttons to call and text.
 *
 * @param {Guide} guide
 */
const helpBlock = (guide) => {
  const { crisis, emergency } = guide.region.services;
  return element(
    "div",
    { class: "help-card" },
    heading(guide, DATA.words.help),
    channelList([crisis[0], ...emergency].flatMap(quickChannels)),
    paragraph(crisis[0].name, "small"),
  );
};
