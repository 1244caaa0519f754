import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  // For `vite` while developing: the server itself runs beside it.
  server: { proxy: { '/api': process.env.YIFA_DESK_API ?? 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    // Browsers of government offices lag behind: 360 and 奇安信 on Chromium 105 and later.
    target: 'chrome105',
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // React and the router change with our releases of them only: kept apart so that browsers keep them.
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ }],
        },
      },
    },
  },
})
