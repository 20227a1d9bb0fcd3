// Vue has to know that the element is not a component of its own.

import vue from "@vitejs/plugin-vue";

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "kap-guide" } } })],
};
