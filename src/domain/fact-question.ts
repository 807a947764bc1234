import type { Entity, EntityRef } from './entity.js';
import type { Json } from './json.js';
import type { PathStep } from './ontology.js';
import type { Fact } from './reply.js';

/** A value in words, apart from what it is a value of. */
export interface WrittenValue {
  readonly label: string;
  readonly written: string;
  /** Whether what the label names is so. Default: it is no such label. */
  readonly isSo?: boolean;
  /** Days from the day of the question to that of the value, negative when it is past. Default: it is no day. */
  readonly days?: number;
}

/** A thing of the asker's with some of its values; `thing` is `null` for the asker themselves. */
export interface OwnLine {
  readonly thing: EntityRef | null;
  readonly values: readonly WrittenValue[];
}

/** Whether something is so, whether there is such a thing, or whether something has happened. */
export type Asks = 'being' | 'having' | 'done';

/** What one's own facts come to. */
export type OwnTold =
  | { readonly kind: 'values' }
  /** The things themselves. */
  | { readonly kind: 'things' }
  | { readonly kind: 'count'; readonly total: number }
  /** Of a figure over all of them. */
  | { readonly kind: 'sum'; readonly label: string; readonly written: string }
  | { readonly kind: 'best'; readonly label: string; readonly extreme: 'earliest' | 'latest' | 'most' | 'least' }
  | { readonly kind: 'whether'; readonly holds: boolean; readonly asks: Asks }
  /** How many days it is until each value, or since. */
  | { readonly kind: 'days' }
  /** One figure less another, each line a calculation. */
  | { readonly kind: 'difference' }
  /** There is nothing of what the words name, or no value of what is asked for. `label`: its name; `isDenial`: whether there is one was asked. */
  | { readonly kind: 'none'; readonly label: string; readonly isDenial: boolean };

/** What the asker has: lines to tell, and how many more there are. */
export interface OwnSense {
  readonly kind: 'own';
  readonly told: OwnTold;
  readonly lines: readonly OwnLine[];
  readonly rest: number;
}

/** What a word of the ontology stands for; `property`: of the relation, not the neighbours. Default: the neighbours. */
export type FactTerm =
  | { readonly kind: 'attribute'; readonly entityType: string; readonly id: string }
  | { readonly kind: 'relation'; readonly id: string; readonly direction: 'OUTGOING' | 'INCOMING'; readonly property?: string };

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
  /** `shown`: all of them where they are few. Default: none. */
  | { readonly kind: 'count'; readonly entityType: string; readonly total: number; readonly shown?: readonly EntityRef[] }
  /** What has most or least of an attribute, of several with the same value each. */
  | {
      readonly kind: 'best';
      readonly attribute: string;
      readonly best: readonly EntityRef[];
      readonly isLowest: boolean;
      /** From that end; 1: the first. */
      readonly place: number;
      readonly isComparison: boolean;
    }
  /** What of the things compared can be had as wanted, where that is one of them or none. */
  | { readonly kind: 'fitting'; readonly fitting: readonly EntityRef[] }
  /** `isWithin`: of a quantity within limits. Default: false. */
  | { readonly kind: 'whether'; readonly holds: boolean; readonly isWithin?: boolean }
  /** Where things of one kind differ, a row an attribute with the value of each thing in their order; `total` rows, those shown first. */
  | {
      readonly kind: 'difference';
      readonly compared: readonly EntityRef[];
      readonly rows: readonly { readonly attribute: string; readonly values: readonly Json[] }[];
      readonly total: number;
    }
  /** Whether one thing is related to another; `others`: what it is related to instead, where it is not. A fact that does not hold so holds the other way round. `isUnsaid`: how
   * they are related is not what the words ask for. */
  | {
      readonly kind: 'related';
      readonly holds: boolean;
      readonly start: EntityRef;
      readonly step: PathStep;
      readonly end: EntityRef;
      readonly isUnsaid: boolean;
      readonly others: readonly EntityRef[];
    }
  /** Values that hang on two things at once: properties of a relation, a row for each pair. */
  | {
      readonly kind: 'properties';
      readonly relation: string;
      readonly properties: readonly string[];
      readonly rows: readonly { readonly from: EntityRef; readonly to: EntityRef; readonly values: readonly Json[] }[];
    }
  /** What a quantity costs at prices in two parts that hang on two things, a row for each pair; `count`: of further ones. */
  | {
      readonly kind: 'tariffs';
      readonly rows: readonly {
        readonly from: EntityRef;
        readonly to: EntityRef;
        readonly first: Operand;
        readonly further: Operand;
        readonly count: number;
        readonly result: Operand;
      }[];
    }
  /** Whether things are there: from when to when each is; `total` of them. */
  | { readonly kind: 'validity'; readonly asOf: string; readonly things: readonly Validity[] }
  /** What follows from a value by arithmetic, the formula shown. */
  | { readonly kind: 'calculation'; readonly calculation: Calculation }
  /** The thing is known and so is what is asked of it, but there is no value. */
  | { readonly kind: 'missing'; readonly entity: EntityRef; readonly term: FactTerm }
  | OwnSense;

/** A number with the unit that it is written in; `unit`: id of a unit of the ontology, or `null` for a bare number. */
export interface Operand {
  readonly value: number;
  readonly unit: string | null;
}

/** From when to when something is there, ISO-8601; `null`: always so far, or no end known. */
export interface Validity {
  readonly entity: EntityRef;
  readonly from: string | null;
  readonly to: string | null;
}

/** Arithmetic on a value of the graph. */
export type Calculation =
  /** So many per cent of an amount, for so many periods where the share is one a period. */
  | {
      readonly kind: 'share';
      readonly entity: EntityRef;
      readonly attribute: string;
      readonly share: number;
      readonly amount: Operand;
      readonly periods: number | null;
      readonly result: Operand;
    }
  /** A price for so many of what it is counted for. */
  | {
      readonly kind: 'product';
      readonly entity: EntityRef;
      readonly attribute: string;
      readonly each: Operand;
      readonly count: number;
      readonly result: Operand;
    }
  /** What one thing has more of an attribute than another, the greater first. */
  | {
      readonly kind: 'difference';
      readonly entity: EntityRef;
      readonly attribute: string;
      readonly other: EntityRef;
      readonly values: readonly [number, number];
      readonly result: Operand;
    }
  /** An attribute of several things, added up. */
  | {
      readonly kind: 'sum';
      readonly entity: EntityRef;
      readonly attribute: string;
      readonly terms: readonly { readonly entity: EntityRef; readonly value: number }[];
      readonly result: Operand;
    }
  /** A price in two parts: one for the first unit of a quantity, one for each further one begun. */
  | {
      readonly kind: 'tariff';
      readonly entity: EntityRef;
      readonly attribute: string;
      readonly first: Operand;
      readonly further: Operand;
      readonly count: number;
      readonly result: Operand;
    }
  /** Days from the day asked about to a date; negative: since. */
  | { readonly kind: 'days'; readonly entity: EntityRef; readonly attribute: string; readonly date: string; readonly days: number };

/** Something that did not hold on the day asked about. */
export interface OutsideValidity {
  readonly entity: EntityRef;
  readonly state: 'ended' | 'upcoming';
  /** The day it ended or begins, ISO-8601. */
  readonly day: string;
}

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
      /** What is told of, although it does not hold on the day asked about. Absent: nothing. */
      readonly outside?: readonly OutsideValidity[];
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
