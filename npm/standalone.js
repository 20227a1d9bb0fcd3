// Loads `dist/kap-guide.standalone.js`, which holds everything.
// @ts-check

import { STANDALONE } from "./integrity.js";
import { loader } from "./load.js";

export const load = loader(STANDALONE);
