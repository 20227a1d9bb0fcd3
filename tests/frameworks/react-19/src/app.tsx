// A clinic's app in React 19. A server renders it, too.

import type {} from "kap-guide/react";
import { useState } from "react";

export const App = () => {
  const [opened, setOpened] = useState(0);
  return (
    <main>
      <p>The page was opened {opened} times.</p>
      <kap-guide
        className={`guide opened-${opened}`}
        clinic="Example Counseling"
        phone="+1 202 555 0143"
        theme="light"
        onkap-guide:error={({ detail }) => console.error(detail.code)}
      >
        Call us: +1 202 555 0143.
      </kap-guide>
      <button type="button" onClick={() => setOpened(opened + 1)}>Open again</button>
    </main>
  );
};
