import type { Entity } from '../domain/entity.js';
import type { AttributeType } from '../domain/ontology.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { marksOf, type QuestionParts } from './question-parts.js';
import type { Span } from './sketch.js';

/** A quantity that a question wants something for, and the attributes that say for how much it can be had. */
export interface Bound extends Span {
  readonly value: number;
  readonly least: readonly AttributeType[];
  readonly most: readonly AttributeType[];
}

const LEAST = /^min(?:imum)?(?=[A-Z_])/u;
const MOST = /^max(?:imum)?(?=[A-Z_])/u;
const AMOUNT = /^[\d.,\s零一二两三四五六七八九十百千万亿]+/u;

/** "for 12 months": numbers in a unit of which the ontology has attributes called `minimum…` and `maximum…`. */
export const readBounds = (parts: QuestionParts, attributes: readonly AttributeType[], ontology: OntologyIndex): readonly Bound[] =>
  marksOf(parts, 'number').flatMap(({ value, start, end }) => {
    const said = stem(parts.text.slice(start, end).replace(AMOUNT, ''));
    const isSaid = (unit: string | null): boolean =>
      said !== '' && stem((ontology.unit(unit)?.format[parts.language] ?? '').replace('{value}', '')) === said;
    const of = (pattern: RegExp): readonly AttributeType[] => attributes.filter(({ id, unit }) => pattern.test(id) && isSaid(unit));
    const bound = { value, start, end, least: of(LEAST), most: of(MOST) };
    return bound.least.length + bound.most.length === 0 ? [] : [bound];
  });

/** Ids of the attributes because of which a thing cannot be had for the quantities wanted. */
export const brokenBounds = ({ attributes }: Entity, bounds: readonly Bound[]): readonly string[] =>
  bounds.flatMap(({ value, least, most }) => {
    const broken = (bound: readonly AttributeType[], isBroken: (limit: number) => boolean): readonly string[] =>
      bound.flatMap(({ id }) => {
        const limit = attributes[id];
        return typeof limit === 'number' && isBroken(limit) ? [id] : [];
      });
    return [...broken(least, (limit) => value < limit), ...broken(most, (limit) => value > limit)];
  });

const stem = (unit: string): string => unit.trim().replace(/s$/u, '');
