// The cover: the first screen, and the screen that says that something failed.
// @ts-check

/**
 * The clinic's contact if the region allows it, with the note that it does not answer emergencies. The shell knows
 * no answers, so a visit that came back to the cover or stopped, whatever was answered in it, sees no contact
 * until it is cleared.
 *
 * @param {Guide} guide
 */
const contactBlock = (guide) => {
  const { clinic, region } = guide;
  const emergencies = paragraph(fill(DATA.words.notEmergencies, { ...region, clinic }), "small");
  const contacts = contactMethods(guide.settings, clinic).map((method) =>
    element("li", {}, method.href ? outLink(bare({ ...method, onclick: () => guide.place.dispatch("contact", { kind: method.kind }) })) : method.label),
  );
  if (guide.started || !region.contact || contacts.length === 0) return emergencies;
  return element(
    "div",
    { class: "stack-close" },
    heading(guide, fill(DATA.words.contact, { clinic })),
    element("ul", { class: "ways" }, contacts),
    emergencies,
  );
};

/**
 * A button that opens the app.
 *
 * @param {Guide} guide
 * @param {string} label
 * @param {Entry} entry
 */
const entryButton = (guide, label, entry, className = "button") => button(className, label, () => guide.start(entry));

/**
 * What the visitor can do on the cover: start, wait while the app loads, or try again after a failure.
 *
 * @param {Guide} guide
 * @returns {Child}
 */
const coverActions = (guide) => {
  const { cover, failure } = DATA.words;
  /**
   * @param {string} text
   * @param {Child[]} actions
   */
  const failed = (text, ...actions) =>
    element("div", { class: "failure stack-close" }, element("p", { tabindex: "-1", class: "failure-said" }, fill(text, guide.region)), actions);
  const notOpened = guide.refused ? failed(cover.notOpened) : null;
  switch (guide.status) {
    case "opening":
    case "ready":
      return actions(element("p", { class: "opening", tabindex: "-1", role: "status" }, cover.opening));
    case "cannot-run":
      return failed(failure.cannotRun);
    case "not-loaded":
      return failed(failure.notLoaded, actions(entryButton(guide, failure.tryAgain, guide.entry)));
    case "stopped":
      return actions(entryButton(guide, failure.startAgain, guide.entry === "other" ? "other" : "me"));
    default:
      // If the visitor went back to the cover, Start continues the visit.
      if (!guide.mounted && hasSaved(guide)) return [notOpened, savedActions(guide)];
      return [
        guide.place.endedByMove && guide.started ? paragraph(cover.moved) : null,
        guide.expired ? paragraph(cover.expired) : null,
        notOpened,
        actions(entryButton(guide, cover.start, "me")),
        element(
          "div",
          { class: "ways-in" },
          cover.read ? entryButton(guide, cover.read, "read", "text-button") : null,
          cover.other ? entryButton(guide, cover.other, "other", "text-button") : null,
          openSavedButton(guide),
        ),
      ];
  }
};

/**
 * What a visitor with saved answers can do.
 *
 * @param {Guide} guide
 */
const savedActions = (guide) => {
  const { cover } = DATA.words;
  /**
   * @param {string} label
   * @param {() => void} then
   */
  const deleteButton = (label, then) =>
    button("text-button", label, () => {
      deleteSaved(guide);
      then();
    });
  return [
    paragraph(cover.saved),
    actions(
      entryButton(guide, cover.resume, "resume"),
      deleteButton(cover.restart, () => guide.start("me")),
      deleteButton(cover.deleteSaved, () => guide.showCover()),
      openSavedButton(guide),
    ),
  ];
};

/**
 * Tells visitors that tools on the page could see the guide, if it is not sealed, and which ones are known to be there.
 *
 * @param {Guide} guide
 */
const notSealedNotice = ({ place, tools }) => {
  const { cover } = DATA.words;
  if (place.sealed) return null;
  return paragraph(tools.length ? fill(cover.recorded, { tools: tools.join(", ") }) : cover.open);
};

/**
 * What the guide is and what it is not, before the first question.
 *
 * @param {Guide} guide
 */
const introduction = (guide) => {
  const { cover } = DATA.words;
  const { approval, approvalReviewBy } = guide.region;
  const { disclosure, "medical-partner": partner = "" } = guide.settings;
  const named = { clinic: guide.clinic, partner };
  return [
    paragraph(cover.lead, "lead"),
    approval.slice(0, 1).map((text) => paragraph(text)),
    today() > approvalReviewBy ? paragraph(cover.changed, "hint") : null,
    element(
      "ul",
      { class: "points" },
      cover.points.map(({ drawing, title, text }) =>
        element("li", {}, drawingPlace(drawing), element("span", {}, element("strong", {}, title), ` ${text}`)),
      ),
    ),
    paragraph([guide.settings.clinic ? fill(cover.runs, named) : cover.runsUnnamed, partner && fill(cover.partner, named), disclosure].filter(Boolean).join(" ")),
    notSealedNotice(guide),
    guide.settings.events === "on" ? paragraph(cover.events) : null,
    guide.exit ? paragraph(fill(cover.leaveAbout, cover), "hint") : null,
  ];
};

/**
 * What helps to know before the visit, in a closed part.
 *
 * @param {Guide} guide
 */
const beforeYouStart = (guide) => {
  const { cover } = DATA.words;
  const before = [
    ...guide.region.approval.slice(1),
    canResume(guide) ? cover.canSave : "",
    ...cover.before.map((text) => fill(text, { date: DATA.published })),
  ];
  return element(
    "details",
    { class: "details" },
    element("summary", {}, cover.beforeTitle),
    before.filter(Boolean).map((text) => paragraph(text)),
  );
};

/**
 * The first screen, or after a stop the screen that says so.
 *
 * @param {Guide} guide
 */
const coverScreen = (guide) => {
  const { cover, failure, getHelp } = DATA.words;
  const stopped = guide.status === "stopped";
  return screenWith(
    guide,
    [
      element("span", { class: "bar-name", dir: "auto" }, guide.settings.clinic),
      DATA.help ? button("text-button get-help", getHelp, () => guide.show("help", ".title")) : null,
    ],
    stopped ? failure.stoppedTitle : cover.title,
    stopped ? paragraphs(guide, [failure.stopped]) : introduction(guide),
    coverActions(guide),
    DATA.help ? helpBlock(guide) : null,
    stopped ? null : beforeYouStart(guide),
    contactBlock(guide),
  );
};
