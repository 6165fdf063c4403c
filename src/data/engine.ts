/**
 * The engine's own folder, which holds `src/`, `public/` and `package.json`. In a package the commands lie compiled in
 * `lib/`, two folders down as here, and read from `src/` what is no program: styles, and what Astro compiles.
 */
export const engine = new URL('../../', import.meta.url);
