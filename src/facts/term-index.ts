import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ValueKind } from '../domain/fact-proposal.js';
import type { FactTerm } from '../domain/fact-question.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import type { RelationType } from '../domain/ontology.js';
import type { Encoder } from '../embedding/encoder.js';
import { FACT_WORDS, type FactWords } from '../language/fact-words.js';
import { normaliseText } from '../language/text/normalise-text.js';
import { productAt } from '../ml/linear-algebra.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { FactReader } from './fact-context.js';
import { isFigure, ownerOf, type OwnFigure } from './own/choose-own-terms.js';
import type { OwnLexicon } from './own/own-lexicon.js';
import type { UnitReader } from './reading/units.js';
import { attributeKind, valueKindOf } from './reading/value-kind.js';

/** A question that people could ask for something of the ontology, what it is about left out. */
interface VirtualPhrasing {
  readonly text: string;
  readonly term: FactTerm;
  /** Entity types of which it can be asked. */
  readonly types: readonly string[];
}

/** Names used as they are; only the first is put into questions. */
const MOST_NAMES = 14;
/** Values of a closed set whose names tell the attribute. */
const MOST_VALUES = 16;

/** Questions made from the names of attributes, relations and values. Private types and relations that touch them are left out. */
const virtualPhrasings = (index: OntologyIndex, units: UnitReader, language: Language): readonly VirtualPhrasing[] => {
  const { ontology, privateTypes, publicRelations } = index;
  const words = FACT_WORDS[language];
  const attributes = ontology.entityTypes
    .filter(({ id }) => !privateTypes.includes(id))
    .flatMap(({ id: entityType, attributes: all }) =>
      all.flatMap((attribute) => {
        const term: FactTerm = { kind: 'attribute', entityType, id: attribute.id };
        const values = Object.values(attribute.values ?? {}).slice(0, MOST_VALUES);
        return [
          ...phrasingsOf(attribute.names[language] ?? [], valueKindOf(term, index, units), words),
          ...values.flatMap((names) => fill(words.phrasings.yesno?.slice(0, 1) ?? [], names[language]?.[0] ?? null)),
        ].map((text) => ({ text, term, types: [entityType] }));
      }),
    );
  const relations = ontology.relationTypes
    .filter(({ id }) => publicRelations.includes(id))
    .flatMap(({ id, from, to, names, inverseNames }) =>
      (
        [
          ['OUTGOING', names, from],
          ['INCOMING', inverseNames, to],
        ] as const
      ).flatMap(([direction, said, types]) => {
        const term: FactTerm = { kind: 'relation', id, direction };
        return phrasingsOf(said[language] ?? [], valueKindOf(term, index, units), words).map((text) => ({ text, term, types }));
      }),
    );
  const properties = ontology.relationTypes
    .filter(({ id }) => publicRelations.includes(id))
    .flatMap(({ id, from, to, properties: all }) =>
      all.flatMap((property) => {
        const term: FactTerm = { kind: 'relation', id, direction: 'OUTGOING', property: property.id };
        const texts = phrasingsOf(property.names[language] ?? [], attributeKind(property, units), words);
        return texts.map((text) => ({ text, term, types: [...from, ...to] }));
      }),
    );
  return [...attributes, ...relations, ...properties];
};

/** A thing's names and the questions that people ask with them. */
const phrasingsOf = (names: readonly string[], kind: ValueKind, { phrasings }: FactWords): readonly string[] => {
  const patterns = [...(phrasings.any ?? []).slice(1), ...(phrasings[kind === 'list' ? 'relation' : isPhrased(kind) ? kind : 'any'] ?? [])];
  const texts = [...names.slice(0, MOST_NAMES), ...fill(patterns, names[0] ?? null)];
  return [...new Set(texts.map((text) => normaliseText(text).text))];
};

type PhrasedKind = Exclude<ValueKind, 'list' | 'name' | 'text' | 'number'>;
const isPhrased = (kind: ValueKind): kind is PhrasedKind => kind !== 'list' && kind !== 'name' && kind !== 'text' && kind !== 'number';

const fill = (patterns: readonly string[], name: string | null): readonly string[] =>
  name === null ? [] : patterns.map((pattern) => pattern.replace('{name}', name));

/** Stands where entity types stand otherwise, so that nothing of one's own is found when how things are for everybody is asked. */
const OWN_TYPE = 'own';

