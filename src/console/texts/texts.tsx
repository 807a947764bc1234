import { createContext, type JSX, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en, type Texts } from './en.js';
import type { UiLanguage } from './ui-languages.js';
import { zh } from './zh.js';

const CATALOGUES: Readonly<Record<UiLanguage, Texts>> = { en, zh };

interface Chosen {
  readonly language: UiLanguage;
  readonly texts: Texts;
  readonly choose: (language: UiLanguage) => void;
}

const TextsContext = createContext<Chosen | null>(null);
const STORAGE_KEY = 'polycontext-language';

/** The one chosen last, else the browser's. */
const firstLanguage = (): UiLanguage => {
  const kept = localStorage.getItem(STORAGE_KEY);
  if (kept === 'en' || kept === 'zh') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

export const TextsProvider = ({ children }: { readonly children: ReactNode }): JSX.Element => {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const chosen = useMemo(
    (): Chosen => ({
      language,
      texts: CATALOGUES[language],
      choose: (next) => {
        localStorage.setItem(STORAGE_KEY, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <TextsContext value={chosen}>{children}</TextsContext>;
};

export const useLanguage = (): Chosen => {
  const chosen = useContext(TextsContext);
  if (chosen === null) throw new Error('useTexts needs a TextsProvider above it');
  return chosen;
};

export const useTexts = (): Texts => useLanguage().texts;
