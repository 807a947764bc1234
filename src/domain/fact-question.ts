import type { Entity, EntityRef } from './entity.js';
import type { PathStep } from './path-step.js';
import type { Json } from './json.js';
import type { OwnSense } from './own-facts.js';
import type { Fact } from './reply.js';

/** What a word of the ontology stands for. */
export type FactTerm =
  | { readonly kind: 'attribute'; readonly entityType: string; readonly id: string }
  | { readonly kind: 'relation'; readonly id: string; readonly direction: 'OUTGOING' | 'INCOMING' };

/** A question for values, neighbours, or what is further away. */
export interface FactQuestion {
  /** What it is about; empty when neither the words nor the situation say. */
  readonly entities: readonly EntityRef[];
  /** Whether the words or the situation told what it is about. */
  readonly entitiesFrom: 'WORDS' | 'GIVEN' | 'SCENARIO' | 'DIALOGUE' | 'PROFILE' | 'NOWHERE';
  /** What is asked for; several when the words are ambiguous. */
  readonly terms: readonly FactTerm[];
  /** Share of the words that the entity, the term and question words explain, 0..1. */
  readonly coverage: number;
  /** How sure the names are, 0..1. */
  readonly certainty: number;
}

/** What facts come to, for the reply to say. */
export type FactSense =
  /** Each fact for itself. */
  | { readonly kind: 'each' }
  /** What steps lead to from something, and an attribute of that. */
  | {
      readonly kind: 'path';
      readonly start: EntityRef;
      readonly steps: readonly PathStep[];
      readonly attribute: string | null;
      /** All of them; the facts may be fewer. */
      readonly answers: readonly EntityRef[];
      /** Different values of the attribute; empty without one. */
      readonly values: readonly Json[];
    }
  /** What meets conditions: a page of it, `offset` before it. */
  | {
      readonly kind: 'list';
      readonly entityType: string;
      readonly total: number;
      readonly offset: number;
      readonly shown: readonly EntityRef[];
    }
  | { readonly kind: 'count'; readonly entityType: string; readonly total: number }
  /** What has most or least of an attribute, of several with the same value each. */
  | {
      readonly kind: 'best';
      readonly attribute: string;
      readonly best: readonly EntityRef[];
      readonly isLowest: boolean;
      readonly isComparison: boolean;
    }
  /** What of the things compared can be had as wanted, where that is one of them or none. */
  | { readonly kind: 'fitting'; readonly fitting: readonly EntityRef[] }
  | { readonly kind: 'whether'; readonly holds: boolean }
  | OwnSense;

/** Another day than that of the question, which its words speak of. */
export interface AskedDay {
  /** ISO-8601 UTC. */
  readonly asOf: string;
  /** Where nothing was on record yet on that day, the moment from which the values told are; else `null`. */
  readonly onRecordFrom: string | null;
}

/** What the graph says to a fact question; `whichEntity`: it depends on what the question is about. */
export type FactFinding =
  | {
      readonly kind: 'facts';
      readonly question: FactQuestion;
      readonly facts: readonly Fact[];
      readonly sense: FactSense;
      readonly entities: readonly Entity[];
      readonly confidence: number;
      /** Absent: the day of the question. */
      readonly day?: AskedDay;
    }
  | {
      readonly kind: 'whichEntity';
      readonly question: FactQuestion;
      readonly options: readonly EntityRef[];
      readonly attribute: string;
      readonly confidence: number;
    }
  /** What is asked is the asker's own, and nobody is known to ask. */
  | { readonly kind: 'needsIdentity'; readonly question: FactQuestion; readonly confidence: number }
  | { readonly kind: 'nothing' };
