// Loads `dist/kap-guide.js`, which fetches the other files beside it.
// @ts-check

import { KAP_GUIDE } from "./integrity.js";
import { loader } from "./load.js";

export const load = loader(KAP_GUIDE);
