import type { Change } from '../../domain/change.js';
import { LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import { chineseWordShare, isEnglishWord } from '../../language/text/dictionaries.js';
import { type NormalisedText, normaliseText, originalSpan } from '../../language/text/normalise-text.js';
import type { OntologySource } from '../../ontology/ontology-index.js';
import type { PhrasingReader } from '../../store/repositories/phrasing-reader.js';
import { findCues } from '../emotion/emotion-detector.js';
import type { EntityLexicon } from '../entities/entity-lexicon.js';
import { correctChinese, readPinyin } from './correct-chinese.js';
import { correctEnglish } from './correct-english.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** A stretch of a normalised text and what is meant by it. */
export interface Edit {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

/** A question as it was meant. */
export interface Writing {
  /** As the customer would have typed it without slips. */
  readonly question: string;
  /** Its normalised form, with the way back to what was really typed. */
  readonly normalised: NormalisedText;
  /** Whether what was mended cannot have been meant as it was written. */
  readonly isSure: boolean;
}

/** Puts what is meant in the place of what was written. Edits are in order and do not overlap. */
const applyEdits = (original: string, normalised: NormalisedText, edits: readonly Edit[]): Omit<Writing, 'isSure'> => {
  let [text, question] = ['', ''];
  let [at, typed] = [0, 0];
  const offsets: number[] = [];
  for (const edit of edits) {
    const span = originalSpan(normalised, edit);
    text += normalised.text.slice(at, edit.start) + edit.text;
    offsets.push(...normalised.offsets.slice(at, edit.start));
    // A character put in comes from the one typed in its place, those beyond from the last.
    for (let put = 0; put < edit.text.length; put += 1)
      offsets.push(normalised.offsets[Math.min(edit.start + put, edit.end - 1)] ?? span.start);
    question += original.slice(typed, span.start) + edit.text;
    [at, typed] = [edit.end, span.end];
  }
  return {
    question: question + original.slice(typed),
    normalised: { text: text + normalised.text.slice(at), offsets: [...offsets, ...normalised.offsets.slice(at)] },
  };
};

/** Longer messages are looked at no further: their words say enough, and time must not grow with them. */
const LONGEST = 400;

/** What was meant by a question with slips of the fingers, of sound, or in pinyin; `null` when nothing in it looks like one. */
export const findMeantWriting = (original: string, normalised: NormalisedText, vocabulary: Vocabulary): Writing | null => {
  const text = normalised.text.slice(0, LONGEST);
  const pinyin = readPinyin(text, vocabulary);
  const english = correctEnglish(text, vocabulary).filter(({ start, end }) =>
    pinyin.every((other) => end <= other.start || start >= other.end),
  );
  const chinese = correctChinese(text, vocabulary);
  // Words of feeling are no slips of the knowledge's words.
  const cues = findCues(text);
  const edits = [...pinyin, ...english, ...chinese]
    .filter(({ start, end }) => cues.every((cue) => end <= cue.start || start >= cue.end))
    .sort((a, b) => a.start - b.start);
  if (edits.length === 0) return null;
  return { ...applyEdits(original, normalised, edits), isSure: pinyin.length + chinese.length === 0 };
};

/** Knows how the knowledge is spelt. Derived from the graph; follows it. */
export interface Spelling {
  /** Reads all phrasings; to be called when the lexicon of names is open. */
  open(): Promise<void>;
  /** Reads what changes touched; to be called when the lexicon has followed them. */
  follow(changes: readonly Change[]): Promise<void>;
  /** What was meant by a question, where it seems to hold slips; `null`: nothing else than what it says. */
  meant(question: string, normalised: NormalisedText): Writing | null;
}

const PAGE = 2_000;
/** Names are short and stand in few phrasings, yet they are what questions are about: one counts as so many phrasings. */
const NAME_WEIGHT = 5;
const ONTOLOGY = 'ontology';

export const createSpelling = ({
  phrasings,
  lexicon,
  ontology,
}: {
  readonly phrasings: Pick<PhrasingReader, 'publishedPhrasings'>;
  readonly lexicon: Pick<EntityLexicon, 'ids' | 'namesOf'>;
  readonly ontology: OntologySource;
}): Spelling => {
  const vocabulary = createVocabulary();
  let namedIds: readonly string[] = [];

  const readPhrasings = async (faqIds: readonly string[] | null): Promise<void> => {
    for (let after: string | null = null; ;) {
      const page = await phrasings.publishedPhrasings(faqIds, { after, limit: PAGE });
      for (const { faqId, text } of page) vocabulary.add(`faq ${faqId}`, [normaliseText(text).text], 1);
      after = page.at(-1)?.id ?? null;
      if (page.length < PAGE) return;
    }
  };

  const readNames = (ids: readonly string[]): void => {
    for (const id of ids) {
      vocabulary.forget(`entity ${id}`);
      vocabulary.add(`entity ${id}`, lexicon.namesOf(id), NAME_WEIGHT);
    }
  };

  const readOntology = (): void => {
    vocabulary.forget(ONTOLOGY);
    vocabulary.add(ONTOLOGY, ontologyWords(ontology), NAME_WEIGHT);
    // Another ontology may have made types private or public.
    readNames(namedIds);
    namedIds = lexicon.ids();
    readNames(namedIds);
  };

  return {
    async open() {
      // Loaded now, so that no customer waits for them.
      isEnglishWord('a');
      chineseWordShare('我们');
      readOntology();
      await readPhrasings(null);
    },
    async follow(changes) {
      const idsOf = (kind: Change['kind']): readonly string[] => [
        ...new Set(changes.filter((change) => change.kind === kind).flatMap(({ ids }) => ids)),
      ];
      if (changes.some(({ kind }) => kind === 'ONTOLOGY')) readOntology();
      readNames(idsOf('ENTITY'));
      const faqIds = idsOf('FAQ');
      if (faqIds.length === 0) return;
      for (const faqId of faqIds) vocabulary.forget(`faq ${faqId}`);
      await readPhrasings(faqIds);
    },
    meant: (question, normalised) => findMeantWriting(question, normalised, vocabulary),
  };
};

/** How people call attributes, relations and their values; what is private in them is no word of a person. */
const ontologyWords = ({ current }: OntologySource): readonly string[] => {
  const { entityTypes, relationTypes } = current.ontology;
  const attributes = [...entityTypes, ...relationTypes.map(({ properties }) => ({ attributes: properties }))].flatMap(
    (type) => type.attributes,
  );
  const names: readonly LocalisedTexts[] = [
    ...entityTypes.map((type) => type.names),
    ...attributes.flatMap((attribute) => [attribute.names, ...Object.values(attribute.values ?? {})]),
    ...relationTypes.flatMap((type) => [type.names, type.inverseNames]),
  ];
  return names.flatMap((one) => LANGUAGES.flatMap((language) => one[language] ?? [])).map((name) => normaliseText(name).text);
};
