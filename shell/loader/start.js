// Runs first. `currentScript` is set only now, before anything waits.
// @ts-check

const NAME = "kap-guide";
const PLACED = "data-placed-by-script";

/**
 * Whether a script is this one. Pages that combine scripts run our code under another name.
 *
 * @param {(Element & { src?: string }) | null} script
 * @returns {script is HTMLScriptElement}
 */
const isOurs = (script) => /\/kap-guide(\.standalone)?\.js([?#]|$)/.test(script?.src ?? "");

/** Some pages run scripts without a current script; then the first script with our name is used. */
const SCRIPT = [document.currentScript, ...document.scripts].find(isOurs);
