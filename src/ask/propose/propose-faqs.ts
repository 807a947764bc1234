import type { Json } from '../../domain/json.js';
import { FAQ_OF_ACT, isSmallTalk } from '../../domain/small-talk.js';
import { isValidAt } from '../../domain/time/calendar.js';
import { type DialogueAct, mentionsAct, readDialogueAct } from '../../language/dialogue-words.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import type { CompletedBy, FaqCandidate, TurnView } from '../../reply/decide/candidate.js';
import { chooseFaqAnswer } from '../../reply/render/answer-from-faq.js';
import type { PassageMatch } from '../../retrieval/index/passage-index.js';
import type { Situation } from '../../situation/situate.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import type { Understood } from '../../understanding/understand.js';
import type { AskDependencies } from '../ask-dependencies.js';
import { type Completed, kindsOf, rareShareOf, type Search, type Searches, shareOf, termsOf, wordsOf } from './search-message.js';

/** FAQs taken from each search. */
const FROM_SEARCH = { alone: 8, joined: 6, mixed: 6, completed: 4 } as const;

/** Phrasings of a FAQ that are compared where no search compared them. */
const MOST_COMPARED = 24;

/** And of two FAQs that are compared with each other: their likeness is rough anyway. */
const LIKENESS_COMPARED = 6;

export const proposeFaqs = async (
  understood: Understood,
  situation: Situation,
  { alone, joined, mixed, completed, sentences }: Searches,
  view: TurnView,
  variables: Readonly<Record<string, Json>>,
  { faqs, knowledge, passages, agreements, now }: Pick<AskDependencies, 'faqs' | 'knowledge' | 'passages' | 'agreements' | 'now'>,
): Promise<readonly FaqCandidate[]> => {
  const { questionLanguage: language, chosenFaqId } = understood;
  const ids = (found: Search | null, most: number): readonly string[] =>
    (found?.found.candidates ?? []).slice(0, most).map(({ faqId }) => faqId);
  const ofWords = new Set([...ids(alone, FROM_SEARCH.alone), ...sentences.alone.flatMap(ownFaq)]);
  const lastFaqId = view.state.givenFaqIds.at(-1);
  const acts = faqsOfActs(understood.text, language);
  const wanted =
    chosenFaqId === null
      ? [
          ...ofWords,
          ...ids(joined, FROM_SEARCH.joined),
          ...ids(mixed, FROM_SEARCH.mixed),
          ...completed.flatMap((one) => [
            ...ids(one, FROM_SEARCH.completed),
            ...(one.understood.chosenFaqId === null ? [] : [one.understood.chosenFaqId]),
          ]),
          ...[...sentences.alone, ...sentences.mixed].flatMap(ownFaq),
          ...view.expectedFaqIds,
          ...acts.keys(),
          ...(lastFaqId === undefined ? [] : [lastFaqId]),
        ]
      : [chosenFaqId];
  const found = await faqs.find([...new Set(wanted)]);
  const terms = termsOf(understood.text, language);
  const rarity = (term: string): number => passages.rarity(term, language);
  const last = lastFaqId === undefined ? undefined : found.get(lastFaqId);
  const lastPhrasings = last === undefined ? [] : knowledge.phrasingsOf(last.id, language, LIKENESS_COMPARED);
  return [...found.values()].flatMap((faq): readonly FaqCandidate[] => {
    if (faq.publishedVersion === null || !isValidAt(faq, situation.asOf)) return [];
    const chosen = chooseFaqAnswer(faq.answers, { language: understood.language, asOf: situation.asOf, variables });
    if (chosen === null) return [];
    const own = passages
      .of(faq.id, chosen.answer.language)
      .filter(({ owner }) => owner.kind === 'FAQ' && owner.answerId === chosen.answer.id);
    const comparable = chosen.answer.language === language ? own : passages.of(faq.id, language);
    const of = (one: Search | null) => one?.found.candidates.find(({ faqId }) => faqId === faq.id);
    const phrasings = knowledge.phrasingsOf(faq.id, language, MOST_COMPARED);
    const similarity = (one: Search): number => {
      const told = of(one)?.evidence.similarity ?? 0;
      return told > 0 ? told : Math.max(0, ...phrasings.map(({ vector }) => dotProduct(vector, one.vector)));
    };
    const sentence = (one: Search): number => Math.max(0, ...comparable.map(({ vector }) => dotProduct(vector, one.vector)));
    const words = vocabularyOf(faq, language, [...phrasings.map(({ text }) => text), ...comparable.map(({ text }) => text)]);
    const best = bestCompleted(completed, faq.id);
    const nearest = comparable.toSorted((a, b) => dotProduct(b.vector, alone.vector) - dotProduct(a.vector, alone.vector))[0];
    const nearestWords = nearest === undefined ? null : wordsOf(nearest);
    const probabilityAlone = of(alone)?.probability ?? 0;
    const probabilityMixed = of(mixed)?.probability ?? 0;
    const phrasing = (of(mixed) ?? of(alone))?.evidence.phrasing ?? phrasings[0]?.text ?? understood.resolvedQuestion;
    const resolvedQuestion = resolvedFor(understood, best, probabilityAlone, probabilityMixed, phrasing, view);
    return [
      {
        kind: 'faq',
        faq,
        isTalk: isSmallTalk(faq),
        fitsAct: acts.get(faq.id) ?? 0,
        alone: probabilityAlone,
        joined: of(joined)?.probability ?? 0,
        mixed: probabilityMixed,
        completed: best?.probability ?? 0,
        completedBy: best?.by ?? null,
        similarAlone: similarity(alone),
        similarMixed: mixed === null ? 0 : similarity(mixed),
        sentenceAlone: sentence(alone),
        sentenceMixed: mixed === null ? 0 : sentence(mixed),
        wordsExplained: shareOf(terms, words),
        sentenceExplains: nearestWords === null ? 0 : shareOf(terms, nearestWords),
        rareExplained: rareShareOf(terms, words, rarity),
        rareBySentence: nearestWords === null ? 0 : rareShareOf(terms, nearestWords, rarity),
        likeLast: last === undefined || last.id === faq.id ? 0 : likeness(phrasings, lastPhrasings),
        sharesThingsWithLast: last !== undefined && last.id !== faq.id && faq.aboutIds.some((id) => last.aboutIds.includes(id)),
        tells: new Set(own.flatMap((passage) => [...kindsOf(passage)])),
        isPersonal: chosen.otherwise !== null,
        lead: nearest !== undefined && own.includes(nearest) ? nearest.text : null,
        phrasing,
        resolvedQuestion,
        isOfDialogue: !ofWords.has(faq.id),
        agreement: agreements.shiftFor(resolvedQuestion, faq.id, now()),
      },
    ];
  });
};

