import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // a content security policy of 'self' leaves no room for inlined assets
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // npm run dev: the page from here, everything else from a running gateway
  server: {
    proxy: {
      '/api': gateway,
      '/ws': { target: gateway, ws: true },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
