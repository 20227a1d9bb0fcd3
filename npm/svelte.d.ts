// The element in Svelte’s templates. Svelte takes no attribute with a colon, so listen to the events in `{@attach}`.
// Write once in your app: import type {} from "kap-guide/svelte";

import type { HTMLAttributes } from "svelte/elements";
import type { GuideAttributes, KapGuideElement } from "./index.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "kap-guide": GuideAttributes & HTMLAttributes<KapGuideElement>;
  }
}
