// The cover, its help, and what is shown when something fails: plain elements, so that they are
// there before WebAssembly is, and after it has stopped.

const paragraphs = (texts) => texts.map((text) => element("p", {}, text));

const service = ({ name, about, ways }) =>
  element(
    "div",
    { class: "service" },
    element("ul", { class: "service-ways" }, ways.map((way) => element("li", {}, outLink(way)))),
    element("p", { class: "service-about" }, element("strong", {}, name), about),
  );

const topic = (heading, className) => ({ title, services }) =>
  element("div", { class: className }, element(heading, { class: "heading" }, title), services.map(service));

/** Everything of Get help now, as the app's own screen has it. */
const helpScreen = (guide) => {
  const { title, lead, topics, after, more } = DATA.help;
  const sub = guide.heading(1);
  const back = (className) => element("button", { class: className, type: "button", onclick: () => guide.showCover() }, DATA.words.back);
  return [
    element("div", { class: "bar" }, back("text-button")),
    element(
      "div",
      { class: "screen" },
      element(
        "div",
        { class: "stack" },
        element(guide.heading(0), { class: "title", tabindex: "-1" }, title),
        paragraphs(lead),
        topics.map(topic(sub, "help-card")),
        paragraphs(after),
        more.map(topic(sub, "help-more")),
        element("div", { class: "actions" }, back("button")),
      ),
    ),
  ];
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

const contactLink = (guide, [name, scheme]) => {
  const value = guide.settings[name];
  if (!value) return null;
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

/** The clinic's contact, and that it does not answer emergencies. */
const contactBlock = (guide) => {
  const { address, hours } = guide.settings;
  const ways = CONTACTS.map((contact) => contactLink(guide, contact)).filter(Boolean);
  if (address) ways.push(element("li", {}, address));
  if (hours) ways.push(element("li", {}, fill(DATA.words.contacts.hours, { hours })));
  if (ways.length === 0) return element("p", { class: "small" }, fill(DATA.words.notEmergencies, { clinic: guide.clinic }));
  return element(
    "div",
    { class: "stack-close" },
    element(guide.heading(1), { class: "heading" }, fill(DATA.words.contact, { clinic: guide.clinic })),
    element("ul", { class: "ways" }, ways),
    element("p", { class: "small" }, fill(DATA.words.notEmergencies, { clinic: guide.clinic })),
  );
};

const bar = (guide, start) =>
  element(
    "div",
    { class: "bar" },
    start,
    element("button", { class: "text-button get-help", type: "button", onclick: () => guide.showHelp() }, DATA.words.getHelp),
  );

const coverScreen = (guide, way) => {
  const { cover } = DATA.words;
  return [
    bar(guide, element("span", { class: "bar-name" }, guide.settings.clinic ?? "")),
    element(
      "div",
      { class: "screen" },
      element(
        "div",
        { class: "stack" },
        element(guide.heading(0), { class: "title", tabindex: "-1" }, cover.title),
        element("p", { class: "lead" }, cover.lead),
        element("p", {}, cover.not),
        element(
          "div",
          { class: "notice" },
          element("p", {}, element("strong", {}, cover.privacy), ` ${fill(cover.runs, { clinic: guide.clinic })}`),
          guide.settings.disclosure ? element("p", {}, guide.settings.disclosure) : null,
        ),
        cover.approval.map((text) => element("p", { class: "hint" }, text)),
        way,
        helpBlock(guide),
        contactBlock(guide),
      ),
    ),
  ];
};

const startButton = (guide) =>
  element("div", { class: "actions" }, element("button", { class: "button", type: "button", onclick: () => guide.start() }, DATA.words.cover.start));

const openingNote = () =>
  element("div", { class: "actions" }, element("p", { class: "opening", tabindex: "-1", role: "status" }, DATA.words.cover.opening));

/** Stands in the place of Start when the app could not be brought up. */
const failureNote = (guide, code) => {
  const { cannotRun, notLoaded, tryAgain } = DATA.words.failure;
  const again = element("button", { class: "button", type: "button", onclick: () => guide.start() }, tryAgain);
  return element(
    "div",
    { class: "failure stack-close" },
    element("p", { tabindex: "-1", class: "failure-said" }, code === "cannot-run" ? cannotRun : notLoaded),
    code === "cannot-run" ? null : element("div", { class: "actions" }, again),
  );
};

/** Stands in the place of the app after it stopped. */
const stoppedScreen = (guide) => {
  const { stoppedTitle, stopped, startAgain } = DATA.words.failure;
  return [
    bar(guide, element("span", { class: "bar-name" }, guide.settings.clinic ?? "")),
    element(
      "div",
      { class: "screen" },
      element(
        "div",
        { class: "stack" },
        element(guide.heading(0), { class: "title", tabindex: "-1" }, stoppedTitle),
        element("p", {}, stopped),
        element("div", { class: "actions" }, element("button", { class: "button", type: "button", onclick: () => guide.start() }, startAgain)),
        helpBlock(guide),
        contactBlock(guide),
      ),
    ),
  ];
};
