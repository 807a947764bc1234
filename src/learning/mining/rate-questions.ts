import type { Language } from '../../domain/language.js';
import type { Signal } from '../../domain/proposal.js';
import { isSmallTalk } from '../../domain/small-talk.js';
import type { KnowledgeIndex } from '../../retrieval/knowledge-index.js';
import type { FaqRepository } from '../../store/repositories/faq-repository.js';
import type { UnsureQuestion } from './choose-clusters.js';
import type { PooledQuestion, QuestionPool } from './question-pool.js';

/** What is known now of what a question is after. */
interface Rating {
  readonly uncertainty: number;
  /** The FAQ that is most probable; `''`: none. */
  readonly nearest: string;
  readonly opinion: string;
}

/** Rates the questions of a pool by the knowledge as it is, each once a revision. */
export interface QuestionRater {
  /** Those still unsure, as the clusters take them. */
  rate(pool: QuestionPool, alike: Readonly<Record<Language, number>>, pause: () => Promise<void>): Promise<readonly UnsureQuestion[]>;
}

/** Answered this surely, a question is settled. */
const SETTLED = 0.25;
/** Probability that any FAQ is meant below which nothing known is. */
const KNOWN = 0.5;
/**
 * How unsure a question is at least, however sure recognition is of it, as long as the FAQ it seems to be after is the one that the customer was
 * replied from: the reply weighed more than that, and customers and editors know best.
 */
const LEAST: Readonly<Record<Signal, number>> = {
  UNSURE: 0.3,
  UNANSWERED: 0.5,
  ASKED_BACK: 0.5,
  HANDED_OVER: 0.5,
  REPEATED: 0.5,
  CORRECTED: 0.5,
  DISLIKED: 0.5,
};
/** Questions rated between two pauses: a find takes a millisecond. */
const AT_ONCE = 10;
const CANDIDATES = 10;

export interface RaterDependencies {
  readonly knowledge: Pick<KnowledgeIndex, 'find' | 'revision'>;
  readonly faqs: Pick<FaqRepository, 'find'>;
}

export const createQuestionRater = ({ knowledge, faqs }: RaterDependencies): QuestionRater => {
  let revision = '';
  let ratings = new Map<string, { readonly of: PooledQuestion; readonly rating: Rating | null }>();

  const rateOne = ({ normalised: text, language, vector, meant }: PooledQuestion): Rating | null => {
    const { candidates } = knowledge.find({ text, language, vector, alsoNamed: [], allow: null, limit: CANDIDATES });
    const [best] = candidates;
    // It is one of the phrasings by now: to propose it again would change nothing.
    if (best !== undefined && best.evidence.similarity > 0.999 && (meant === null || meant === best.faqId)) return null;
    if (meant !== null)
      return { uncertainty: 1 - (candidates.find(({ faqId }) => faqId === meant)?.probability ?? 0), nearest: meant, opinion: meant };
    const known = candidates.reduce((sum, { probability }) => sum + probability, 0);
    const top = best?.probability ?? 0;
    return { uncertainty: 1 - top, nearest: best?.faqId ?? '', opinion: known < KNOWN ? '' : (best?.faqId ?? '') };
  };

  return {
    async rate(pool, alike, pause) {
      if (knowledge.revision !== revision) ratings = new Map();
      ({ revision } = knowledge);
      const rated = new Map<string, { readonly of: PooledQuestion; readonly rating: Rating | null }>();
      let done = 0;
      for (const question of pool.all()) {
        const known = ratings.get(question.turnId);
        if (known?.of === question) rated.set(question.turnId, known);
        else {
          rated.set(question.turnId, { of: question, rating: rateOne(question) });
          done += 1;
          if (done % AT_ONCE === 0) await pause();
        }
      }
      ratings = rated;
      const known = [...rated.values()].flatMap(({ of, rating }) => (rating === null ? [] : [{ of, ...rating }]));
      const found = await faqs.find([...new Set(known.map(({ nearest }) => nearest).filter((id) => id !== ''))]);
      const wanted = known.flatMap(({ of, nearest, opinion, uncertainty }) => {
        const faq = found.get(nearest);
        const isOutdated = faq !== undefined && faq.updatedAt > of.at;
        const least = isOutdated ? 0 : Math.max(...[...of.signals].map((signal) => LEAST[signal]));
        const is = { of, uncertainty: Math.max(least, uncertainty), opinion: faq !== undefined && isSmallTalk(faq) ? '' : opinion };
        return is.uncertainty <= SETTLED ? [] : [{ ...is, isUnanswered: !isOutdated && of.meant === null && of.signals.has('UNANSWERED') }];
      });
      return wanted.map(({ of, uncertainty, opinion, isUnanswered }) => ({
        id: of.turnId,
        person: of.customerId ?? of.conversation ?? of.turnId,
        uncertainty,
        opinion,
        isUnanswered,
        alike: alike[of.language],
        isTold: of.meant !== null && of.signals.has('DISLIKED'),
        neighbours: pool.neighboursOf(of.turnId),
      }));
    },
  };
};
