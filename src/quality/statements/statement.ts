import type { Json } from '../../domain/json.js';
import type { Language } from '../../domain/language.js';
import type { PassageOwner } from '../../domain/search.js';
import type { Period } from '../../domain/time/calendar.js';

/** A value of a statement. */
export interface StatementValue {
  /** What it is measured in; the same for values that can be compared. */
  readonly measure: string;
  readonly value: number;
  /** In the units of the ontology, by their ids; `null`: in none of them. */
  readonly inUnits: ReadonlyMap<string, number> | null;
  /** As the text has it. */
  readonly written: string;
  /** Whether somebody wrote the number; else it comes from the graph, and is right as long as that is. */
  readonly isWritten: boolean;
}

/** A part of a sentence that says something by itself. Texts are normalised. */
export interface Statement extends Period {
  readonly owner: PassageOwner;
  readonly language: Language;
  /** When its answer is given; `null`: always. */
  readonly condition: Json;
  /** The sentence it is part of, as customers read it. */
  readonly sentence: string;
  readonly text: string;
  /** Both without their values, so that what they are about can be compared. */
  readonly bareText: string;
  readonly bareSentence: string;
  /** The title of its FAQ, or the name of its entity. */
  readonly title: string;
  /** All of one measure. */
  readonly values: readonly StatementValue[];
  /** Entities that it names; where it names none, those that its sentence does. */
  readonly entityIds: readonly string[];
}
