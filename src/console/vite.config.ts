import { defineConfig } from 'vite';

/** `base`: the service serves the console at `/`. Small files are not put into others: the page's policy allows no scripts within it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, handle) {
        // The components name themselves for servers that render; here all runs in the browser.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  // `npx vite src/console` shows changes at once, with a service that runs on its usual port.
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/sign-out': 'http://127.0.0.1:4000' } },
});
