import { isLanguage, LANGUAGES, type Language } from '../domain/language.js';

/** The served language a BCP 47 tag belongs to (`zh-Hans-CN` → `zh`); `null` when it is none. */
export const readLanguage = (tag: string): Language | null => {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/u);
  return isLanguage(primary) ? primary : null;
};

/** What to say of a tag that is no served language. */
export const SERVED_LANGUAGES = `one of the served languages: ${LANGUAGES.join(', ')}`;
