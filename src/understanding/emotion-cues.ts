import type { Language } from '../domain/language.js';
import type { EmotionLabel } from '../domain/reply.js';

interface EmotionCues {
  readonly cues: Readonly<Record<Exclude<EmotionLabel, 'NEUTRAL'>, readonly string[]>>;
  /** Right before a cue they turn it around. */
  readonly negations: readonly string[];
}

/** Words and phrases that show a feeling whatever the subject. */
export const EMOTION_CUES: Readonly<Record<Language, EmotionCues>> = {
  zh: {
    cues: {
      SATISFIED: ['谢谢', '感谢', '满意', '太好了', '不错', '很棒', '点赞', '开心', '多谢'],
      ANXIOUS: ['着急', '急用', '担心', '害怕', '怎么办啊', '急死', '焦虑', '好慌', '紧急', '睡不着'],
      CONFUSED: ['看不懂', '不明白', '搞不懂', '没搞懂', '一头雾水', '糊涂', '什么意思啊', '不懂'],
      DISAPPOINTED: ['失望', '白等', '算了吧', '心寒', '无语', '太让人失望', '不满意', '太差'],
      ANGRY: ['气死', '垃圾', '骗子', '投诉你们', '太过分', '坑人', '愤怒', '生气', '受够了', '滚', '什么破', '恶心', '忍无可忍', '不要脸'],
    },
    negations: ['不', '没', '没有', '别', '不太', '不是'],
  },
  en: {
    cues: {
      SATISFIED: ['thank you', 'thanks', 'great', 'perfect', 'awesome', 'happy', 'satisfied', 'appreciate'],
      ANXIOUS: ['worried', 'worry', 'urgent', 'urgently', 'anxious', 'scared', 'afraid', 'desperate', 'panic', 'asap', 'nervous'],
      CONFUSED: ['confused', 'confusing', "don't understand", 'do not understand', 'no idea', "doesn't make sense", 'lost me'],
      DISAPPOINTED: ['disappointed', 'disappointing', 'let down', 'useless', 'poor service', 'fed up', 'not satisfied', 'unhappy'],
      ANGRY: [
        'angry',
        'furious',
        'ridiculous',
        'scam',
        'outrageous',
        'terrible',
        'worst',
        'unacceptable',
        'rubbish',
        'disgusting',
        'wtf',
        'damn',
        'sick of',
      ],
    },
    negations: ['not', "isn't", "aren't", "wasn't", "don't", 'never', 'no', 'not very', 'not that'],
  },
};
