import { softmax } from '../../ml/probabilities.js';

const PRIME = 16_777_619;
/** The offset basis of FNV-1a for 32 bits. */
const START = 2_166_136_261;

/** A number of 32 bits for a text, the same everywhere (FNV-1a by Fowler, Noll and Vo); `before` continues an earlier one. */
export const hashText = (text: string, before: number = START): number => {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME) >>> 0;
  return hash;
};

/** A word in Latin letters or a number is one unit, any other visible character (Chinese, punctuation, emoji) another. */
const UNIT = /[\p{Script=Latin}\p{M}\p{N}']+|\S/gu;
/** Units a phrase at most: 4 and 5 change the macro F1 by less than 0.004 and cost up to 70 % more memory. */
const LONGEST = 3;
/** Cannot be in a text, so that units do not run into each other. */
const BORDER = '\u0000';

/**
 * How often each phrase of one to three neighbouring units stands in a text, by the phrase's hash. Works alike for words and for Chinese.
 * @param marks what else is known of the text; each counts as a phrase that no text can hold. Default: none
 */
export const countPhrases = (text: string, marks: readonly string[] = []): ReadonlyMap<number, number> => {
  const units = text.toLowerCase().match(UNIT) ?? [];
  const counts = new Map<number, number>();
  for (let start = 0; start < units.length; start += 1) {
    let hash: number | undefined;
    for (const unit of units.slice(start, start + LONGEST)) {
      hash = hashText(BORDER, hashText(unit, hash));
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  for (const mark of marks) {
    const hash = hashText(mark, hashText(BORDER));
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return counts;
};

/** The phrases a head knows, by `countPhrases`, and how telling the rarity of each is. */
interface EmotionVocabulary {
  /** Hashes of the phrases; a phrase's index here is its index everywhere. */
  readonly phrases: Uint32Array;
  /** Inverse document frequency a phrase: 1 + ln((1 + texts) / (1 + texts with it)). */
  readonly rarity: Float32Array;
}

/** Phrases of a single text cannot be learnt from: keeping them changes the macro F1 by less than 0.002 and needs five times the memory. */
const LEAST_TEXTS = 2;

/** The phrases that stand in at least two texts; ordered by hash, so that the order of the texts does not matter. */
export const buildEmotionVocabulary = (counted: readonly ReadonlyMap<number, number>[]): EmotionVocabulary => {
  const texts = new Map<number, number>();
  for (const counts of counted) for (const phrase of counts.keys()) texts.set(phrase, (texts.get(phrase) ?? 0) + 1);
  const kept = [...texts].filter(([, count]) => count >= LEAST_TEXTS).sort(([one], [other]) => one - other);
  return {
    phrases: Uint32Array.from(kept, ([phrase]) => phrase),
    rarity: Float32Array.from(kept, ([, count]) => 1 + Math.log((1 + counted.length) / (1 + count))),
  };
};

/** What a head sees of a text: a few of many phrases, and all of the vector. */
export interface EmotionFeatures {
  /** Indexes of the phrases in the vocabulary. */
  readonly phrases: Int32Array;
  /** The weight of each: (1 + ln count) × rarity, together of length 1 (tf-idf, sublinear). */
  readonly amounts: Float32Array;
  /** Of length `VECTOR_LENGTH`. */
  readonly vector: Float32Array;
}

/** Beside phrases of length 1: the vector's say. 0.4 to 1 differ by less than 0.01 in macro F1. */
const VECTOR_LENGTH = 0.6;
/** What a text has in it, from its counted phrases and its vector of length 1. */
export type ReadFeatures = (counts: ReadonlyMap<number, number>, vector: Float32Array) => EmotionFeatures;

/** Reads texts by a vocabulary; phrases it does not have are passed over. */
export const createFeatureReader = ({ phrases, rarity }: EmotionVocabulary): ReadFeatures => {
  const indexes = new Map(Array.from(phrases, (phrase, index) => [phrase, index]));
  return (counts, vector) => {
    const known: (readonly [index: number, amount: number])[] = [];
    for (const [phrase, count] of counts) {
      const index = indexes.get(phrase);
      if (index !== undefined) known.push([index, (1 + Math.log(count)) * (rarity[index] ?? 0)]);
    }
    const length = Math.sqrt(known.reduce((sum, [, amount]) => sum + amount ** 2, 0)) || 1;
    return {
      phrases: Int32Array.from(known, ([index]) => index),
      amounts: Float32Array.from(known, ([, amount]) => amount / length),
      vector: vector.map((number) => number * VECTOR_LENGTH),
    };
  };
};

/** Of a multinomial logistic regression over phrases and vectors. */
export interface EmotionWeights {
  readonly labels: number;
  /** `labels` numbers a phrase of the vocabulary. */
  readonly phrases: Float32Array;
  /** `labels` numbers a dimension of the vector. */
  readonly vector: Float32Array;
  /** One a label. */
  readonly offsets: Float32Array;
}

/** A trained classifier of texts; plain data that can be sent between threads and kept in a file. */
export interface EmotionHead {
  /** In alphabetical order. */
  readonly labels: readonly string[];
  /** Of the vectors; 0: it was trained on nothing. */
  readonly dimensions: number;
  readonly vocabulary: EmotionVocabulary;
  readonly weights: EmotionWeights;
  /** Scores are divided by it before they become probabilities; above 1 the head was too sure of itself. */
  readonly temperature: number;
  /** Added to a label's log-probability when the label is chosen, not when its probability is given: frequent labels are held back. */
  readonly handicaps: readonly number[];
}

/** Each label's score, written into `scores`; offsets are added unscaled, all else times `scale`. */
export const scoreEmotions = (
  { labels, phrases, vector, offsets }: EmotionWeights,
  features: EmotionFeatures,
  scores: Float64Array,
  scale = 1,
): Float64Array => {
  scores.fill(0);
  addRows(scores, phrases, labels, features.phrases, features.amounts);
  for (let at = 0; at < features.vector.length; at += 1) {
    const amount = features.vector[at]!;
    for (let label = 0; label < labels; label += 1) scores[label]! += vector[at * labels + label]! * amount;
  }
  for (let label = 0; label < labels; label += 1) scores[label] = scores[label]! * scale + offsets[label]!;
  return scores;
};

const addRows = (scores: Float64Array, weights: Float32Array, labels: number, rows: Int32Array, amounts: Float32Array): void => {
  for (let at = 0; at < rows.length; at += 1) {
    const start = rows[at]! * labels;
    for (let label = 0; label < labels; label += 1) scores[label]! += weights[start + label]! * amounts[at]!;
  }
};

export interface EmotionGuess {
  /** The choice that serves rare labels as well as frequent ones (macro F1); now and then not the most probable. */
  readonly label: string;
  /** Of `label`, calibrated, 0..1. */
  readonly probability: number;
  /** Of every label; they sum to 1. */
  readonly probabilities: ReadonlyMap<string, number>;
}

/** `marks`: as in the examples, see `countPhrases`. */
export type ClassifyEmotion = (text: string, vector: Float32Array, marks?: readonly string[]) => EmotionGuess;

/**
 * Makes a head ready to classify.
 * @throws Error from the classifier when a vector is not of the encoder the head was trained with
 */
export const createEmotionClassifier = ({
  labels,
  dimensions,
  vocabulary,
  weights,
  temperature,
  handicaps,
}: EmotionHead): ClassifyEmotion => {
  const featuresOf = createFeatureReader(vocabulary);
  return (text, vector, marks) => {
    if (vector.length !== dimensions)
      throw new Error(`the emotion head takes vectors of ${String(dimensions)} numbers, not ${String(vector.length)}`);
    const features = featuresOf(countPhrases(text, marks), vector);
    const scores = scoreEmotions(weights, features, new Float64Array(labels.length));
    const shares = softmax(scores.map((score) => score / temperature));
    const chosen = indexOfHighest(shares.map((share, index) => Math.log(share) + (handicaps[index] ?? 0)));
    const probabilities = new Map(labels.map((label, index) => [label, shares[index] ?? 0]));
    return { label: labels[chosen] ?? '', probability: shares[chosen] ?? 0, probabilities };
  };
};

const indexOfHighest = (numbers: Float64Array): number =>
  numbers.reduce((best, number, index) => (number > numbers[best]! ? index : best), 0);
