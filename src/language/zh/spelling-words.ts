import type { SpellingWords } from '../spelling-words.js';

/** Words of which every sentence is full; a thing that is called so is named by them only where something shows it. */
export const ZH_COMMON_WORDS: ReadonlySet<string> = new Set(
  `现在 马上 立即 立刻 今天 明天 昨天 以后 之后 以前 之前 然后 最近 随时 一直 已经 还是 就是 可以 可能 能够 应该 需要 必须 想要 希望 知道 请问 帮忙 帮我
  什么 怎么 怎样 如何 哪个 哪里 哪些 为什么 多少 几个 多久 这个 那个 这些 那些 这里 那里 这样 那样 我们 你们 他们 自己 大家 别人
  一个 一些 一下 一起 一样 全部 所有 每个 其他 其它 另外 没有 不是 不能 不要 或者 并且 因为 所以 如果 但是 而且 关于 对于 通过 还有 时候 的话`
    .trim()
    .split(/\s+/u),
);

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
