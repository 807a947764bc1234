import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The blue-green of the product's sign, from the lightest to the darkest. */
const sea: MantineColorsTuple = ['#e6f7f9', '#d3ecef', '#a7d8df', '#77c3ce', '#4fb1bf', '#35a5b6', '#1f96a8', '#0b7285', '#086273', '#005565'];

/** System fonts: nothing is loaded, and Chinese is written in the face the reader knows. */
const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export const theme = createTheme({
  colors: { sea },
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
