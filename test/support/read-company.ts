import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Language, LANGUAGES, type LocalisedText, type LocalisedTexts } from '../../src/domain/language.js';
import { normaliseText } from '../../src/language/text/normalise-text.js';
import { createOntologyIndex, type OntologyIndex } from '../../src/ontology/ontology-index.js';
import type { PublishedPhrasing } from '../../src/store/repositories/phrasing-reader.js';
import { createSpelling, type Spelling } from '../../src/understanding/spelling/spelling.js';

interface FaqFile {
  readonly id: string;
  readonly title: LocalisedText;
  readonly phrasings: LocalisedTexts;
}

interface EntityFile {
  readonly id: string;
  readonly type: string;
  readonly name: LocalisedText;
  readonly aliases?: LocalisedTexts;
}

/** A company's knowledge straight from its files, as far as spelling reads it. */
export interface Company {
  readonly phrasings: readonly PublishedPhrasing[];
  /** Normalised, by entity id; none of a private type. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly ontology: OntologyIndex;
}

export const readCompany = (folder: string): Company => {
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const faqFiles = existsSync(join(folder, 'faqs')) ? readdirSync(join(folder, 'faqs')).sort() : [];
  const faqs = faqFiles.flatMap((name) => read(join('faqs', name)) as readonly FaqFile[]);
  const file = read('ontology.yaml') as Partial<OntologyIndex['ontology']>;
  const ontology = createOntologyIndex({ entityTypes: [], units: [], ...file, relationTypes: relationTypes(file) });
  const entities = (read('entities.yaml') as readonly EntityFile[]).filter(({ type }) => !ontology.privateTypes.includes(type));
  return {
    phrasings: faqs.flatMap(({ id, title, phrasings }) =>
      LANGUAGES.flatMap((language) => [
        ...(phrasings[language] ?? []).map((text, at) => toPhrasing(id, text, language, `${id} ${language} ${String(at)}`, false)),
        ...(title[language] === undefined ? [] : [toPhrasing(id, title[language], language, `${id} ${language} title`, true)]),
      ]),
    ),
    names: new Map(entities.map((entity) => [entity.id, namesOf(entity)])),
    ontology,
  };
};

/** Spelling as the service has it with this knowledge. */
export const openSpelling = async ({ phrasings, names, ontology }: Company): Promise<Spelling> => {
  const spelling = createSpelling({
    phrasings: { publishedPhrasings: (_ids, { after }) => Promise.resolve(after === null ? phrasings : []) },
    lexicon: { ids: () => [...names.keys()], namesOf: (id) => names.get(id) ?? [] },
    ontology: { current: ontology, refresh: () => Promise.resolve() },
  });
  await spelling.open();
  return spelling;
};

/** What a relation's properties are called may be left out. */
const relationTypes = ({ relationTypes: types = [] }: Partial<OntologyIndex['ontology']>): OntologyIndex['ontology']['relationTypes'] =>
  types.map((type) => ({ ...type, properties: (type.properties as typeof type.properties | undefined) ?? [] }));

const toPhrasing = (faqId: string, text: string, language: Language, id: string, isTitle: boolean): PublishedPhrasing => ({
  id,
  faqId,
  text,
  language,
  isTitle,
});

const namesOf = ({ name, aliases }: EntityFile): readonly string[] =>
  LANGUAGES.flatMap((language) => [...(name[language] === undefined ? [] : [name[language]]), ...(aliases?.[language] ?? [])]).map(
    (text) => normaliseText(text).text,
  );
