// The cover, its help, and what is shown when something fails: plain elements, so that they are
// there before WebAssembly is, and after it has stopped.

const paragraphs = (texts) => texts.map((text) => element("p", {}, text));

const service = ({ name, about, ways }) =>
  element(
    "div",
    { class: "service" },
    element("ul", { class: "service-ways" }, ways.map((way) => element("li", {}, outLink(way)))),
    element("p", { class: "service-about" }, element("strong", {}, name), ` ${about}`),
  );

const topic = (heading, className) => ({ title, services }) =>
  element("div", { class: className }, element(heading, { class: "heading" }, title), services.map(service));

/** A screen as every screen of the shell is framed: its bar, its heading, and what stands below. */
const framed = (guide, bar, title, ...parts) => [
  element("div", { class: "bar" }, bar),
  element(
    "div",
    { class: "screen" },
    element("div", { class: "stack" }, element(guide.heading(0), { class: "title", tabindex: "-1" }, title), parts),
  ),
];

/** Everything of Get help now, as the app's own screen has it. */
const helpScreen = (guide) => {
  const { title, lead, topics, after, more } = DATA.help;
  const sub = guide.heading(1);
  const back = (className) => element("button", { class: className, type: "button", onclick: () => guide.showCover() }, DATA.words.back);
  return framed(
    guide,
    back("text-button"),
    title,
    paragraphs(lead),
    topics.map(topic(sub, "help-card")),
    paragraphs(after),
    more.map(topic(sub, "help-more")),
    element("div", { class: "actions" }, back("button")),
  );
};

/** The shortest ways to help, on every screen of the shell: there without a press. */
const helpBlock = (guide) =>
  element(
    "div",
    { class: "help-card" },
    element(guide.heading(1), { class: "heading" }, DATA.words.help),
    element("ul", { class: "service-ways" }, DATA.help.short.map((way) => element("li", {}, outLink(way)))),
  );

const CONTACTS = [
  ["phone", "tel:"],
  ["sms", "sms:"],
  ["email", "mailto:"],
  ["booking", ""],
  ["contact-page", ""],
  ["site", ""],
];

/** Ways that may lead to a booking; a visit that ended in a crisis answer must not find them again. */
const BOOKS = ["booking", "contact-page"];

const contactLink = (guide, [name, scheme]) => {
  const value = guide.settings[name];
  if (!value || (guide.way === "stopped" && BOOKS.includes(name))) return null;
  const said = fill(DATA.words.contacts[name], { clinic: guide.clinic });
  const dialed = name === "email" ? value : value.replace(/[^\d+]/g, "");
  return element(
    "li",
    {},
    outLink({
      href: scheme ? scheme + dialed : value,
      label: scheme ? `${said}: ${value}` : said,
      newTab: !scheme,
      onclick: () => guide.tell("contact", { kind: name }),
    }),
  );
};

/**
 * The clinic's contact, and that it does not answer emergencies. The shell knows no answers, so a visit
 * that came back to the cover, whatever was answered in it, sees no contact until it is cleared.
 */
const contactBlock = (guide) => {
  const { address, hours } = guide.settings;
  const emergencies = element("p", { class: "small" }, fill(DATA.words.notEmergencies, { clinic: guide.clinic }));
  const ways = CONTACTS.map((contact) => contactLink(guide, contact)).filter(Boolean);
  if (address) ways.push(element("li", {}, address));
  if (hours) ways.push(element("li", {}, fill(DATA.words.contacts.hours, { hours })));
  if (guide.mounted || ways.length === 0) return emergencies;
  return element(
    "div",
    { class: "stack-close" },
    element(guide.heading(1), { class: "heading" }, fill(DATA.words.contact, { clinic: guide.clinic })),
    element("ul", { class: "ways" }, ways),
    emergencies,
  );
};

const press = (guide, label) =>
  element("div", { class: "actions" }, element("button", { class: "button", type: "button", onclick: () => guide.start() }, label));

/** What stands in the place of Start while the app is fetched, and when it could not be brought up. */
const wayOn = (guide) => {
  const { cover, failure } = DATA.words;
  const failed = (said, ...again) =>
    element("div", { class: "failure stack-close" }, element("p", { tabindex: "-1", class: "failure-said" }, said), ...again);
  switch (guide.way) {
    case "opening":
    case "ready":
      return element("div", { class: "actions" }, element("p", { class: "opening", tabindex: "-1", role: "status" }, cover.opening));
    case "cannot-run":
      return failed(failure.cannotRun);
    case "not-loaded":
      return failed(failure.notLoaded, press(guide, failure.tryAgain));
    case "stopped":
      return press(guide, failure.startAgain);
    default:
      return press(guide, cover.start);
  }
};

/** What the guide is, and what it is not, before anything is asked. */
const introduction = (guide) => {
  const { cover } = DATA.words;
  return [
    element("p", { class: "lead" }, cover.lead),
    element("p", {}, cover.not),
    element(
      "div",
      { class: "notice" },
      element("p", {}, element("strong", {}, cover.privacy), ` ${fill(cover.runs, { clinic: guide.clinic })}`),
      guide.settings.disclosure ? element("p", {}, guide.settings.disclosure) : null,
    ),
    cover.approval.map((text) => element("p", { class: "hint" }, text)),
  ];
};

/** The first screen, and after a stop the screen that says so. */
const coverScreen = (guide) => {
  const { cover, failure } = DATA.words;
  const stopped = guide.way === "stopped";
  const help = element("button", { class: "text-button get-help", type: "button", onclick: () => guide.showHelp() }, DATA.words.getHelp);
  return framed(
    guide,
    [element("span", { class: "bar-name", dir: "auto" }, guide.settings.clinic), help],
    stopped ? failure.stoppedTitle : cover.title,
    stopped ? element("p", {}, failure.stopped) : introduction(guide),
    wayOn(guide),
    helpBlock(guide),
    contactBlock(guide),
  );
};
