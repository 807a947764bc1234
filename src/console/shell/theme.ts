import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The blue-green of the product's sign, from the lightest to the darkest. */
const sea: MantineColorsTuple = [
  '#e6f7f9',
  '#d3ecef',
  '#a7d8df',
  '#77c3ce',
  '#4fb1bf',
  '#35a5b6',
  '#1f96a8',
  '#0b7285',
  '#086273',
  '#005565',
];

/** System fonts: nothing is loaded, and Chinese is written in the face the reader knows. */
const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Greys of the dark appearance, with a breath of the same blue. */
const dark: MantineColorsTuple = [
  '#d5dbe0',
  '#b6bfc7',
  '#8d979f',
  '#6b7680',
  '#3f474e',
  '#33393f',
  '#262b30',
  '#1e2226',
  '#16191c',
  '#0e1113',
];

export const theme = createTheme({
  colors: { sea, dark },
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
