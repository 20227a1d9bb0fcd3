// The script itself. `currentScript` is there only now, before anything waits.

const NAME = "kap-guide";
const PLACED = "data-placed-by-script";
const SCRIPT = document.currentScript;
const BASE = SCRIPT?.src || [...document.scripts].map((script) => script.src).find((src) => src.endsWith("/kap-guide.js")) || location.href;
