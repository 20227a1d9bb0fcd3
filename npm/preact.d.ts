// The element in JSX for Preact.
// Write once in your app: import type {} from "kap-guide/preact";

import type { HTMLAttributes } from "preact";
import type { GuideAttributes, GuideHandlers, KapGuideElement } from "./index.js";

type Elements = {
  "kap-guide": GuideAttributes & GuideHandlers & HTMLAttributes<KapGuideElement>;
};

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