/** Questions that people could ask for each figure of what is theirs, and for the things themselves. */
const ownPhrasings = ({ terms }: OwnLexicon, units: UnitReader, language: Language): readonly VirtualPhrasing[] => [
  ...terms.flatMap((term) =>
    term.kind !== 'relation'
      ? []
      : phrasingsOf(term.relation.names[language] ?? [], 'list', FACT_WORDS[language]).map((text) => ({
          text,
          term: termOfRelation(term.relation),
          types: [OWN_TYPE],
        })),
  ),
  ...terms.filter(isFigure).flatMap((figure) => {
    const term = termOf(figure);
    const names = figure.attribute.names[language] ?? [];
    // "Is it suspended" asks for the state.
    const states = Object.values(figure.attribute.values ?? {}).flatMap((value) => (value[language] ?? []).slice(0, 1));
    return [
      ...phrasingsOf(names, attributeKind(figure.attribute, units), FACT_WORDS[language]),
      ...states.flatMap((state) => (FACT_WORDS[language].phrasings.yesno ?? []).slice(0, 1).map((text) => text.replace('{name}', state))),
    ].map((text) => ({ text, term, types: [OWN_TYPE] }));
  }),
];

export const termOfRelation = ({ id }: Pick<RelationType, 'id'>): FactTerm => ({ kind: 'relation', id, direction: 'OUTGOING' });

/** A figure as a term; of a relation's property the relation stands where the type stands otherwise. */
export const termOf = (figure: OwnFigure): FactTerm => ({ kind: 'attribute', entityType: ownerOf(figure), id: figure.attribute.id });

/** Cosine of a question to the nearest phrasing for a figure, by what the term index found; 0 where it found none. */
export const figureSimilarity = (figure: OwnFigure, meant: readonly MeantTerm[]): number => {
  const owner = ownerOf(figure);
  const { id } = figure.attribute;
  return meant.find(({ term }) => term.kind === 'attribute' && term.id === id && term.entityType === owner)?.similarity ?? 0;
};

/** What may be asked for, with how near a question is to it. */
export interface MeantTerm {
  readonly term: FactTerm;
  /** Cosine to the nearest of its virtual phrasings. */
  readonly similarity: number;
}

/** Finds what a question asks for by its meaning, whatever its words. */
export interface TermIndex {
  /**
   * What the ontology has of what everybody may know, nearest first; empty until its phrasings are encoded. One encoding where no vector is given.
   * @param types only of these entity types; `null`: of all that are not private
   * @param vector of the text, where it is encoded already
   */
  nearest(text: string, language: Language, types: readonly string[] | null, vector?: Float32Array | null): Promise<readonly MeantTerm[]>;
  /** What of one's own it may be, nearest first; for who asks alone. One encoding where no vector is given. */
  nearestOwn(text: string, language: Language, vector?: Float32Array | null): Promise<readonly MeantTerm[]>;
  /** When it resolves, the ontology as it stands is encoded. */
  settle(): Promise<void>;
}

