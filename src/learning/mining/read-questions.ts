import type { Signal } from '../../domain/proposal.js';
import type { Turn } from '../../domain/turn.js';
import type { Encoder } from '../../embedding/encoder.js';
import { detectLanguage } from '../../language/text/detect-language.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { RecordedTurn } from '../../store/repositories/learning-repository.js';
import type { PooledQuestion } from './question-pool.js';
import { meantBy, signalOf, signalOfNext } from './signals.js';

/** A turn with what is known of how it went. */
export interface NotedTurn extends RecordedTurn {
  readonly signals: readonly Signal[];
  readonly meant: string | null;
}

interface Asked {
  readonly text: string;
  readonly normalised: string;
  readonly language: Language;
}

/** What a turn asked, complete on its own; `null`: nothing that can be read. */
const askedBy = ({ reply, number, question }: Turn): Asked | null => {
  const text = (number > 1 ? reply.understanding.resolvedQuestion : question).trim();
  const normalised = normaliseText(text).text;
  const language = detectLanguage(normalised);
  return language === null || normalised === '' ? null : { text, normalised, language };
};

/** Numbers that name somebody's contract or phone, and addresses of mail. */
const PERSONAL = /\d(?:[\s-]?\d){4,}|\S+@\S+/u;

/** What it takes to read turns as questions. */
export interface ReadingDependencies {
  readonly encoder: Pick<Encoder, 'encode'>;
  readonly privateTypes: () => readonly string[];
}

/** The vectors of what turns asked; those of one language are encoded together, behind customers' questions when they are many. */
const encodeAll = async (asked: readonly Asked[], { encoder }: ReadingDependencies): Promise<ReadonlyMap<string, Float32Array>> => {
  const vectors = new Map<string, Float32Array>();
  for (const language of LANGUAGES) {
    const texts = [...new Set(asked.filter((one) => one.language === language).map(({ normalised }) => normalised))];
    const encoded = texts.length === 0 ? [] : await encoder.encode(texts, language);
    texts.forEach((text, at) => {
      const vector = encoded[at];
      if (vector !== undefined) vectors.set(text, vector);
    });
  }
  return vectors;
};

/** The questions of some turns, with what was noted of them. */
export const readQuestions = async (noted: readonly NotedTurn[], dependencies: ReadingDependencies): Promise<readonly PooledQuestion[]> => {
  const asked = noted.flatMap((one) => {
    const what = askedBy(one.turn);
    return what === null ? [] : [{ ...one, ...what }];
  });
  const vectors = await encodeAll(asked, dependencies);
  const hidden = dependencies.privateTypes();
  return asked.flatMap(({ turn, conversation, signals, meant, ...what }): readonly PooledQuestion[] => {
    const vector = vectors.get(what.normalised);
    if (vector === undefined) return [];
    const names = turn.reply.understanding.entities.some(({ entity }) => hidden.includes(entity.type));
    return [
      {
        turnId: turn.id,
        conversation,
        customerId: turn.customerId,
        at: turn.at,
        ...what,
        vector,
        signals: new Set(signals),
        meant,
        isPrivate: names || PERSONAL.test(what.text),
      },
    ];
  });
};

/** Like nothing. */
const NOTHING = new Float32Array();

/** What turns say of themselves and of the ones before them. @param before the turn before each, by its id */
export const noteTurns = async (
  turns: readonly RecordedTurn[],
  before: ReadonlyMap<string, Turn>,
  dependencies: ReadingDependencies,
): Promise<readonly NotedTurn[]> => {
  const pairs = turns.flatMap((later) => {
    const turn = before.get(later.turn.id);
    return turn === undefined ? [] : [{ turn, later }];
  });
  const asked = new Map(
    [...pairs.map(({ turn }) => turn), ...pairs.map(({ later }) => later.turn)].map((turn) => [turn.id, askedBy(turn)]),
  );
  const vectors = await encodeAll(
    [...asked.values()].flatMap((one) => one ?? []),
    dependencies,
  );
  const likeness = (one: Turn, other: Turn): number => {
    const [a = NOTHING, b = NOTHING] = [one, other].map(({ id }) => vectors.get(asked.get(id)?.normalised ?? ''));
    return a.length === b.length ? dotProduct(a, b) : 0;
  };
  const ownSignals = turns.flatMap(({ turn, conversation }): readonly NotedTurn[] => {
    const signal = signalOf(turn);
    return signal === null ? [] : [{ turn, conversation, signals: [signal], meant: null }];
  });
  const ofNext = pairs.flatMap(({ turn, later }): readonly NotedTurn[] => {
    if (turn.reply.understanding.kind === 'SMALL_TALK') return [];
    const signal = signalOfNext(later.turn, likeness(turn, later.turn));
    const meant = meantBy(turn, later.turn, signal);
    const signals = [signalOf(turn), signal].flatMap((one) => one ?? []);
    return signal === null && meant === null ? [] : [{ turn, conversation: later.conversation, signals, meant }];
  });
  return [...ownSignals, ...ofNext];
};
