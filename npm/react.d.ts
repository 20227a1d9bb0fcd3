// The element in JSX for React. React 19 listens to `onkap-guide:ready` and the like; in React 18, use `addEventListener`.
// Write once in your app: import type {} from "kap-guide/react";

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { GuideAttributes, GuideHandlers, KapGuideElement } from "./index.js";

type Elements = {
  "kap-guide": GuideAttributes & GuideHandlers & DetailedHTMLProps<HTMLAttributes<KapGuideElement>, KapGuideElement>;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

// React 18 has its JSX here.
declare global {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
