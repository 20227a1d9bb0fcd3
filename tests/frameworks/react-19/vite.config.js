// React as developers see it, with its errors about what a server has rendered.

export default {
  define: { "process.env.NODE_ENV": '"development"' },
  build: { minify: false },
};
