// Tells the visitor if the page takes presses away before the guide gets them. This can happen only to a guide that is not
// sealed.
// @ts-check

/** How long a press is no longer one, and how long its click may take, in milliseconds. */
const LONGEST_PRESS = 500;
const LATEST_CLICK = 700;

/** What can be pressed. */
const PRESSABLE = "button, a, summary, label";

/** @param {Event} event */
const pressableOf = ({ target }) => /** @type {Element} */ (target).closest(PRESSABLE);

/**
 * Watches for a press that no click follows: a pointer that goes down and up on the same control, or a control that has focus
 * and looks pressed although no pointer went down.
 *
 * @param {Guide} guide
 */
const watchPresses = ({ root, region }) => {
  /** @type {Element | null} */
  let pressed = null;
  let since = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const told = element("p", { class: "failure", role: "alert" }, fill(DATA.words.failure.presses, region));
  const expectClick = () => {
    clearTimeout(timer);
    timer = setTimeout(() => root.prepend(told), LATEST_CLICK);
  };
  root.addEventListener("pointerdown", (event) => {
    // Other buttons of a mouse make no click.
    [pressed, since] = [event.button ? null : pressableOf(event), event.timeStamp];
  }, true);
  root.addEventListener("pointerup", (event) => {
    if (pressed && pressed === pressableOf(event) && event.timeStamp - since < LONGEST_PRESS) expectClick();
    pressed = null;
  }, true);
  root.addEventListener("focusin", (event) => {
    if (!pressed && pressableOf(event)?.matches(":active")) expectClick();
  }, true);
  root.addEventListener("click", () => {
    clearTimeout(timer);
    // Prototype.js replaces the browser's `remove` with its own, which fails for an element without a parent.
    if (told.parentNode) told.remove();
    pressed = null;
  }, true);
};
