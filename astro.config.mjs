import { defineConfig } from 'astro/config';
import { astroConfig } from './src/site/astro-config.ts';

// For the editor and for `astro check`. The commands call Astro with the same settings plus an edition.
export default defineConfig(astroConfig());
