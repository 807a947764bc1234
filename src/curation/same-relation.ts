import { isDeepStrictEqual } from 'node:util';
import type { Relation } from '../domain/entity.js';

/** Whether two relations say the same. */
export const sameRelation = (a: Relation, b: Relation): boolean => isDeepStrictEqual(plain(a), plain(b));

/** A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms. */
const plain = (relation: Relation): unknown => JSON.parse(JSON.stringify(relation));
