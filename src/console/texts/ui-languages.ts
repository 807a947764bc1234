export type UiLanguage = 'en' | 'zh';

/** The languages of the console, each as it calls itself. */
export const UI_LANGUAGES: readonly { readonly id: UiLanguage; readonly name: string }[] = [
  { id: 'en', name: 'English' },
  { id: 'zh', name: '中文' },
];
