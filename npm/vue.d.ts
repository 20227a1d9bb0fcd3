// The element in Vue’s templates.
// Write once in your app: import type {} from "kap-guide/vue";

import type { HTMLAttributes, ReservedProps } from "vue";
import type { GuideAttributes, GuideEvents } from "./index.js";

/** `@kap-guide:ready` is the property `onKapGuide:ready` of Vue. */
type Handlers = {
  [Name in keyof GuideEvents as Name extends `kap-guide:${infer Short}` ? `onKapGuide:${Short}` : never]?: (event: GuideEvents[Name]) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "kap-guide": new () => { $props: GuideAttributes & Handlers & HTMLAttributes & ReservedProps };
  }
}