interface Encoded {
  readonly phrasings: readonly VirtualPhrasing[];
  /** Lists of types that phrasings have, each once, and which of them a phrasing has. */
  readonly typeLists: readonly (readonly string[])[];
  readonly typesOf: Uint16Array;
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

interface TermIndexOptions {
  readonly encoder: Encoder;
  readonly reader: () => FactReader;
  /** Where vectors are kept between starts; one file an ontology, language and model. */
  readonly folder: string;
  readonly onFailure: (error: unknown) => void;
}

/** Phrasings encoded at once: few, so that questions need not wait for them. */
const BATCH = 32;

/** Follows the ontology: a change is encoded in the background when the next question is asked, and kept on disk under its hash. */
export const createTermIndex = ({ encoder, reader, folder, onFailure }: TermIndexOptions): TermIndex => {
  let followed: FactReader | null = null;
  let building: Promise<void> = Promise.resolve();
  let encoded: Partial<Record<Language, Encoded>> = {};

  const follow = (): Promise<void> => {
    const current = reader();
    if (current === followed) return building;
    followed = current;
    encoded = {};
    building = (async () => {
      for (const language of LANGUAGES) {
        const made = await encodePhrasings(allPhrasings(current, language), language, encoder, folder);
        if (followed === current) encoded = { ...encoded, [language]: made };
      }
    })().catch((error: unknown) => {
      // Questions go on by words alone; the next one tries again.
      if (followed === current) followed = null;
      onFailure(error);
    });
    return building;
  };

  const nearest = async (
    text: string,
    language: Language,
    isSought: (types: readonly string[]) => boolean,
    given: Float32Array | null = null,
  ): Promise<readonly MeantTerm[]> => {
    void follow();
    const known = encoded[language];
    if (known === undefined || known.phrasings.length === 0) return [];
    const [vector] = given === null ? await encoder.encode([text], language) : [given];
    return vector === undefined ? [] : nearestTerms(known, vector, isSought);
  };

  return {
    settle: follow,
    nearest: (text, language, types, vector = null) =>
      nearest(text, language, (own) => !isOwn(own) && (types === null || own.some((type) => types.includes(type))), vector),
    nearestOwn: (text, language, vector = null) => nearest(text, language, isOwn, vector),
  };
};

/** What is somebody's own must never be found when how things are for everybody is asked. */
const isOwn = (types: readonly string[]): boolean => types.includes(OWN_TYPE);

const allPhrasings = ({ ontology, units, own }: FactReader, language: Language): readonly VirtualPhrasing[] => [
  ...virtualPhrasings(ontology, units, language),
  ...ownPhrasings(own, units, language),
];

const nearestTerms = (
  { phrasings, typeLists, typesOf, vectors, dimensions }: Encoded,
  vector: Float32Array,
  isSought: (types: readonly string[]) => boolean,
): readonly MeantTerm[] => {
  const sought = typeLists.map(isSought);
  const best = new Map<FactTerm, number>();
  phrasings.forEach(({ term }, row) => {
    if (sought[typesOf[row] ?? 0] !== true) return;
    const similarity = productAt(vectors, row * dimensions, vector);
    if (similarity > (best.get(term) ?? -1)) best.set(term, similarity);
  });
  return [...best].map(([term, similarity]) => ({ term, similarity })).sort((a, b) => b.similarity - a.similarity);
};

const encodePhrasings = async (
  phrasings: readonly VirtualPhrasing[],
  language: Language,
  encoder: Encoder,
  folder: string,
): Promise<Encoded> => {
  const dimensions = encoder.dimensions(language);
  const texts = [...new Set(phrasings.map(({ text }) => text))];
  const rowOf = new Map(texts.map((text, row) => [text, row]));
  const hash = createHash('sha256')
    .update(JSON.stringify([encoder.modelId(language), dimensions, texts]))
    .digest('hex');
  const file = join(folder, `${language}-${hash.slice(0, 32)}.f32`);
  const kept = await readVectors(file, texts.length * dimensions);
  const vectors = kept ?? new Float32Array(texts.length * dimensions);
  if (kept === null) {
    for (let from = 0; from < texts.length; from += BATCH) {
      const batch = await encoder.encode(texts.slice(from, from + BATCH), language);
      batch.forEach((vector, index) => {
        vectors.set(vector, (from + index) * dimensions);
      });
    }
    await keepVectors(file, folder, vectors);
  }
  const rows = new Float32Array(phrasings.length * dimensions);
  phrasings.forEach(({ text }, index) => {
    const row = rowOf.get(text) ?? 0;
    rows.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), index * dimensions);
  });
  const lists = new Map(phrasings.map(({ types }) => [types.join('\n'), types]));
  const places = new Map([...lists.keys()].map((key, place) => [key, place]));
  const typesOf = Uint16Array.from(phrasings, ({ types }) => places.get(types.join('\n')) ?? 0);
  return { phrasings, typeLists: [...lists.values()], typesOf, vectors: rows, dimensions };
};

/** `null` where none are kept, or not as many as there should be. */
const readVectors = async (file: string, length: number): Promise<Float32Array | null> => {
  const bytes = await readFile(file).catch(() => null);
  if (bytes?.byteLength !== length * Float32Array.BYTES_PER_ELEMENT) return null;
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};

/** Written beside and renamed, so that a process killed while writing leaves no half file. Never throws: what is not kept is encoded again. */
const keepVectors = async (file: string, folder: string, vectors: Float32Array): Promise<void> => {
  const beside = `${file}.${String(process.pid)}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength));
    await rename(beside, file);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
};
