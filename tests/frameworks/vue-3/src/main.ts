// A clinic's app in Vue. The bundler puts the one script that holds everything among the app's own files.

import address from "kap-guide/dist/kap-guide.standalone.js?url";
import { load } from "kap-guide/standalone";
import type {} from "kap-guide/vue";
import { createApp } from "vue";
import App from "./App.vue";

void load(address);
createApp(App).mount("#app");
