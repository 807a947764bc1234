/** Words of which every sentence is full; a thing that is called so is named by them only where something shows it. */
export const ZH_COMMON_WORDS: ReadonlySet<string> = new Set(
  `现在 马上 立即 立刻 今天 明天 昨天 以后 之后 以前 之前 然后 最近 随时 一直 已经 还是 就是 可以 可能 能够 应该 需要 必须 想要 希望 知道 请问 帮忙 帮我
  什么 怎么 怎样 如何 哪个 哪里 哪些 为什么 多少 几个 多久 这个 那个 这些 那些 这里 那里 这样 那样 我们 你们 他们 自己 大家 别人
  一个 一些 一下 一起 一样 全部 所有 每个 其他 其它 另外 没有 不是 不能 不要 或者 并且 因为 所以 如果 但是 而且 关于 对于 通过 还有 时候 的话`
    .trim()
    .split(/\s+/u),
);
