import type { SpellingWords } from '../spelling-words.js';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const CHINESE_SPELLING_WORDS: SpellingWords = {
  colloquial: words(`
    肿么 肿么办 肿木 咋整 咋弄 咋办 咋样 木有 木得 米有 没得 神马 什马 啥子 啥样 造不 不造 酱紫 表酱 介个 辣个 内个 那啥 偶们 俺们
    童鞋 盆友 妹纸 孩纸 亲们 小伙伴 菇凉 网店 粗来 粗去 素不素 是不 有木有 有没 造吗 好滴 好哒 好捏 好嘞
    灰常 稀饭 果断 给力 杯具 洗具 鸭梨 围观 吐槽 捉急 捉鸡 方了 酱 宣你 蓝瘦 香菇 扎心 佛系 白嫖 薅 羊毛 种草 拔草 剁手 踩雷
    歇菜 凉凉 凉了 掉线 闪退 卡死 卡顿 秒批 秒拒 秒到 秒回 秒杀 跑路 套路 忽悠 坑人 坑爹 坑死 靠谱 离谱 整不明白 闹不懂 搞不懂
  `),
  fixed: new Set(
    '没有不又再已未别无非莫勿否曾过了着就才仍吗呢吧么嘛啊呀哦哪那这谁什怎几多少何咋啥为我你您他她它咱俺们零〇一二两三四五六七八九十百千万亿半的是想要会能可得该',
  ),
  joining: new Set(
    '到上下完好掉出来去起开住成给在从把被让和跟与对向往用以及或而但也都很太最更刚先后里外中内前个次张笔份款条件位号点分秒块元',
  ),
  negating: /^[不没无未非别]/u,
  endings: /$^/u,
  variants: [],
};
