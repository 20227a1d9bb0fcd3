// A clinic's app in React 18, in strict mode.

import { load } from "kap-guide";
import type { KapGuideElement } from "kap-guide";
import type {} from "kap-guide/react";
import { StrictMode, useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

void load("/kap-guide/kap-guide.js");

const App = () => {
  const guide = useRef<KapGuideElement>(null);
  const [state, setState] = useState("waiting");
  // An ordinary effect may run after the guide is ready.
  useLayoutEffect(() => {
    const onReady = () => setState("ready");
    const element = guide.current;
    element?.addEventListener("kap-guide:ready", onReady);
    return () => element?.removeEventListener("kap-guide:ready", onReady);
  }, []);
  return (
    <main>
      <p>The guide is {state}.</p>
      <kap-guide ref={guide} clinic="Example Counseling" phone="+1 202 555 0143" theme="light">
        Call us: +1 202 555 0143.
      </kap-guide>
    </main>
  );
};

const place = document.querySelector("#app");
if (place) createRoot(place).render(<StrictMode><App /></StrictMode>);
