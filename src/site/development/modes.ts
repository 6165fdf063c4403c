/** How readers may see a page; each is shown by a page of its own, `/components/MODE/`. */
export const modes = {
  light: 'Light',
  dark: 'Dark',
  forced: 'Forced colours',
  print: 'Print',
} as const;