const likeness = (phrasings: readonly { readonly vector: Float32Array }[], others: readonly { readonly vector: Float32Array }[]): number =>
  Math.max(0, ...phrasings.slice(0, LIKENESS_COMPARED).flatMap(({ vector }) => others.map((other) => dotProduct(vector, other.vector))));

/** The small talk that replies to what a message does in the dialogue: 1 where it does nothing else. */
const faqsOfActs = (text: string, language: Understood['questionLanguage']): ReadonlyMap<string, number> => {
  const does = readDialogueAct(text, language);
  const mentions: Partial<DialogueAct> = mentionsAct(text, language);
  const acts = Object.keys(FAQ_OF_ACT) as (keyof typeof FAQ_OF_ACT)[];
  return new Map(
    acts.flatMap((act): readonly (readonly [string, number])[] => {
      if (does[act]) return [[FAQ_OF_ACT[act], 1]];
      return mentions[act] === true ? [[FAQ_OF_ACT[act], 0.5]] : [];
    }),
  );
};

const ownFaq = ({ passage: { owner } }: PassageMatch): readonly string[] => (owner.kind === 'FAQ' ? [owner.id] : []);

interface BestCompleted {
  readonly probability: number;
  readonly by: CompletedBy;
  readonly question: string;
}

const bestCompleted = (completed: readonly Completed[], faqId: string): BestCompleted | null =>
  completed
    .flatMap(({ by, understood, found }): readonly BestCompleted[] => {
      const question = understood.resolvedQuestion;
      if (understood.chosenFaqId === faqId) return [{ probability: 1, by, question }];
      const probability = found.candidates.find((candidate) => candidate.faqId === faqId)?.probability ?? 0;
      return probability === 0 ? [] : [{ probability, by, question }];
    })
    .sort((one, other) => other.probability - one.probability)[0] ?? null;

/** The customer would have said it as those did whose phrasing was found, where the past made more of it than the words alone. */
const resolvedFor = (
  { resolvedQuestion }: Understood,
  best: BestCompleted | null,
  alone: number,
  mixed: number,
  phrasing: string,
  { leans, isLater }: TurnView,
): string => {
  if (!isLater || alone >= Math.max(mixed, best?.probability ?? 0)) return resolvedQuestion;
  if (best !== null && best.probability >= mixed) return best.question;
  return leans ? phrasing : resolvedQuestion;
};

const vocabularies = new WeakMap<PublishedFaq, Map<string, ReadonlySet<string>>>();

/** The words of all that a FAQ says and is asked by; kept as long as the FAQ is. */
const vocabularyOf = (faq: PublishedFaq, language: Understood['questionLanguage'], texts: readonly string[]): ReadonlySet<string> => {
  const known = vocabularies.get(faq) ?? new Map<string, ReadonlySet<string>>();
  vocabularies.set(faq, known);
  const words = known.get(language) ?? new Set(texts.flatMap((text) => termsOf(normaliseText(text).text, language)));
  known.set(language, words);
  return words;
};
