import type { Language } from '../../domain/language.js';
import type { EmotionLabel, HandoffReason } from '../../domain/reply.js';
import { WORDING } from './wording.js';

/** Wordings of one thing to say, of which one is chosen; the first where there is no dialogue. */
export type Wordings = readonly [string, ...string[]];

/** Feelings that are answered before the question is. */
export type HardFeeling = Exclude<EmotionLabel, 'NEUTRAL' | 'SATISFIED'>;

interface Phrases {
  readonly noAnswer: Wordings;
  readonly unreadable: Wordings;
  /** After that nothing is known: what is known near it. */
  readonly near: Wordings;
  readonly quoted: string;
  readonly whichFaq: Wordings;
  readonly thisFaq: Wordings;
  /** Whose attribute is asked for. */
  readonly whichEntity: Wordings;
  readonly whichThing: Wordings;
  readonly whichValue: Wordings;
  readonly yourValue: Wordings;
  readonly empathy: Readonly<Record<HardFeeling, Wordings>>;
  /** What weighs on somebody is answered before the question. */
  readonly sympathy: Readonly<Record<'GRIEF' | 'HARDSHIP', Wordings>>;
  /** Before a reply to what was asked before. */
  readonly again: Wordings;
  /** Before the answer to another question that may be meant, and before facts that may be. */
  readonly ifFaq: Wordings;
  readonly ifFacts: Wordings;
  /** What one can ask about. */
  readonly topics: Wordings;
  readonly nextSteps: Wordings;
  readonly source: Wordings;
  readonly offerPerson: Wordings;
  /** Label of the option that leads to a person. */
  readonly person: string;
  readonly handoff: Readonly<Record<HandoffReason, Wordings>>;
  readonly stillWaiting: Wordings;
  readonly meanwhile: string;
}

