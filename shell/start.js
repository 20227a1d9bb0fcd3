// The script itself. `currentScript` is there only now, before anything waits.

/** The day, as year-month-day. */
const TODAY = new Date().toISOString().slice(0, 10);

const NAME = "kap-guide";
const PLACED = "data-placed-by-script";

/** Whether a script is this one: where pages combine scripts, another one bears our code. */
const isOurs = (script) => /\/kap-guide(\.standalone)?\.js([?#]|$)/.test(script?.src);

/** Some pages run scripts so that none is the current one; then the first that is ours must be it. */
const SCRIPT = [document.currentScript, ...document.scripts].find(isOurs);
