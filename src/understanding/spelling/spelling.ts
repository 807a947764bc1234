import type { Change } from '../../domain/change.js';
import { LANGUAGES, type LocalisedTexts } from '../../domain/language.js';
import type { OntologySource } from '../../ontology/ontology-source.js';
import type { PhrasingReader } from '../../store/phrasing-reader.js';
import { chineseWordShare } from '../../text/chinese-word-share.js';
import { isEnglishWord } from '../../text/english-dictionary.js';
import { normaliseText, type NormalisedText } from '../../text/normalise-text.js';
import type { EntityLexicon } from '../entity-lexicon.js';
import type { Writing } from './apply-edits.js';
import { findMeantWriting } from './find-meant-writing.js';
import { createVocabulary } from './vocabulary.js';

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
