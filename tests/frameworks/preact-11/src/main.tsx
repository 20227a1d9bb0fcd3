// A clinic's app in Preact.

import { load } from "kap-guide";
import type {} from "kap-guide/preact";
import { render } from "preact";
import { useState } from "preact/hooks";

void load("/kap-guide/kap-guide.js");

const App = () => {
  const [state, setState] = useState("waiting");
  return (
    <main>
      <p>The guide is {state}.</p>
      <kap-guide clinic="Example Counseling" phone="+1 202 555 0143" theme="light" onkap-guide:ready={() => setState("ready")}>
        Call us: +1 202 555 0143.
      </kap-guide>
    </main>
  );
};

const place = document.querySelector("#app");
if (place) render(<App />, place);
