import type { FactFinding, FactTerm } from './fact-question.js';
import type { Json } from './json.js';

/** How a value stands to the one wanted. */
export type Comparison = 'above' | 'atLeast' | 'below' | 'atMost' | 'equal';

/** What an attribute must be. */
export interface Condition {
  readonly attribute: string;
  readonly comparison: Comparison;
  readonly value: Json;
}

/** What a question for facts came to, kept with the turn so that the next one may leave out what it shares. Plain JSON. */
export interface FactMemory {
  readonly operation: FactOperation;
  /** Ids of what it was about, in the order told. */
  readonly subjects: readonly string[];
  /** What was asked of them. */
  readonly terms: readonly FactTerm[];
  /** Type of the things listed, counted or ordered; `null`: it was about named things. */
  readonly entityType: string | null;
  readonly conditions: readonly Condition[];
  readonly order: { readonly attribute: string; readonly isLowest: boolean } | null;
  /** How many things of a list were told so far. Default: 0. */
  readonly offset: number;
  /** The number a calculation was made with. Default: none. */
  readonly amount: number | null;
}

/** What is done with what the graph holds. */
export type FactOperation =
  | 'value'
  | 'relation'
  | 'property'
  | 'path'
  | 'list'
  | 'count'
  | 'best'
  | 'compare'
  | 'difference'
  | 'whether'
  | 'validity'
  | 'calculate'
  | 'own'
  | 'askWhich';

/** Where the thing that is asked about came from. */
export type SubjectOrigin = 'words' | 'focus' | 'list' | 'given' | 'page' | 'profile' | 'nobody';

/** Where it came from what is asked of it. */
export type TermOrigin = 'words' | 'meaning' | 'dialogue';

/** What kind of thing is told. */
export type ValueKind =
  'amount' | 'rate' | 'duration' | 'date' | 'count' | 'number' | 'place' | 'person' | 'yesno' | 'name' | 'text' | 'list';

/** What the decision may weigh of a proposal; nothing of it depends on the domain. */
export interface FactFeatures {
  /** Share of the content words that names, the ontology's words and operators explain, 0..1. */
  readonly coverage: number;
  /** Cosine of the question, names blanked, to the nearest virtual phrasing of what is asked, -1..1; 0 where nothing was compared. */
  readonly similarity: number;
  /** `similarity` less that of the next other term, 0..1. */
  readonly margin: number;
  /** 1: what is asked is named by the ontology's own words. */
  readonly literal: number;
  /** How sure the names are, 0..1; 1 where none are. */
  readonly nameCertainty: number;
  /** How sure it is that the thing is meant, 0..1: of what is in focus its weight. */
  readonly subjectWeight: number;
  readonly subjectFrom: SubjectOrigin;
  readonly termFrom: TermOrigin;
  readonly operation: FactOperation;
  readonly valueKind: ValueKind;
  /** 1: the kind of thing that the words ask for; -1: another kind; 0: the words do not say. */
  readonly answersKind: number;
  /** The graph knows the thing and what is asked of it, but holds no value. */
  readonly isMissing: boolean;
  /** What is told does not hold on the day asked about: ended, or yet to come. */
  readonly isOutdated: boolean;
  /** Of what is one's own; default: it is not. */
  readonly own?: OwnFeatures;
}

/** What speaks for just these of the asker's things being meant, and what is told of them. */
export interface OwnFeatures {
  /** Cosine of the question to the nearest question or sentence about one of them, 0..1; and by how much it is nearer than to the asker's others. */
  readonly near: number;
  readonly nearAhead: number;
  /** Cosine to the nearest question for things that one has in this way, 0..1. */
  readonly byRelation: number;
  /** 1: a day or a number that the words say is theirs; -1: it is another thing's alone. */
  readonly said: number;
  /** Share of the words of their name that are said, 0..1. */
  readonly named: number;
  /** How much the dialogue is about them, 0..1. */
  readonly focus: number;
  /** Share of the words of the question that stand in names of what is told: of the things, of how one has them, of figures and of states. */
  readonly explained: number;
  /** Whether all that matters of one thing is told, whatever was asked of it. */
  readonly isRecord: boolean;
  readonly things: number;
  readonly values: number;
  /** Kinds of what is told of them. */
  readonly kinds: readonly ValueKind[];
  /** Whether how it stands is told. */
  readonly tellsState: boolean;
  /** Whether it is what was told last. */
  readonly isRepeat: boolean;
}

/** An answer that the graph could give. */
export interface FactProposal {
  readonly finding: Exclude<FactFinding, { readonly kind: 'nothing' }>;
  readonly memory: FactMemory;
  readonly features: FactFeatures;
}
