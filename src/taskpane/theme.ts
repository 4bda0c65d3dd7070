import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const ink: BrandVariants = {
  10: '#03060a',
  20: '#0f1a28',
  30: '#152b45',
  40: '#19395d',
  50: '#1e4776',
  60: '#27568b',
  70: '#2d5e96',
  80: '#34659f',
  90: '#4a77ab',
  100: '#5f88b7',
  110: '#7499c2',
  120: '#83a5ca',
  130: '#93b0d2',
  140: '#a9c2dd',
  150: '#c4d5e8',
  160: '#e0e9f3',
};
const light = createLightTheme(ink);
const dark = {
  ...createDarkTheme(ink),
  colorBrandForeground1: ink[130],
  colorBrandForegroundLink: ink[130],
  colorCompoundBrandStroke: ink[130],
};

/** Light or dark, as the computer is set, and as soon as it is set anew. */
export function useTheme(): Theme {
  const query = '(prefers-color-scheme: dark)';
  const [isDark, setDark] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = (): void => setDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isDark ? dark : light;
}