/** What the service says of its own accord, in several wordings; `{…}` is filled in. */
export const PHRASES: Readonly<Record<Language, Phrases>> = {
  zh: {
    noAnswer: [
      WORDING.zh.noAnswer,
      '这个问题我暂时答不准，不想误导您。能否换个说法，或补充一点具体情况？',
      '不好意思，我没有找到有把握的答案。您再说具体一些，我重新查。',
    ],
    unreadable: [WORDING.zh.unreadable],
    near: ['相近的问题，我能回答：{titles}。', '我这里相近的内容有：{titles}。'],
    quoted: '“{title}”',
    whichFaq: [WORDING.zh.whichFaq, '我想确认一下，您问的是哪一个？', '有几种可能，请选最接近的一个。'],
    thisFaq: [WORDING.zh.thisFaq, '我理解得对吗，您是想问这个？'],
    whichEntity: [WORDING.zh.whichEntity, '请问您问的是哪一个的{attribute}？', '不同的{attribute}不一样，您想看哪一个的？'],
    whichThing: ['您问的是哪一个？', '请问具体是指哪一个？'],
    whichValue: ['您问的是哪个{attribute}？', '请问具体是指哪个{attribute}？'],
    yourValue: ['请问您的{attribute}是？', '答案因{attribute}而不同，请问您属于哪一种？'],
    empathy: {
      ANGRY: ['很抱歉让您生气了。', '抱歉，这件事确实让您受累了。', '非常理解您的不满，我先把事情说清楚。'],
      ANXIOUS: ['您先别着急。', '理解您着急。', '别担心，我们来看一下。'],
      DISAPPOINTED: ['抱歉让您失望了。', '没能让您满意，我们很抱歉。', '理解您的失望。'],
      CONFUSED: ['没关系，这里确实容易弄混。', '没关系，我们慢慢来。'],
    },
    sympathy: {
      GRIEF: ['请您节哀，我们会尽量让手续简单些。', '很难过听到这个消息，请节哀。'],
      HARDSHIP: ['理解您现在不容易，我们一起看看能怎么办。', '很遗憾您遇到这样的难处，先看看有哪些办法。'],
    },
    again: ['我换个说法再说明一下。', '我再说详细一些。', '可能刚才没讲清楚，补充如下。'],
    ifFaq: ['如果您问的是“{title}”：', '关于“{title}”：'],
    ifFacts: ['另外供您参考：', '您可能也想知道：'],
    topics: ['可以问的有：{topics}。', '比如{topics}，都可以问。'],
    nextSteps: ['接下来您可以了解：', '相关的还有：'],
    source: ['依据：{title}（第{version}版）', '以上依据「{title}」第{version}版'],
    offerPerson: ['需要的话，回复「人工」，由同事来帮您。', '如果更想和人谈，说「人工」就可以。'],
    person: '转人工客服',
    handoff: {
      REQUESTED: ['好的，马上为您转人工，您说过的内容我会一并转达。', '没问题，这就请同事接待您，前面的内容不用再重复。'],
      REPEATED_MISS: [
        '我还是没能帮上忙，已为您转人工，同事会看到我们的对话。',
        '这个问题交给同事处理更稳妥，正在为您转接，前面说过的不用再重复。',
      ],
      EMOTION: ['很抱歉给您带来不好的体验，我请同事直接来处理，前面的内容会一并转达。', '实在抱歉，这件事由同事亲自跟进，正在为您转接。'],
      POLICY: ['这件事需要由同事办理，正在为您转接。', '按规定这件事由人工办理，我这就为您转接。'],
    },
    stillWaiting: ['这个问题我也会转给同事，请稍等，正在为您转接。', '已记下，同事接入后会一起回答您。'],
    meanwhile: '等待时您可以先看：',
  },
  en: {
    noAnswer: [
      WORDING.en.noAnswer,
      'I would rather not guess at this one. Could you say it differently, or add a detail or two?',
      'I have found nothing that I am sure of. Tell me a little more and I will look again.',
    ],
    unreadable: [WORDING.en.unreadable],
    near: ['Close to it, I can answer: {titles}.', 'What I know that comes near it: {titles}.'],
    quoted: '“{title}”',
    whichFaq: [WORDING.en.whichFaq, 'Let me make sure: which of these do you mean?', 'It could be several things. Which comes closest?'],
    thisFaq: [WORDING.en.thisFaq, 'Did I get this right: is this what you are asking?'],
    whichEntity: [
      WORDING.en.whichEntity,
      'Whose {attribute} do you mean?',
      'The {attribute} is not the same for all. Which one are you asking about?',
    ],
    whichThing: ['Which one is it about?', 'Which of these do you mean?'],
    whichValue: ['Which {attribute} is it about?', 'What {attribute} do you mean?'],
    yourValue: ['May I ask your {attribute}?', 'The answer depends on your {attribute}. Which one applies to you?'],
    empathy: {
      ANGRY: [
        'I am sorry that this has made you angry.',
        'I am sorry for the trouble this has caused you.',
        'I understand why you are upset.',
      ],
      ANXIOUS: ['I understand that this is worrying.', 'I can see that this worries you.', 'Let us look at this together.'],
      DISAPPOINTED: ['I am sorry that we let you down.', 'I am sorry this was not what you expected.', 'I understand your disappointment.'],
      CONFUSED: ['No problem, this is easily mixed up.', 'No problem, let us go through it.'],
    },
    sympathy: {
      GRIEF: ['I am very sorry for your loss.', 'Please accept our sincere condolences.'],
      HARDSHIP: [
        'I am sorry that things are hard at the moment; let us see what can be done.',
        'I am sorry to hear that. Let us see what is possible.',
      ],
    },
    again: ['Let me put it another way.', 'Here it is in more detail.', 'Perhaps I was not clear, so let me add to it.'],
    ifFaq: ['If you mean “{title}”:', 'If you are asking about “{title}”:'],
    ifFacts: ['It may also help to know:', 'You may also want to know:'],
    topics: ['I can help with: {topics}.', 'You can ask about: {topics}.'],
    nextSteps: ['You may also want to know:', 'Related to this:'],
    source: ['Based on: {title} (version {version})', 'This comes from “{title}”, version {version}'],
    offerPerson: ['If you would rather talk to a colleague, just say “agent”.', 'Say “agent” at any time and a colleague will take over.'],
    person: 'Talk to a person',
    handoff: {
      REQUESTED: [
        'Of course. I am passing you to a colleague, who will see what you have told me.',
        'Certainly, a colleague will take over; there is no need to repeat anything.',
      ],
      REPEATED_MISS: [
        'I have not been able to help with this, so I am passing you to a colleague, who will see our conversation.',
        'A colleague is better placed to answer this. I am connecting you; there is no need to repeat anything.',
      ],
      EMOTION: [
        'I am sorry for the experience you have had. A colleague will look after this personally and will see what you have told me.',
        'I am truly sorry. I am connecting you with a colleague, who will take it from here.',
      ],
      POLICY: [
        'This is something a colleague has to handle. I am connecting you.',
        'A colleague has to take care of this; I am passing you on.',
      ],
    },
    stillWaiting: [
      'I will pass this on as well. Please bear with us while I connect you with a colleague.',
      'Noted. The colleague who takes over will answer this too.',
    ],
    meanwhile: 'While you wait:',
  },
};
