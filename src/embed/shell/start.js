// The script itself. `currentScript` is there only now, before anything waits.

/** The day, as year-month-day. */
const TODAY = new Date().toISOString().slice(0, 10);

const NAME = "kap-guide";
const PLACED = "data-placed-by-script";

/** Whether a script is this one: where pages combine scripts, another one bears our code. */
const isOurs = (script) => Boolean(script?.src) && new URL(script.src).pathname.endsWith("/kap-guide.js");
const SCRIPT = isOurs(document.currentScript) ? document.currentScript : null;
const BASE = SCRIPT?.src ?? [...document.scripts].find(isOurs)?.src ?? location.href;
