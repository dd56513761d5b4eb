import { defineConfig } from 'astro/config';
import { nutgraf } from './src/integration.ts';

export default defineConfig({ integrations: [nutgraf()], devToolbar: { enabled: false } });
