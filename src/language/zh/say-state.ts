/** What names of what is so or not begin with, and how it is denied; not where it begins another word (会员, 有效, 带宽). */
const HEADS: readonly (readonly [head: RegExp, denied: string])[] = [
  [/^可以/u, '不可以'],
  [/^可(?![口靠选调以])/u, '不可'],
  [/^能(?![源量力耗])/u, '不能'],
  [/^会(?![员议计话所])/u, '不会'],
  [/^需要/u, '不需要'],
  [/^(?:需(?![求要])|必须|须)/u, '不需'],
  [/^要(?![求价点])/u, '不用'],
  [/^支持/u, '不支持'],
  [/^接受/u, '不接受'],
  [/^提供/u, '不提供'],
  [/^包含/u, '不包含'],
  [/^包括/u, '不包括'],
  [/^含(?!量)/u, '不含'],
  [/^允许/u, '不允许'],
  [/^有(?![效限机氧])/u, '没有'],
  [/^带(?!宽)/u, '不带'],
  [/^已经?/u, '未'],
  [/^仅限/u, '并非仅限'],
  [/^只限/u, '并非只限'],
  [/^不(?!锈)/u, '并非不'],
  [/^免费/u, '不免费'],
  [/^免/u, '不免'],
  [/^(?:使用|收取|赠送)/u, '不$&'],
];

/** A label that asks, as one that states. */
const asStated = (label: string): string =>
  label
    .replace(/^是否/u, '')
    .replace(/^(?:可否|可不可以|能否|能不能)/u, '可以')
    .replace(/^(?:有没有|有无)/u, '有')
    .replace(/^(?:需不需要|要不要)/u, '需要')
    .replace(/^会不会/u, '会')
    .replace(/[吗?？]$/u, '');

/** 支持5G of a plan is 套餐支持5G or 套餐不支持5G; `null` for what may be a noun or a verb (自动续订). */
export const sayStateInChinese = (thing: string, label: string, holds: boolean): string | null => {
  const stated = asStated(label);
  const head = HEADS.find(([pattern]) => pattern.test(stated));
  if (head === undefined) return null;
  return thing + (holds ? stated : stated.replace(head[0], head[1]));
};
