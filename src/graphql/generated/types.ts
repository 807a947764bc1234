import type { Json } from '../../domain/json.js';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Reply as ReplyModel, Answer as AnswerModel, Clarification as ClarificationModel, SlotPrompt as SlotPromptModel, Handoff as HandoffModel, NoAnswer as NoAnswerModel, Suggestion as SuggestionModel, EntityMention as EntityMentionModel, Understanding as UnderstandingModel, Fact as FactModel } from '../../domain/reply.js';
import type { EntityRef as EntityRefModel, Entity as EntityModel } from '../../domain/entity.js';
import type { ShownFaq as FaqModel } from '../loading/create-loaders.js';
import type { Topic as TopicModel } from '../../domain/faq.js';
import type { StoredRecord as HistoryRecordModel } from '../../store/repositories/history-repository.js';
import type { Turn as TurnModel, Turn as TraceModel, Conversation as ConversationModel } from '../../domain/turn.js';
import type { Feedback as FeedbackModel } from '../../domain/feedback.js';
import type { Proposal as ProposalModel } from '../../domain/proposal.js';
import type { EvidenceTurn as ProposalEvidenceModel } from '../../store/repositories/proposal-repository.js';
import type { Finding as FindingModel, ArchiveFaqFix as ArchiveFaqFixModel, TakeOutAnswerFix as TakeOutAnswerFixModel, RewriteAnswerFix as RewriteAnswerFixModel, MovePhrasingsFix as MovePhrasingsFixModel, EditFaqFix as EditFaqFixModel } from '../../domain/finding.js';
import type { InsightReport as InsightsModel, InsightPoint as InsightPointModel, InsightGroup as InsightGroupModel, VerdictCounts as VerdictCountsModel } from '../../insight/insight-reader.js';
import type { TurnCounts as TurnCountsModel } from '../../domain/insight.js';
import type { Job as JobModel } from '../../domain/job.js';
import type { Ontology as OntologyModel } from '../../domain/ontology.js';
import type { GraphqlContext } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment, ISO-8601 in UTC: 2026-11-23T08:00:00Z. */
  DateTime: { input: string; output: string; }
  /** A file of a multipart request (GraphQL multipart request specification). */
  File: { input: File; output: File; }
  /** Any JSON value. */
  JSON: { input: Json; output: Json; }
};

/** An answer from a FAQ or from facts of the graph. */
export type Answer = Reply & {
  /** Probability that the reply is right, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The conversation it belongs to. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
  /** The facts that answer, or that fill the answer's placeholders. */
  readonly facts: ReadonlyArray<Fact>;
  /** The FAQ that answers; absent when the answer comes from facts alone. */
  readonly faq?: Maybe<Faq>;
  /** Language of the text, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** Revision of the knowledge it was made from and of what was learnt from it: the same revision and input give the same reply. */
  readonly revision: Scalars['String']['output'];
  /** Where the answer comes from, with versions. */
  readonly sources: ReadonlyArray<Source>;
  /** Knowledge that may help next. */
  readonly suggestions: ReadonlyArray<Suggestion>;
  /** What to say or show. */
  readonly text: Scalars['String']['output'];
  /** Names the turn; with Query.trace it tells how the reply came about. */
  readonly turnId: Scalars['ID']['output'];
  /** What was understood. */
  readonly understanding: Understanding;
};

/** A token given out; never the token itself. */
export type ApiKey = {
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whose it is, for the role CUSTOMER. */
  readonly customerId?: Maybe<Scalars['ID']['output']>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What it is for. */
  readonly name: Scalars['String']['output'];
  /** What it may do. */
  readonly role: Role;
};

/** Name and rights of a new token. */
export type ApiKeyInput = {
  /** Whose it is; needed for the role CUSTOMER and only there. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for. */
  readonly name: Scalars['String']['input'];
  /** What it may do. */
  readonly role: Role;
};

/** A new token. */
export type ApiKeyPayload = {
  /** What is kept of it. */
  readonly apiKey?: Maybe<ApiKey>;
  /** The token itself, shown this once. */
  readonly token?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Takes a FAQ out of service. */
export type ArchiveFaqFix = {
  /** The FAQ. */
  readonly faq?: Maybe<Faq>;
  /** The FAQ that gets its phrasings; absent: none. */
  readonly into?: Maybe<Faq>;
};

/** A question and the situation it is asked in. */
export type AskInput = {
  /** Answer as the knowledge stood or will stand then. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** web, app, wechat, phone, … */
  readonly channel?: InputMaybe<Scalars['String']['input']>;
  /** Absent: a single question with no history. Unknown: a new conversation with this id; ids are each customer's and each token's own. Nobody's conversation becomes that of the first customer its opener asks for. */
  readonly conversationId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose profile counts; a customer's token fixes it. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Entities the sender already knows the question is about. */
  readonly entityIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** BCP 47; absent: detected. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** How many suggestions at most, 0 to 20. */
  readonly maxSuggestions?: InputMaybe<Scalars['Int']['input']>;
  /** The sender's id of this message, unique for a customer in a conversation: retries are answered once. */
  readonly messageId?: InputMaybe<Scalars['ID']['input']>;
  /** The option chosen from a Clarification or SlotPrompt. */
  readonly optionId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer's words, at most 4,000 characters. */
  readonly question: Scalars['String']['input'];
  /** Where the customer is: a page, a product, a business line. */
  readonly scenario?: InputMaybe<Scalars['String']['input']>;
};

/** Something that can be said of a thing. */
export type AttributeType = {
  /** Its id, also the property in the graph. */
  readonly id: Scalars['ID']['output'];
  /** Whether the value is a text by language. */
  readonly localised: Scalars['Boolean']['output'];
  /** What people call it, by language; the first is shown. */
  readonly names: Scalars['JSON']['output'];
  /** text, number, integer, boolean or date. */
  readonly type: Scalars['String']['output'];
  /** Its unit. */
  readonly unit?: Maybe<Scalars['String']['output']>;
  /** A closed set of values with their names, by language. */
  readonly values?: Maybe<Scalars['JSON']['output']>;
};

/** Who changed what, when. */
export type AuditRecord = {
  /** The mutation. */
  readonly action: Scalars['String']['output'];
  /** The token's subject. */
  readonly actor: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Why, in the words of who did it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The token's role. */
  readonly role: Scalars['String']['output'];
  /** What was changed. */
  readonly subjectId: Scalars['ID']['output'];
};

/** A question back: the answer depends on something not yet said. */
export type Clarification = Reply & {
  /** What would settle it: an attribute of what it may be about, a variable such as `customer.segment`, or `entity`, `type` or `faq`. */
  readonly askedAbout?: Maybe<Scalars['String']['output']>;
  /** Probability that the reply is right, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The conversation it belongs to. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
  /** Language of the text, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** What to choose from; send the id back as optionId. */
  readonly options: ReadonlyArray<Option>;
  /** Revision of the knowledge it was made from and of what was learnt from it: the same revision and input give the same reply. */
  readonly revision: Scalars['String']['output'];
  /** Knowledge that may help next. */
  readonly suggestions: ReadonlyArray<Suggestion>;
  /** What to say or show. */
  readonly text: Scalars['String']['output'];
  /** Names the turn; with Query.trace it tells how the reply came about. */
  readonly turnId: Scalars['ID']['output'];
  /** What was understood. */
  readonly understanding: Understanding;
};

/** Something that conditions of answers may look at. */
export type ConditionVariable = {
  /** Of a list of ids of entities: of which types they are. */
  readonly entityTypes: ReadonlyArray<Scalars['String']['output']>;
  /** What it holds. */
  readonly kind: VariableKind;
  /** Whether it is a list, in which a value is looked for with `in`. */
  readonly list: Scalars['Boolean']['output'];
  /** As conditions name it: `customer.state`, `customer.HOLDS`, `channel`. */
  readonly name: Scalars['String']['output'];
  /** All the values it can have; absent: any. */
  readonly values?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** What one context did to the reply. */
export type ContextEffect = {
  /** Whether the reply would have been another without it. */
  readonly changedReply: Scalars['Boolean']['output'];
  /** Which context. */
  readonly context: ContextKind;
  /** What it did, in words. */
  readonly effect: Scalars['String']['output'];
  /** The reply without it; absent when it is the same. */
  readonly withoutIt?: Maybe<Scalars['String']['output']>;
};

/** The contexts of a question. */
export type ContextKind =
  /** What was said before. */
  | 'DIALOGUE'
  /** How they feel. */
  | 'EMOTION'
  /** What the graph knows. */
  | 'GRAPH'
  /** Who asks. */
  | 'PROFILE'
  /** From where. */
  | 'SCENARIO'
  /** When. */
  | 'TIME';

/** Turns that belong together. */
export type Conversation = {
  /** Through what it is held. */
  readonly channel?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whose it is. */
  readonly customerId?: Maybe<Scalars['ID']['output']>;
  /** Its id: as its customer or bot calls it; for staff one that no other conversation has. */
  readonly id: Scalars['ID']['output'];
  /** Its newest turns, the oldest of them first. */
  readonly turns: ReadonlyArray<Turn>;
  /** When it was last used. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** Turns that belong together. */
export type ConversationTurnsArgs = {
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A customer's profile. */
export type Customer = {
  /** Attributes by id. */
  readonly attributes: Scalars['JSON']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The name on record. */
  readonly name: Scalars['String']['output'];
  /** What the customer holds, asked for or is otherwise related to. */
  readonly relations: ReadonlyArray<CustomerRelation>;
};

/** One relation of a customer. */
export type CustomerRelation = {
  /** What it leads to. */
  readonly object: EntityRef;
  /** Its properties. */
  readonly properties: Scalars['JSON']['output'];
  /** Its relation type. */
  readonly type: Scalars['String']['output'];
};

/** What became of a removal. */
export type DeletePayload = {
  /** What stands there now, when expectedVersion was another. */
  readonly current?: Maybe<Versioned>;
  /** Id of what was removed; absent when refused or only tried. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Ids of all that stands in the way; empty when done. */
  readonly dependents: ReadonlyArray<Scalars['ID']['output']>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Needs an editor's words. */
export type EditFaqFix = {
  /** The FAQ to edit. */
  readonly faq?: Maybe<Faq>;
  /** The language in which it lacks something; absent: not of one language alone. */
  readonly language?: Maybe<Scalars['String']['output']>;
};

/** How the customer feels. */
export type Emotion = {
  /** Which feeling. */
  readonly label: EmotionLabel;
  /** How strong, 0 to 1. */
  readonly score: Scalars['Float']['output'];
};

/** Turns in which somebody felt so. */
export type EmotionCount = {
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** How. */
  readonly emotion: EmotionLabel;
};

/** Feelings told apart. */
export type EmotionLabel =
  /** Angry. */
  | 'ANGRY'
  /** Worried. */
  | 'ANXIOUS'
  /** Does not understand. */
  | 'CONFUSED'
  /** Let down. */
  | 'DISAPPOINTED'
  /** No feeling shows. */
  | 'NEUTRAL'
  /** Content. */
  | 'SATISFIED';

/** A thing of the business. */
export type Entity = {
  /** What else it is called, in all languages or one. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Its attributes by id. */
  readonly attributes: Scalars['JSON']['output'];
  /** Its attributes and relations in words. */
  readonly facts: ReadonlyArray<Fact>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its name in the language asked for, or another. */
  readonly name: Scalars['String']['output'];
  /** Its names, one a language. */
  readonly names: ReadonlyArray<LocalisedText>;
  /** Its entity type in the ontology. */
  readonly type: Scalars['String']['output'];
  /** When it was last saved. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Since when it holds. */
  readonly validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it holds, exclusive. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
  /** Counts every saved change, from 1. */
  readonly version: Scalars['Int']['output'];
};


/** A thing of the business. */
export type EntityAliasesArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A thing of the business. */
export type EntityFactsArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};


/** A thing of the business. */
export type EntityNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A page of entities. */
export type EntityConnection = {
  /** The entities. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
  /** How many there are that you may list, whatever the filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entity in its place. */
export type EntityEdge = {
  /** Names the place. */
  readonly cursor: Scalars['String']['output'];
  /** The entity. */
  readonly node: Entity;
};

/** An entity as it should be. */
export type EntityInput = {
  /** What else it is called. */
  readonly aliases?: InputMaybe<ReadonlyArray<LocalisedTextInput>>;
  /** Its attributes by id; a localised one is an object by language. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Its id. */
  readonly id: Scalars['ID']['input'];
  /** Names by language; at least one. */
  readonly names: ReadonlyArray<LocalisedTextInput>;
  /** Its entity type. */
  readonly type: Scalars['String']['input'];
  /** Since when it holds. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when it holds, exclusive. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A name found in the question and what it stands for. */
export type EntityMention = {
  /** Where they end, exclusive. */
  readonly end: Scalars['Int']['output'];
  /** What it stands for. */
  readonly entity: EntityRef;
  /** How sure, 0 to 1; 1 is the exact name. */
  readonly score: Scalars['Float']['output'];
  /** Where they start, in UTF-16 units of the question. */
  readonly start: Scalars['Int']['output'];
  /** The words found. */
  readonly text: Scalars['String']['output'];
  /** How it was found. */
  readonly via: MentionKind;
};

/** What became of a change to an entity. */
export type EntityPayload = {
  /** The entity as it stands, when expectedVersion was another: both sides are there to be merged. */
  readonly current?: Maybe<Entity>;
  /** The entity after the change; absent when refused. */
  readonly entity?: Maybe<Entity>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What an editor should look at although it was done, such as a name that many questions hold. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** What is needed to speak of a node of the graph. */
export type EntityRef = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its name in the language asked for, or another. */
  readonly name: Scalars['String']['output'];
  /** Its entity type, or Faq. */
  readonly type: Scalars['String']['output'];
};


/** What is needed to speak of a node of the graph. */
export type EntityRefNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A kind of thing. */
export type EntityType = {
  /** Whether things of this type ask: their attributes and relations are what conditions call customer.… */
  readonly asker: Scalars['Boolean']['output'];
  /** What can be said of it. */
  readonly attributes: ReadonlyArray<AttributeType>;
  /** Its id, also the label in the graph. */
  readonly id: Scalars['ID']['output'];
  /** What people call it, by language. */
  readonly names: Scalars['JSON']['output'];
  /** Whether things of this type belong to one person. */
  readonly private: Scalars['Boolean']['output'];
};

/** How much of something was erased. */
export type ErasedCount = {
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** entities, conversations, turns, feedback, proposals or jobs. */
  readonly what: Scalars['String']['output'];
};

/** What a look for what was erased came to. */
export type ErasureCheck = {
  /** Whether nothing of it is there. */
  readonly erased: Scalars['Boolean']['output'];
  /** What is there, each in a sentence. */
  readonly found: ReadonlyArray<Scalars['String']['output']>;
  /** What was erased. */
  readonly receipt: ErasureReceipt;
};

/** What can be erased. */
export type ErasureKind =
  /** A conversation. */
  | 'CONVERSATION'
  /** A customer. */
  | 'CUSTOMER';

/** What became of an erasure. */
export type ErasurePayload = {
  /** What was erased; absent when refused. */
  readonly receipt?: Maybe<ErasureReceipt>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What is to be looked at although it was done. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** What was erased, when and by whom; nothing of what it said. */
export type ErasureReceipt = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The token's subject. */
  readonly by: Scalars['String']['output'];
  /** SHA-256 of all of it, hexadecimal. */
  readonly hash: Scalars['String']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What it was. */
  readonly kind: ErasureKind;
  /** Whether the files of the embedded graph were written anew without it, too. */
  readonly purged: Scalars['Boolean']['output'];
  /** How much of what. */
  readonly removed: ReadonlyArray<ErasedCount>;
  /** The token's role. */
  readonly role: Scalars['String']['output'];
  /** Ids that the customer, and what was theirs alone, ever had; of a conversation none. */
  readonly subjectIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** One statement of the graph. */
export type Fact = {
  /** The other end, when it is a relation. */
  readonly object?: Maybe<EntityRef>;
  /** Id of the attribute or relation type. */
  readonly predicate: Scalars['String']['output'];
  /** What it is about. */
  readonly subject: EntityRef;
  /** In words. */
  readonly text: Scalars['String']['output'];
  /** Since when it holds. */
  readonly validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it holds. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
  /** The value, when it is an attribute. */
  readonly value?: Maybe<Scalars['JSON']['output']>;
};

/** One piece of knowledge with its many phrasings and its answers. */
export type Faq = {
  /** What it is about. */
  readonly about: ReadonlyArray<Entity>;
  /** Its answers with their conditions. Staff only; customers get the one that applies as Reply.text. */
  readonly answers: ReadonlyArray<FaqAnswer>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What people ask next. */
  readonly next: ReadonlyArray<Faq>;
  /** How many phrasings it has. */
  readonly phrasingCount: Scalars['Int']['output'];
  /** Ways in which people ask for it. */
  readonly phrasings: ReadonlyArray<Phrasing>;
  /** The version customers get; absent when none. */
  readonly publishedVersion?: Maybe<Scalars['Int']['output']>;
  /** The version that goes live by itself, and when; absent when none. */
  readonly scheduled?: Maybe<ScheduledVersion>;
  /** Where it stands between draft and archive. */
  readonly status: FaqStatus;
  /** The version that waits for a publisher; absent when none. The history tells who submitted it. */
  readonly submittedVersion?: Maybe<Scalars['Int']['output']>;
  /** Its title in the language asked for, or another. */
  readonly title: Scalars['String']['output'];
  /** Its titles, one a language. */
  readonly titles: ReadonlyArray<LocalisedText>;
  /** The heading it stands under. */
  readonly topic?: Maybe<Topic>;
  /** When it was last saved. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Since when it holds. */
  readonly validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it holds, exclusive. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
  /** Counts every saved change, from 1. */
  readonly version: Scalars['Int']['output'];
};


/** One piece of knowledge with its many phrasings and its answers. */
export type FaqPhrasingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
};


/** One piece of knowledge with its many phrasings and its answers. */
export type FaqTitleArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** One answer of a FAQ, given when its condition holds. */
export type FaqAnswer = {
  /** JsonLogic over the context variables; absent: always. */
  readonly condition?: Maybe<Scalars['JSON']['output']>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its language, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** The text; {entity-id.attribute} is filled from the graph. */
  readonly text: Scalars['String']['output'];
  /** Since when it holds. */
  readonly validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it holds, exclusive. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
  /** Other wordings that say the same. */
  readonly variants: ReadonlyArray<Scalars['String']['output']>;
};

/** An answer of a FAQ. */
export type FaqAnswerInput = {
  /** JsonLogic over the context variables; absent: always. */
  readonly condition?: InputMaybe<Scalars['JSON']['input']>;
  /** BCP 47. */
  readonly language: Scalars['String']['input'];
  /** The text; {entity-id.attribute} is filled from the graph. */
  readonly text: Scalars['String']['input'];
  /** Since when it holds. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when it holds, exclusive. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Other wordings that say the same. */
  readonly variants?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A page of FAQs. */
export type FaqConnection = {
  /** The FAQs. */
  readonly edges: ReadonlyArray<FaqEdge>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
  /** How many there are that you may list, whatever the filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A FAQ in its place. */
export type FaqEdge = {
  /** Names the place. */
  readonly cursor: Scalars['String']['output'];
  /** The FAQ. */
  readonly node: Faq;
};

/** Which FAQs to list. */
export type FaqFilter = {
  /** Only with a title in one of these languages; empty: any. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only with one of these; empty: any. IN_REVIEW also finds published ones of which a draft waits for a publisher. */
  readonly statuses?: InputMaybe<ReadonlyArray<FaqStatus>>;
  /** Part of a title or id. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Only under one of these topics; empty: any. */
  readonly topicIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A FAQ as it should be. */
export type FaqInput = {
  /** What it is about. */
  readonly aboutIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Its answers; at least one without condition. */
  readonly answers: ReadonlyArray<FaqAnswerInput>;
  /** Its id; absent: made from the title. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What people ask next. */
  readonly nextIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ways in which people ask for it. */
  readonly phrasings: ReadonlyArray<PhrasingInput>;
  /** Titles by language; at least one. */
  readonly titles: ReadonlyArray<LocalisedTextInput>;
  /** The heading it stands under. */
  readonly topicId?: InputMaybe<Scalars['ID']['input']>;
  /** Since when it holds. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when it holds, exclusive. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of a change to a FAQ. */
export type FaqPayload = {
  /** The FAQ as it stands, when expectedVersion was another: both sides are there to be merged. */
  readonly current?: Maybe<Faq>;
  /** The FAQ after the change; absent when refused. */
  readonly faq?: Maybe<Faq>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What an editor should look at although it was done. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** What would become of a FAQ. */
export type FaqPreview = {
  /** What would be answered in the situation; absent: nothing applies there, or what is needed is missing. */
  readonly answer?: Maybe<PreviewAnswer>;
  /** Why it would be refused; empty when it would be saved. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What an editor should look at although it would be saved. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** Where a FAQ stands. */
export type FaqStatus =
  /** Taken out of service. */
  | 'ARCHIVED'
  /** Being written; customers do not get it. */
  | 'DRAFT'
  /** Waits for a publisher. */
  | 'IN_REVIEW'
  /** Customers get it. */
  | 'PUBLISHED';

/** What somebody thought of a reply. */
export type Feedback = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** In words. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** The FAQ that would have been right. */
  readonly correctFaq?: Maybe<Faq>;
  /** The token's subject. */
  readonly givenBy: Scalars['String']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The turn whose reply it is about. */
  readonly turnId: Scalars['ID']['output'];
  /** Whether the reply was right and of use. */
  readonly verdict: Verdict;
  /** Whose: a customer, whoever sent it for them; else the token's. */
  readonly voice: Scalars['String']['output'];
};

/** What became of feedback. */
export type FeedbackPayload = {
  /** As it was kept or taken back; absent when refused. */
  readonly feedback?: Maybe<Feedback>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something that is wrong with the published knowledge, as far as can be told without asking anybody. */
export type Finding = {
  /** Questions of the last four weeks that were answered from one of its FAQs. */
  readonly asked: Scalars['Int']['output'];
  /** When. */
  readonly dismissedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The token that dismissed or fixed it. */
  readonly dismissedBy?: Maybe<Scalars['String']['output']>;
  /** The texts that show it. */
  readonly evidence: ReadonlyArray<FindingEvidence>;
  /** What would settle it. */
  readonly fix: FindingFix;
  /** When it was found, or was there again. */
  readonly foundAt: Scalars['DateTime']['output'];
  /** Its id: the same for the same fault. */
  readonly id: Scalars['ID']['output'];
  /** What is wrong. */
  readonly kind: FindingKind;
  /** Why it is no fault. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What was decided on it. */
  readonly status: FindingStatus;
  /** The FAQs and entities that it is about; what its fix changes comes first. */
  readonly subjects: ReadonlyArray<FindingSubject>;
  /** Why, in a sentence. */
  readonly why: Scalars['String']['output'];
};


/** Something that is wrong with the published knowledge, as far as can be told without asking anybody. */
export type FindingWhyArgs = {
  language?: Scalars['String']['input'];
};

/** A page of findings. */
export type FindingConnection = {
  /** The findings. */
  readonly edges: ReadonlyArray<FindingEdge>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
};

/** A finding in its place. */
export type FindingEdge = {
  /** Names the place. */
  readonly cursor: Scalars['String']['output'];
  /** The finding. */
  readonly node: Finding;
};

/** A text that shows a finding. */
export type FindingEvidence = {
  /** Id of the answer; absent: it is none. */
  readonly answerId?: Maybe<Scalars['ID']['output']>;
  /** BCP 47. */
  readonly language: Scalars['String']['output'];
  /** Id of the FAQ or entity whose text it is. */
  readonly subjectId: Scalars['ID']['output'];
  /** The text. */
  readonly text: Scalars['String']['output'];
  /** What of the text it is about, as it stands there; absent: all of it. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** A change that would settle a finding. */
export type FindingFix = ArchiveFaqFix | EditFaqFix | MovePhrasingsFix | RewriteAnswerFix | TakeOutAnswerFix;

/** What is wrong with knowledge, the gravest first. */
export type FindingKind =
  /** Two texts, or a text and the graph, say different things of the same in one situation. */
  | 'CONTRADICTION'
  /** A placeholder gives nothing, so the answer cannot be given. */
  | 'DEAD_PLACEHOLDER'
  /** Two FAQs are asked in the same words and say the same. */
  | 'DUPLICATE'
  /** Too few phrasings to be found by. */
  | 'FEW_PHRASINGS'
  /** Nothing is said or asked in a language that the company speaks. */
  | 'MISSING_LANGUAGE'
  /** It goes on telling what something says whose time is over. */
  | 'STALE_SOURCE'
  /** Phrasings of a FAQ would be taken for another FAQ. */
  | 'STOLEN_QUESTIONS'
  /** An answer that nobody gets. */
  | 'UNREACHABLE_ANSWER';

/** What became of a decision on a finding. */
export type FindingPayload = {
  /** The finding as it stands; absent when refused. */
  readonly finding?: Maybe<Finding>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What an editor should look at although it was done. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** What was decided on a finding. */
export type FindingStatus =
  /** That it is no fault. */
  | 'DISMISSED'
  /** What it proposes; it goes with the next look at the knowledge. */
  | 'FIXED'
  /** Nothing yet. */
  | 'OPEN';

/** What a finding is about. */
export type FindingSubject = Entity | Faq;

/** A person takes over. */
export type Handoff = Reply & {
  /** Probability that the reply is right, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The conversation it belongs to. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
  /** Language of the text, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** Why a person is needed. */
  readonly reason: HandoffReason;
  /** Revision of the knowledge it was made from and of what was learnt from it: the same revision and input give the same reply. */
  readonly revision: Scalars['String']['output'];
  /** Knowledge that may help next. */
  readonly suggestions: ReadonlyArray<Suggestion>;
  /** What the person should know. */
  readonly summary: Scalars['String']['output'];
  /** What to say or show. */
  readonly text: Scalars['String']['output'];
  /** Names the turn; with Query.trace it tells how the reply came about. */
  readonly turnId: Scalars['ID']['output'];
  /** What was understood. */
  readonly understanding: Understanding;
};

/** Why a person takes over. */
export type HandoffReason =
  /** The customer is upset. */
  | 'EMOTION'
  /** The matter is for people only. */
  | 'POLICY'
  /** Several questions in a row were not understood. */
  | 'REPEATED_MISS'
  /** The customer asked for one. */
  | 'REQUESTED';

/** A stretch of a search result's excerpt. */
export type Highlight = {
  /** Where it ends, exclusive. */
  readonly end: Scalars['Int']['output'];
  /** Where it starts, in UTF-16 units of the excerpt. */
  readonly start: Scalars['Int']['output'];
};

/** What became of something. */
export type HistoryChange =
  /** It was taken out of service. */
  | 'ARCHIVED'
  /** It was made. */
  | 'CREATED'
  /** It was removed. */
  | 'DELETED'
  /** An import made or changed it. */
  | 'IMPORTED'
  /** It became one with another and is gone. */
  | 'MERGED'
  /** It became what customers get. */
  | 'PUBLISHED'
  /** It was sent back to its writers. */
  | 'REJECTED'
  /** It got another id. */
  | 'RENAMED'
  /** It was written anew as it had been. */
  | 'RESTORED'
  /** It was changed. */
  | 'SAVED'
  /** It was to go live by itself. */
  | 'SCHEDULED'
  /** It was put before the publishers. */
  | 'SUBMITTED'
  /** It was no longer to go live by itself, or could not; the note says why. */
  | 'UNSCHEDULED';

/** A page of history. */
export type HistoryConnection = {
  /** The records. */
  readonly edges: ReadonlyArray<HistoryEdge>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
};

/** A record in its place. */
export type HistoryEdge = {
  /** Names the place. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: HistoryRecord;
};

/** Kinds of what has a history. */
export type HistoryKind =
  /** An entity. */
  | 'ENTITY'
  /** A FAQ. */
  | 'FAQ'
  /** A relation. */
  | 'RELATION'
  /** A topic. */
  | 'TOPIC';

/** One change of one thing. */
export type HistoryRecord = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The token's subject. */
  readonly author: Scalars['String']['output'];
  /** What became of it. */
  readonly change: HistoryChange;
  /** All of it after the change; of something deleted what it was last. */
  readonly content?: Maybe<Scalars['JSON']['output']>;
  /** Its id; Mutation.restore takes it. */
  readonly id: Scalars['ID']['output'];
  /** What was changed. */
  readonly kind: HistoryKind;
  /** Why, in the words of who made the change. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** All of it before the change; absent: it was not there, or nobody kept it. */
  readonly previous?: Maybe<Scalars['JSON']['output']>;
  /** The token's role. */
  readonly role: Scalars['String']['output'];
  /** Its id; a relation is called `from TYPE to`. */
  readonly subjectId: Scalars['ID']['output'];
  /** Of a FAQ or entity the version that it had then. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** How an import is written. */
export type ImportFormat =
  /** Comma-separated values with a header line. */
  | 'CSV'
  /** One JSON object a line. */
  | 'JSONL'
  /** A workbook; each sheet with a header line. */
  | 'XLSX'
  /** A YAML list. */
  | 'YAML';

/** What to import and how. Give a file or a text. */
export type ImportInput = {
  /** All or nothing: one bad row and nothing is written. */
  readonly atomic?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which column is what: {"text": "phrasing"}. */
  readonly columns?: InputMaybe<Scalars['JSON']['input']>;
  /** Only checks; nothing is written. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** How its text is encoded, such as windows-1252 or gb18030; absent: told by all of its bytes. */
  readonly encoding?: InputMaybe<Scalars['String']['input']>;
  /** The file, by a multipart request. */
  readonly file?: InputMaybe<Scalars['File']['input']>;
  /** How it is written. */
  readonly format?: InputMaybe<ImportFormat>;
  /** What its rows are; absent: told by the columns. */
  readonly kind?: InputMaybe<ImportKind>;
  /** Its name, for the report; its ending tells the format when that is not given. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Whether what an earlier import of this name brought, and the file no longer holds, is taken out; with `dryRun` only listed. */
  readonly prune?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether FAQs go live at once; otherwise they become drafts. */
  readonly publish?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether an ontology's definitions stand in the place of those known, also of what is in use; otherwise they add and change. */
  readonly replace?: InputMaybe<Scalars['Boolean']['input']>;
  /** The text itself, at most 5 MB. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What the rows of an import are. */
export type ImportKind =
  /** Entities. */
  | 'ENTITIES'
  /** FAQs or phrasings of FAQs. */
  | 'FAQS'
  /** The ontology. */
  | 'ONTOLOGY'
  /** Relations. */
  | 'RELATIONS'
  /** Topics. */
  | 'TOPICS';

/** What turns are told apart by. */
export type InsightDimension =
  /** Where they came from, as it was sent. */
  | 'CHANNEL'
  /** Things that the question named or meant; nobody's own. */
  | 'ENTITY'
  /** The FAQ that answered. */
  | 'FAQ'
  /** The language of the reply. */
  | 'LANGUAGE'
  /** The scenario, as it was sent. */
  | 'SCENARIO'
  /** What the dialogue was about. */
  | 'TOPIC';

/** Turns about one thing, or from one place. */
export type InsightGroup = {
  /** Its turns of as long a time before. */
  readonly before: TurnCounts;
  /** Its turns. */
  readonly counts: TurnCounts;
  /** The thing, where groups are things; null when it is gone. */
  readonly entity?: Maybe<Entity>;
  /** The FAQ, where groups are FAQs; null when it is gone. */
  readonly faq?: Maybe<Faq>;
  /** The topic, where groups are topics; null when it is gone. */
  readonly topic?: Maybe<Topic>;
  /** Channel, scenario or language as it is; of the others the id. */
  readonly value: Scalars['String']['output'];
};

/** In which order groups come. */
export type InsightOrder =
  /** Those whose share of all turns grew most first. */
  | 'GROWTH'
  /** Those with the most turns first. */
  | 'TURNS';

/** An hour or a day. */
export type InsightPoint = {
  /** Its turns. */
  readonly counts: TurnCounts;
  /** What people thought in that time of replies, whenever these were given. */
  readonly feedback: VerdictCounts;
  /** When it began. */
  readonly from: Scalars['DateTime']['output'];
  /** When it ended, exclusive. */
  readonly to: Scalars['DateTime']['output'];
};

/** How long the parts of a period are. */
export type InsightStep =
  /** A day of the company. */
  | 'DAY'
  /** An hour of UTC. */
  | 'HOUR';

/** How turns went in a period. */
export type Insights = {
  /** All turns of as long a time before. */
  readonly before: TurnCounts;
  /** All turns. */
  readonly counts: TurnCounts;
  /** What people thought in that time of replies, whenever these were given. */
  readonly feedback: VerdictCounts;
  /** What they thought in as long a time before. */
  readonly feedbackBefore: VerdictCounts;
  /** When it began. */
  readonly from: Scalars['DateTime']['output'];
  /** What they were about, or where they came from. */
  readonly groups: ReadonlyArray<InsightGroup>;
  /** Whether all turns are in it: after a first start with many turns it takes a while. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Hour by hour or day by day. */
  readonly points: ReadonlyArray<InsightPoint>;
  /** When it ended, exclusive. */
  readonly to: Scalars['DateTime']['output'];
};


/** How turns went in a period. */
export type InsightsGroupsArgs = {
  by: InsightDimension;
  first?: InputMaybe<Scalars['Int']['input']>;
  order?: InsightOrder;
};

/** A background job. What its counters say is written is in the graph. */
export type Job = {
  /** Why it failed. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The first hundred rows that could not be taken, each with where and why. */
  readonly problems: ReadonlyArray<RowProblem>;
  /** Rows read so far. */
  readonly rowsRead: Scalars['Int']['output'];
  /** Rows that could not be taken. */
  readonly rowsRefused: Scalars['Int']['output'];
  /** Rows that said what was known. */
  readonly rowsUnchanged: Scalars['Int']['output'];
  /** Rows that changed something. */
  readonly rowsWritten: Scalars['Int']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  readonly status: JobStatus;
  /** What it does. */
  readonly title: Scalars['String']['output'];
  /** What an editor should look at. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** What became of the wish to start a job. */
export type JobPayload = {
  /** The job; absent when refused. */
  readonly job?: Maybe<Job>;
  /** Why it was refused; empty when started. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a job stands. */
export type JobStatus =
  /** Ended by an error; with atomic nothing was written. */
  | 'FAILED'
  /** Cut off by a stop of the service; repeat it, what is written stays. */
  | 'INTERRUPTED'
  /** Under way. */
  | 'RUNNING'
  /** Done, the indexes included. */
  | 'SUCCEEDED';

/** Why something can be learnt from a turn. */
export type LearningSignal =
  /** A question back was needed. */
  | 'ASKED_BACK'
  /** The customer then put right what was understood. */
  | 'CORRECTED'
  /** Somebody found the reply wrong or of no use. */
  | 'DISLIKED'
  /** A person took over. */
  | 'HANDED_OVER'
  /** The customer asked the same again. */
  | 'REPEATED'
  /** There was no answer. */
  | 'UNANSWERED'
  /** The answer was less than 75 % sure. */
  | 'UNSURE';

/** A text in one language. */
export type LocalisedText = {
  /** BCP 47. */
  readonly language: Scalars['String']['output'];
  /** The text. */
  readonly text: Scalars['String']['output'];
};

/** A text in one language. */
export type LocalisedTextInput = {
  /** BCP 47. */
  readonly language: Scalars['String']['input'];
  /** The text. */
  readonly text: Scalars['String']['input'];
};

/** How a mention was found. */
export type MentionKind =
  /** By another name. */
  | 'ALIAS'
  /** By a name written almost like this. */
  | 'FUZZY'
  /** Given by the sender or by the dialogue, not written in the question. */
  | 'GIVEN'
  /** By its name. */
  | 'NAME';

/** Something that a merge changes. */
export type MergeChange = {
  /** Its id; a relation is called `from TYPE to`. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: HistoryKind;
  /** What becomes of it, in words. */
  readonly text: Scalars['String']['output'];
};

/** What became of the wish to merge two things. */
export type MergePayload = {
  /** All that changed, or would change; empty when refused. */
  readonly changes: ReadonlyArray<MergeChange>;
  /** The one that is at another version than expected. */
  readonly current?: Maybe<Entity>;
  /** The one that stays, as it is then; absent when refused. */
  readonly entity?: Maybe<Entity>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Moves phrasings to the FAQ that they are taken for. */
export type MovePhrasingsFix = {
  /** The FAQ that has them. */
  readonly faq?: Maybe<Faq>;
  /** The FAQ that gets them. */
  readonly into?: Maybe<Faq>;
  /** The phrasings. */
  readonly phrasings: ReadonlyArray<Scalars['String']['output']>;
};

/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type Mutation = {
  /** Makes what is proposed knowledge that customers get from the next question on; undoProposal takes it out again. */
  readonly acceptProposal: ProposalPayload;
  /** Takes a FAQ out of service; nothing is deleted. */
  readonly archiveFaq: FaqPayload;
  /** Answers and records the turn. messageId makes a retry return the first reply instead of a second turn; another message under the same id is a CONFLICT. */
  readonly ask: Reply;
  /** Makes a token. It is shown this once; only its hash is kept. Admins only. */
  readonly createApiKey: ApiKeyPayload;
  /** Withdraws a token. Admins only. */
  readonly deleteApiKey: DeletePayload;
  /** Removes an entity with its relations, unless published FAQs speak of it. `restore` brings it back; what belongs to one person goes for good, with its history. */
  readonly deleteEntity: DeletePayload;
  /** Removes a FAQ, unless others have it as a follow-up: dependents names them. `restore` brings it back. */
  readonly deleteFaq: DeletePayload;
  /** Removes a relation. */
  readonly deleteRelation: DeletePayload;
  /** Removes a topic, unless FAQs stand under it: dependents names them. */
  readonly deleteTopic: DeletePayload;
  /** Says that a finding is no fault. It stays away until its texts say something else. */
  readonly dismissFinding: FindingPayload;
  /** Erases a conversation for good, with what people thought of its replies and what was proposed from it. Admins only. */
  readonly eraseConversation: ErasurePayload;
  /** Erases a customer for good: what is known of them and is theirs alone, its history, all that they asked with the replies, what they thought of them, and what was proposed from it. Admins only. */
  readonly eraseCustomer: ErasurePayload;
  /** Does what a finding proposes, and publishes it. What needs an editor's words is refused. */
  readonly fixFinding: FindingPayload;
  /** What a customer, agent or bot thought of a reply. Counts from the next question on; can be withdrawn. Once more by the same one takes the place of the first. */
  readonly giveFeedback: FeedbackPayload;
  /** Starts a background import of a file or text; progress by Subscription.job or Query.job. */
  readonly importKnowledge: JobPayload;
  /** Makes one of two things that are the same: names, values, relations and FAQs go to the one that stays, which counts where the two differ. `restore` brings back what went. */
  readonly mergeEntities: MergePayload;
  /** Makes the newest draft what customers get. Where FOUR_EYES is on, only what was submitted, and not by who wrote it. */
  readonly publishFaq: FaqPayload;
  /** Sends a draft that waits for a publisher back to its writers. */
  readonly rejectFaq: FaqPayload;
  /** Turns a proposal down: questions like these are not proposed for the same FAQ again. */
  readonly rejectProposal: ProposalPayload;
  /** Gives an entity another id; relations, answers and drafts follow, and its old id goes on meaning it. Customers keep theirs. */
  readonly renameEntity: EntityPayload;
  /** Gives a FAQ another id; follow-ups, drafts and what was asked follow, and its old id goes on meaning it. It keeps its version, for it says the same. */
  readonly renameFaq: FaqPayload;
  /** Opens a finding again that was dismissed. */
  readonly reopenFinding: FindingPayload;
  /** Writes something anew as a record of its history has it, checked as if it were saved; what was deleted comes back under its id. A FAQ becomes a draft, all else takes effect at once. */
  readonly restore: RestorePayload;
  /** Creates or changes an entity; takes effect at once. */
  readonly saveEntity: EntityPayload;
  /** Saves a FAQ as a draft; customers get the published state until publishFaq. */
  readonly saveFaq: FaqPayload;
  /** Creates a relation or replaces its properties; takes effect at once. */
  readonly saveRelation: RelationPayload;
  /** Creates a topic or replaces its names; takes effect at once. */
  readonly saveTopic: TopicPayload;
  /** Puts the newest draft before the publishers: it is checked as if it were published, and waits as IN_REVIEW. */
  readonly submitFaq: FaqPayload;
  /** Opens a proposal again; what accepting it added is taken out of the knowledge. */
  readonly undoProposal: ProposalPayload;
  /** Calls off that a version goes live by itself. */
  readonly unscheduleFaq: FaqPayload;
  /** Takes back what one thought of a reply, as if it had never been said; staff may take back anybody's. */
  readonly withdrawFeedback: FeedbackPayload;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationAcceptProposalArgs = {
  changes?: InputMaybe<ProposalChangesInput>;
  id: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationArchiveFaqArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationAskArgs = {
  input: AskInput;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationCreateApiKeyArgs = {
  input: ApiKeyInput;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationDeleteApiKeyArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationDeleteEntityArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationDeleteFaqArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationDeleteRelationArgs = {
  from: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['ID']['input'];
  type: Scalars['String']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationDeleteTopicArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationDismissFindingArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationEraseConversationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationEraseCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationFixFindingArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationGiveFeedbackArgs = {
  comment?: InputMaybe<Scalars['String']['input']>;
  correctFaqId?: InputMaybe<Scalars['ID']['input']>;
  turnId: Scalars['ID']['input'];
  verdict: Verdict;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationImportKnowledgeArgs = {
  input: ImportInput;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationMergeEntitiesArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  expectedIntoVersion: Scalars['Int']['input'];
  expectedVersion: Scalars['Int']['input'];
  from: Scalars['ID']['input'];
  into: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationPublishFaqArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationRejectFaqArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note: Scalars['String']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationRejectProposalArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationRenameEntityArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationRenameFaqArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationReopenFindingArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  recordId: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationSaveEntityArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: EntityInput;
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationSaveFaqArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: FaqInput;
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationSaveRelationArgs = {
  input: RelationInput;
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationSaveTopicArgs = {
  input: TopicInput;
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationSubmitFaqArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationUndoProposalArgs = {
  id: Scalars['ID']['input'];
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationUnscheduleFaqArgs = {
  expectedVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be changed. Expected failures come as userErrors, each with a stable code. */
export type MutationWithdrawFeedbackArgs = {
  feedbackId?: InputMaybe<Scalars['ID']['input']>;
  turnId: Scalars['ID']['input'];
};

/** Nothing known answers this well enough; the text says so. */
export type NoAnswer = Reply & {
  /** Probability that the reply is right, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The conversation it belongs to. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
  /** Language of the text, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** Revision of the knowledge it was made from and of what was learnt from it: the same revision and input give the same reply. */
  readonly revision: Scalars['String']['output'];
  /** Knowledge that may help next. */
  readonly suggestions: ReadonlyArray<Suggestion>;
  /** What to say or show. */
  readonly text: Scalars['String']['output'];
  /** Names the turn; with Query.trace it tells how the reply came about. */
  readonly turnId: Scalars['ID']['output'];
  /** What was understood. */
  readonly understanding: Understanding;
};

/** What kinds of things, values and relations there are. Data, not code. */
export type Ontology = {
  /** Kinds of things. */
  readonly entityTypes: ReadonlyArray<EntityType>;
  /** Kinds of relations between them. */
  readonly relationTypes: ReadonlyArray<RelationType>;
  /** Units of values. */
  readonly units: ReadonlyArray<Unit>;
};

/** Something the customer may choose. */
export type Option = {
  /** Send it back as optionId. Its kind, a colon and what it names: `faq:ID`, `entity:ID`, `attribute:ID=VALUE`, or `person:now` for somebody to talk to. */
  readonly id: Scalars['ID']['output'];
  /** What to show. */
  readonly label: Scalars['String']['output'];
};

/** Turns that went so. */
export type OutcomeCount = {
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** How. */
  readonly outcome: TurnOutcome;
};

/** Where a page stands. */
export type PageInfo = {
  /** Cursor of the last element. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** One way in which people ask for a FAQ. */
export type Phrasing = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Their language, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** The words. */
  readonly text: Scalars['String']['output'];
};

/** A phrasing of a FAQ. */
export type PhrasingInput = {
  /** BCP 47; absent: detected. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** The words. */
  readonly text: Scalars['String']['input'];
};

/** What would be answered, as the channel shows or speaks it. */
export type PreviewAnswer = {
  /** Which of the answers was chosen, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Language of the text, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** What would be said. */
  readonly text: Scalars['String']['output'];
};

/** A situation in which a FAQ is looked at before customers get it. */
export type PreviewSituation = {
  /** As the knowledge stood or will stand then. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** web, app, wechat, phone, … */
  readonly channel?: InputMaybe<Scalars['String']['input']>;
  /** Whose profile counts. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** How the customer feels; absent: neutral. */
  readonly emotion?: InputMaybe<EmotionLabel>;
  /** BCP 47; absent: that of the first title. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Where the customer is. */
  readonly scenario?: InputMaybe<Scalars['String']['input']>;
};

/** A change that customers' questions suggest. It is drawn from the turns of four weeks, and stands for four. */
export type Proposal = {
  /** How many conversations are behind it; a question outside any counts as one. */
  readonly conversations: Scalars['Int']['output'];
  /** The same a week. */
  readonly conversationsAWeek: Scalars['Float']['output'];
  /** When it was first proposed. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The token that accepted or rejected it. */
  readonly decidedBy?: Maybe<Scalars['String']['output']>;
  /** The turns it was drawn from, the newest first. */
  readonly evidence: ReadonlyArray<ProposalEvidence>;
  /** When it runs out. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The FAQ that the phrasings are for; absent: a new one. */
  readonly faq?: Maybe<Faq>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly kind: ProposalKind;
  /** BCP 47. */
  readonly language: Scalars['String']['output'];
  /** Customers' words to take among the phrasings. None that may concern one customer only are among them. */
  readonly phrasings: ReadonlyArray<Scalars['String']['output']>;
  /** What went wrong, and how often. */
  readonly signals: ReadonlyArray<SignalCount>;
  /** Where it stands. */
  readonly status: ProposalStatus;
  /** The question that is most like all others behind it; of a new FAQ the title proposed. */
  readonly title: Scalars['String']['output'];
  /** Customers that would have been helped, a click: what proposals are ranked by. */
  readonly worth: Scalars['Float']['output'];
};


/** A change that customers' questions suggest. It is drawn from the turns of four weeks, and stands for four. */
export type ProposalEvidenceArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What an editor makes of a proposal. */
export type ProposalChangesInput = {
  /** The answers of a new FAQ; at least one without condition. */
  readonly answers?: InputMaybe<ReadonlyArray<FaqAnswerInput>>;
  /** The FAQ that the phrasings are for, in place of the one proposed or of a new one. */
  readonly faqId?: InputMaybe<Scalars['ID']['input']>;
  /** The phrasings, in place of those proposed. */
  readonly phrasings?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The title of a new FAQ, in place of the one proposed. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The heading under which a new FAQ stands. */
  readonly topicId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of proposals. */
export type ProposalConnection = {
  /** The proposals. */
  readonly edges: ReadonlyArray<ProposalEdge>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
};

/** A proposal in its place. */
export type ProposalEdge = {
  /** Names the place. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: Proposal;
};

/** A turn behind a proposal. */
export type ProposalEvidence = {
  /** Its conversation, as Query.conversation takes it; absent: it stood alone. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
  /** What went wrong. */
  readonly signals: ReadonlyArray<LearningSignal>;
  /** The turn. */
  readonly turn: Turn;
};

/** What a proposal is about. */
export type ProposalKind =
  /** A FAQ that is lacking. To accept it, write its answer. */
  | 'NEW_FAQ'
  /** Ways in which customers ask for a FAQ that is there. */
  | 'PHRASINGS';

/** What became of a decision on a proposal. */
export type ProposalPayload = {
  /** The proposal as it stands; absent when refused. */
  readonly proposal?: Maybe<Proposal>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What an editor should look at although it was done. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** Where a proposal stands. */
export type ProposalStatus =
  /** Is knowledge now. */
  | 'ACCEPTED'
  /** Waits for an editor. */
  | 'OPEN'
  /** Was turned down. */
  | 'REJECTED';

/** What can be asked for. */
export type Query = {
  /** Answers without recording anything. Same pipeline, same result as Mutation.ask: hit tests, agents, previews. */
  readonly answer: Reply;
  /** Tokens given out; never the tokens themselves. Admins only. */
  readonly apiKeys: ReadonlyArray<ApiKey>;
  /** Who changed what, the newest first. Admins only. */
  readonly auditRecords: ReadonlyArray<AuditRecord>;
  /** What conditions of answers may look at, as the ontology stands. Agents and above. */
  readonly conditionVariables: ReadonlyArray<ConditionVariable>;
  /** A conversation with its turns: for staff, its bot and its customer. */
  readonly conversation?: Maybe<Conversation>;
  /** A customer's profile: for staff, bots and that customer. */
  readonly customer?: Maybe<Customer>;
  /** Entities in the order of their ids. */
  readonly entities: EntityConnection;
  /** One entity. Entities of a private type only for staff and the person they belong to. */
  readonly entity?: Maybe<Entity>;
  /** One FAQ: for staff its newest state, for others its published one. */
  readonly faq?: Maybe<Faq>;
  /** FAQs in the order of their ids. */
  readonly faqs: FaqConnection;
  /** What became of knowledge, deleted things included, the newest first. With `content` and `previous` a page draws what changed; what was can be restored. */
  readonly history: HistoryConnection;
  /** How turns went in a period, beside as long a time before: what is answered, by whom, about what, and how people found it. Counted a minute after a turn; newer ones are added when asked for. */
  readonly insights: Insights;
  /** A background job. */
  readonly job?: Maybe<Job>;
  /** What kinds of things, values and relations there are. */
  readonly ontology: Ontology;
  /** What would become of a FAQ if it were saved and published as it is here: what is wrong with it, and what would be answered in a situation. Nothing is kept. Editors and above. */
  readonly previewFaq: FaqPreview;
  /** One proposal. */
  readonly proposal?: Maybe<Proposal>;
  /** What customers' questions suggest to change, the worthiest first: what helps most of them a click. */
  readonly proposals: ProposalConnection;
  /** One finding; absent when it is settled. */
  readonly qualityFinding?: Maybe<Finding>;
  /** What is wrong with the published knowledge as far as can be told, what touches most questions first. */
  readonly qualityFindings: FindingConnection;
  /** Knowledge near a FAQ, an entity or a conversation, each with the reason it is near. */
  readonly relatedKnowledge: ReadonlyArray<Suggestion>;
  /** The relations that leave or reach an entity, in the order of their types and of the ids they lead to. Agents and above. */
  readonly relations: RelationConnection;
  /** Live search for agents and editors: FAQs, entities and policies, ranked for this customer and conversation. */
  readonly search: SearchConnection;
  /** The headings under which FAQs stand. */
  readonly topics: ReadonlyArray<Topic>;
  /** The stored record of one reply: every stage, its inputs, scores and milliseconds. Replayable. */
  readonly trace?: Maybe<Trace>;
  /** The turns behind those counts, the newest first. So many only are looked at in one go: a page may be empty and still have a next. */
  readonly turns: TurnConnection;
  /** Looks in every place for what was erased, by the receipt; null: there is none. Reads the ids of all turns. Admins only. */
  readonly verifyErasure?: Maybe<ErasureCheck>;
  /** Who sends the request: what its token may do, and for whom. */
  readonly viewer: Viewer;
};


/** What can be asked for. */
export type QueryAnswerArgs = {
  input: AskInput;
};


/** What can be asked for. */
export type QueryAuditRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be asked for. */
export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryEntitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  type?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked for. */
export type QueryEntityArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryFaqArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryFaqsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FaqFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked for. */
export type QueryHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  changes?: InputMaybe<ReadonlyArray<HistoryChange>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<HistoryKind>>;
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be asked for. */
export type QueryInsightsArgs = {
  from: Scalars['DateTime']['input'];
  step?: InsightStep;
  to: Scalars['DateTime']['input'];
};


/** What can be asked for. */
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryPreviewFaqArgs = {
  input: FaqInput;
  situation?: InputMaybe<PreviewSituation>;
};


/** What can be asked for. */
export type QueryProposalArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryProposalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ProposalStatus>;
};


/** What can be asked for. */
export type QueryQualityFindingArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryQualityFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<FindingKind>>;
  status?: FindingStatus;
  topicId?: InputMaybe<Scalars['ID']['input']>;
};


/** What can be asked for. */
export type QueryRelatedKnowledgeArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryRelationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction: RelationDirection;
  entityId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked for. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  conversationId?: InputMaybe<Scalars['ID']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<SearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};


/** What can be asked for. */
export type QueryTraceArgs = {
  turnId: Scalars['ID']['input'];
};


/** What can be asked for. */
export type QueryTurnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TurnFilterInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** What can be asked for. */
export type QueryVerifyErasureArgs = {
  receiptId: Scalars['ID']['input'];
};

/** Kinds of questions. */
export type QuestionKind =
  /** Wants to talk to a person. */
  | 'AGENT_REQUEST'
  /** Answered by facts of the graph. */
  | 'FACT'
  /** Answered by a FAQ. */
  | 'FAQ'
  /** Starts or continues a flow. */
  | 'FLOW'
  /** Nothing this service knows about. */
  | 'OUT_OF_SCOPE'
  /** Greeting, thanks, chat. */
  | 'SMALL_TALK';

/** A relation as it stands. */
export type Relation = {
  /** Where it starts. */
  readonly from: EntityRef;
  /** Its properties. */
  readonly properties: Scalars['JSON']['output'];
  /** Where it leads. */
  readonly to: EntityRef;
  /** Its relation type. */
  readonly type: Scalars['String']['output'];
  /** Since when it holds. */
  readonly validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it holds, exclusive. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of relations. */
export type RelationConnection = {
  /** The relations. */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
};

/** Seen from an entity, which way a relation goes. */
export type RelationDirection =
  /** It leads there. */
  | 'INCOMING'
  /** It starts there. */
  | 'OUTGOING';

/** A relation in its place. */
export type RelationEdge = {
  /** Names the place. */
  readonly cursor: Scalars['String']['output'];
  /** The relation. */
  readonly node: Relation;
};

/** A relation as it should be. */
export type RelationInput = {
  /** Where it starts. */
  readonly from: Scalars['ID']['input'];
  /** Its properties by id. */
  readonly properties?: InputMaybe<Scalars['JSON']['input']>;
  /** Where it leads. */
  readonly to: Scalars['ID']['input'];
  /** Its relation type. */
  readonly type: Scalars['String']['input'];
  /** Since when it holds. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when it holds, exclusive. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of a change to a relation. */
export type RelationPayload = {
  /** The relation after the change; absent when refused. */
  readonly relation?: Maybe<Relation>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A kind of relation. */
export type RelationType = {
  /** Whether it never leads back to where it started; relations that would are refused. */
  readonly acyclic: Scalars['Boolean']['output'];
  /** one-to-one, one-to-many, many-to-one or many-to-many. */
  readonly cardinality: Scalars['String']['output'];
  /** Entity types it may start from. */
  readonly from: ReadonlyArray<Scalars['String']['output']>;
  /** Its id, also the type in the graph. */
  readonly id: Scalars['ID']['output'];
  /** What it is called seen from its end, by language. */
  readonly inverseNames: Scalars['JSON']['output'];
  /** What it is called seen from its start, by language. */
  readonly names: Scalars['JSON']['output'];
  /** What can be said of it. */
  readonly properties: ReadonlyArray<AttributeType>;
  /** Entity types it may lead to. */
  readonly to: ReadonlyArray<Scalars['String']['output']>;
};

/** What comes back. `confidence` is a calibrated probability that the reply is right. */
export type Reply = {
  /** Probability that the reply is right, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The conversation it belongs to. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
  /** Language of the text, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** Revision of the knowledge it was made from and of what was learnt from it: the same revision and input give the same reply. */
  readonly revision: Scalars['String']['output'];
  /** Knowledge that may help next. */
  readonly suggestions: ReadonlyArray<Suggestion>;
  /** What to say or show. */
  readonly text: Scalars['String']['output'];
  /** Names the turn; with Query.trace it tells how the reply came about. */
  readonly turnId: Scalars['ID']['output'];
  /** What was understood. */
  readonly understanding: Understanding;
};

/** What became of the wish to bring something back. */
export type RestorePayload = {
  /** What stands there now, when expectedVersion was another. */
  readonly current?: Maybe<Versioned>;
  /** The entity, when it is one; absent when refused. */
  readonly entity?: Maybe<Entity>;
  /** The FAQ, when it is one; absent when refused. */
  readonly faq?: Maybe<Faq>;
  /** The relation, when it is one; absent when refused. */
  readonly relation?: Maybe<Relation>;
  /** The topic, when it is one; absent when refused. */
  readonly topic?: Maybe<Topic>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** What an editor should look at although it was done, such as a relation that could not come back. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
};

/** Writes something else in an answer and its variants. */
export type RewriteAnswerFix = {
  /** Id of the answer. */
  readonly answerId: Scalars['ID']['output'];
  /** The FAQ. */
  readonly faq?: Maybe<Faq>;
  /** What stands there. */
  readonly from: Scalars['String']['output'];
  /** What should: a value, or a placeholder that is filled from the graph. */
  readonly to: Scalars['String']['output'];
};

/** What a token may do. */
export type Role =
  /** Everything. */
  | 'ADMIN'
  /** What bots may, and search, see profiles, conversations and traces. */
  | 'AGENT'
  /** Ask for any customer. */
  | 'BOT'
  /** Ask for oneself; see one's own profile and conversations. */
  | 'CUSTOMER'
  /** What agents may, and save drafts, entities, relations and topics, submit and restore. */
  | 'EDITOR'
  /** What editors may, and publish, reject, archive, delete, rename, merge and import. */
  | 'PUBLISHER';

/** A row that could not be taken. */
export type RowProblem = {
  /** The column or field; absent: the row as a whole. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** The file. */
  readonly file: Scalars['String']['output'];
  /** The line, from 1. */
  readonly line: Scalars['Int']['output'];
  /** Why, and what to do. */
  readonly reason: Scalars['String']['output'];
};

/** A version of a FAQ that goes live by itself. */
export type ScheduledVersion = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Which one. */
  readonly version: Scalars['Int']['output'];
};

/** A page of search results. */
export type SearchConnection = {
  /** The results, the best first. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** Whether there are more. */
  readonly pageInfo: PageInfo;
};

/** A search result in its place. */
export type SearchEdge = {
  /** Names the place. */
  readonly cursor: Scalars['String']['output'];
  /** The result. */
  readonly node: SearchResult;
};

/** What to search among. */
export type SearchFilter = {
  /** Only entities of these types, and FAQs about such. */
  readonly entityTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only these kinds; empty: all. */
  readonly kinds?: InputMaybe<ReadonlyArray<SearchKind>>;
  /** BCP 47; absent: detected. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** Only FAQs under these topics; no entity stands under one. */
  readonly topicIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What a search result is. */
export type SearchKind =
  /** An entity. */
  | 'ENTITY'
  /** A FAQ. */
  | 'FAQ';

/** A search result. */
export type SearchResult = {
  /** The entity, when it is one. */
  readonly entity?: Maybe<Entity>;
  /** The title, name, phrasing, sentence of an answer or value that fits best; … stands for what answers take from the graph. */
  readonly excerpt: Scalars['String']['output'];
  /** The FAQ, when it is one. */
  readonly faq?: Maybe<Faq>;
  /** What of the excerpt was looked for, in order; empty when it was found by its meaning alone. */
  readonly highlights: ReadonlyArray<Highlight>;
  /** Id of the FAQ or entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: SearchKind;
  /** How well it fits, above 0, at most 1. */
  readonly score: Scalars['Float']['output'];
  /** What to show. */
  readonly title: Scalars['String']['output'];
};

/** How often something went wrong. */
export type SignalCount = {
  /** In how many turns. */
  readonly count: Scalars['Int']['output'];
  /** What. */
  readonly signal: LearningSignal;
};

/** The next thing a running flow needs to know. */
export type SlotPrompt = Reply & {
  /** Probability that the reply is right, 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** The conversation it belongs to. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
  /** Id of the flow. */
  readonly flow: Scalars['String']['output'];
  /** Language of the text, BCP 47. */
  readonly language: Scalars['String']['output'];
  /** What to choose from; send the id back as optionId. */
  readonly options: ReadonlyArray<Option>;
  /** Revision of the knowledge it was made from and of what was learnt from it: the same revision and input give the same reply. */
  readonly revision: Scalars['String']['output'];
  /** Id of the slot asked for. */
  readonly slot: Scalars['String']['output'];
  /** Knowledge that may help next. */
  readonly suggestions: ReadonlyArray<Suggestion>;
  /** What to say or show. */
  readonly text: Scalars['String']['output'];
  /** Names the turn; with Query.trace it tells how the reply came about. */
  readonly turnId: Scalars['ID']['output'];
  /** What was understood. */
  readonly understanding: Understanding;
};

/** Where an answer comes from. */
export type Source = {
  /** The words or values used. */
  readonly excerpt: Scalars['String']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: SourceKind;
  /** Its title or name. */
  readonly title: Scalars['String']['output'];
  /** The version used. */
  readonly version: Scalars['Int']['output'];
};

/** What a source is. */
export type SourceKind =
  /** An entity. */
  | 'ENTITY'
  /** A FAQ. */
  | 'FAQ';

/** What can be followed live, over server-sent events. */
export type Subscription = {
  /** The state of a background job, each time it changes, until it ends. */
  readonly job: Job;
};


/** What can be followed live, over server-sent events. */
export type SubscriptionJobArgs = {
  id: Scalars['ID']['input'];
};

/** Knowledge that may help next. */
export type Suggestion = {
  /** The entity, when it is one. */
  readonly entity?: Maybe<Entity>;
  /** The FAQ, when it is one. */
  readonly faq?: Maybe<Faq>;
  /** Id of the FAQ or entity. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: SuggestionKind;
  /** How it hangs together with the reply in the graph. */
  readonly path: ReadonlyArray<Fact>;
  /** Why it is suggested, in words. */
  readonly reason: Scalars['String']['output'];
  /** How near, 0 to 1. */
  readonly score: Scalars['Float']['output'];
  /** What to show. */
  readonly title: Scalars['String']['output'];
};

/** What a suggestion is. */
export type SuggestionKind =
  /** An entity. */
  | 'ENTITY'
  /** A FAQ. */
  | 'FAQ';

/** Takes an answer out of a FAQ. */
export type TakeOutAnswerFix = {
  /** Id of the answer. */
  readonly answerId: Scalars['ID']['output'];
  /** The FAQ. */
  readonly faq?: Maybe<Faq>;
};

/** A heading under which FAQs stand. */
export type Topic = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Its name in the language asked for, or another. */
  readonly name: Scalars['String']['output'];
  /** Its names, one a language. */
  readonly names: ReadonlyArray<LocalisedText>;
};


/** A heading under which FAQs stand. */
export type TopicNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A topic as it should be. */
export type TopicInput = {
  /** Its id. */
  readonly id: Scalars['ID']['input'];
  /** Names by language; at least one. */
  readonly names: ReadonlyArray<LocalisedTextInput>;
};

/** What became of a change to a topic. */
export type TopicPayload = {
  /** The topic after the change; absent when refused. */
  readonly topic?: Maybe<Topic>;
  /** Why it was refused; empty when done. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The stored record of one reply. */
export type Trace = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Time from the request to the reply. */
  readonly milliseconds: Scalars['Float']['output'];
  /** The customer's words. */
  readonly question: Scalars['String']['output'];
  /** The reply as given. */
  readonly reply: Reply;
  /** Revision of the knowledge used and of what was learnt from it. */
  readonly revision: Scalars['String']['output'];
  /** The stages in their order. */
  readonly stages: ReadonlyArray<TraceStage>;
  /** Database statements run for the reply. */
  readonly statements: Scalars['Int']['output'];
  /** The turn it tells of. */
  readonly turnId: Scalars['ID']['output'];
};

/** One step on the way to a reply. */
export type TraceStage = {
  /** What it yielded, cut to what explains the reply. */
  readonly detail: Scalars['JSON']['output'];
  /** How long it took. */
  readonly milliseconds: Scalars['Float']['output'];
  /** Which one. */
  readonly name: Scalars['String']['output'];
};

/** A question with the reply it got. */
export type Turn = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What was thought of the reply, the oldest first; for staff. */
  readonly feedback: ReadonlyArray<Feedback>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** From 1 within its conversation. */
  readonly number: Scalars['Int']['output'];
  /** The customer's words. */
  readonly question: Scalars['String']['output'];
  /** What was replied. */
  readonly reply: Reply;
};

/** A page of turns. */
export type TurnConnection = {
  /** The turns. */
  readonly edges: ReadonlyArray<TurnEdge>;
  /** Whether there may be more, and where to go on. */
  readonly pageInfo: PageInfo;
};

/** How some turns went. */
export type TurnCounts = {
  /** Of what asked something, which part was answered, surely or not, 0 to 1; null: nothing asked anything. */
  readonly answered?: Maybe<Scalars['Float']['output']>;
  /** Conversations begun, and turns that stood alone. */
  readonly conversations: Scalars['Int']['output'];
  /** How people felt; feelings that nobody had are left out. */
  readonly emotions: ReadonlyArray<EmotionCount>;
  /** From request to reply, ms; half of them took no longer, to a third. null: there were none. */
  readonly medianMs?: Maybe<Scalars['Int']['output']>;
  /** How many went how; those that none did are left out. */
  readonly outcomes: ReadonlyArray<OutcomeCount>;
  /** From request to reply, ms; 95 of 100 took no longer, to a third. null: there were none. */
  readonly p95Ms?: Maybe<Scalars['Int']['output']>;
  /** How many. */
  readonly turns: Scalars['Int']['output'];
};

/** A turn in its place. */
export type TurnEdge = {
  /** Id of its conversation, for staff; null: it stood alone. */
  readonly conversationId?: Maybe<Scalars['ID']['output']>;
  /** Names the place. */
  readonly cursor: Scalars['String']['output'];
  /** The turn. */
  readonly node: Turn;
};

/** Which turns; what is left out is any. */
export type TurnFilterInput = {
  /** Where they came from. */
  readonly channel?: InputMaybe<Scalars['String']['input']>;
  /** How the customer felt. */
  readonly emotion?: InputMaybe<EmotionLabel>;
  /** Id of a thing that the question named or meant. */
  readonly entityId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the FAQ that answered. */
  readonly faqId?: InputMaybe<Scalars['ID']['input']>;
  /** The language of the reply: zh or en. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** How they went. */
  readonly outcome?: InputMaybe<TurnOutcome>;
  /** The scenario that was sent. */
  readonly scenario?: InputMaybe<Scalars['String']['input']>;
  /** Id of what the dialogue was about. */
  readonly topicId?: InputMaybe<Scalars['ID']['input']>;
  /** What somebody thought of the reply. */
  readonly verdict?: InputMaybe<Verdict>;
};

/** How a turn went. */
export type TurnOutcome =
  /** It was answered. */
  | 'ANSWERED'
  /** The customer was asked what was meant. */
  | 'ASKED_BACK'
  /** It was handed to a person. */
  | 'HANDED_OVER'
  /** It asked nothing. */
  | 'SMALL_TALK'
  /** Nothing was known. */
  | 'UNANSWERED'
  /** It was answered, but of such answers a quarter is wrong. */
  | 'UNSURE';

/** What was understood of a question. */
export type Understanding = {
  /** What each context did: without it, what the reply would have been. */
  readonly contexts: ReadonlyArray<ContextEffect>;
  /** How the customer feels. */
  readonly emotion: Emotion;
  /** Names found in it and what they stand for. */
  readonly entities: ReadonlyArray<EntityMention>;
  /** What kind of question it is. */
  readonly kind: QuestionKind;
  /** The question as understood, complete on its own: ellipsis filled, pronouns resolved. */
  readonly resolvedQuestion: Scalars['String']['output'];
};

/** How values are written. */
export type Unit = {
  /** By language; {value} stands for the number. */
  readonly format: Scalars['JSON']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** How one of it is written, by language, where that is not formed by rule. */
  readonly singular?: Maybe<Scalars['JSON']['output']>;
};

/** Why a change was not made. */
export type UserError = {
  /** Stable code. */
  readonly code: Scalars['String']['output'];
  /** What is wrong and what to do. */
  readonly message: Scalars['String']['output'];
  /** The field of the input. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** What a variable of a condition holds. */
export type VariableKind =
  /** True or false. */
  | 'BOOLEAN'
  /** A day such as 2026-11-23. */
  | 'DATE'
  /** Id of an entity. */
  | 'ENTITY'
  /** A number. */
  | 'NUMBER'
  /** Text. */
  | 'TEXT';

/** What was thought of a reply. */
export type Verdict =
  /** It was right and of use. */
  | 'HELPFUL'
  /** It was wrong or of no use. */
  | 'UNHELPFUL';

/** How often people found replies so. */
export type VerdictCounts = {
  /** Right and of use. */
  readonly helpful: Scalars['Int']['output'];
  /** The part that was helpful, 0 to 1; null: nobody said anything. */
  readonly satisfaction?: Maybe<Scalars['Float']['output']>;
  /** Wrong or of no use. */
  readonly unhelpful: Scalars['Int']['output'];
};

/** Something with versions. */
export type Versioned = Entity | Faq;

/** Who sends a request. */
export type Viewer = {
  /** Whose token it is, for the role CUSTOMER. */
  readonly customerId?: Maybe<Scalars['ID']['output']>;
  /** Whether two have to agree before customers get a FAQ (FOUR_EYES). */
  readonly fourEyes: Scalars['Boolean']['output'];
  /** What the token may do. */
  readonly role: Role;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = {}, TContext = {}, TArgs = {}> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = {}, TContext = {}, TArgs = {}> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = {}, TContext = {}> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = {}, TContext = {}> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = {}, TParent = {}, TContext = {}, TArgs = {}> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  FindingFix: ( ArchiveFaqFixModel ) | ( EditFaqFixModel ) | ( MovePhrasingsFixModel ) | ( RewriteAnswerFixModel ) | ( TakeOutAnswerFixModel );
  FindingSubject: ( EntityModel ) | ( FaqModel );
  Versioned: ( EntityModel ) | ( FaqModel );
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Answer: ResolverTypeWrapper<AnswerModel>;
  ApiKey: ResolverTypeWrapper<ApiKey>;
  ApiKeyInput: ApiKeyInput;
  ApiKeyPayload: ResolverTypeWrapper<ApiKeyPayload>;
  ArchiveFaqFix: ResolverTypeWrapper<ArchiveFaqFixModel>;
  AskInput: AskInput;
  AttributeType: ResolverTypeWrapper<AttributeType>;
  AuditRecord: ResolverTypeWrapper<AuditRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Clarification: ResolverTypeWrapper<ClarificationModel>;
  ConditionVariable: ResolverTypeWrapper<ConditionVariable>;
  ContextEffect: ResolverTypeWrapper<ContextEffect>;
  ContextKind: ContextKind;
  Conversation: ResolverTypeWrapper<ConversationModel>;
  Customer: ResolverTypeWrapper<Omit<Customer, 'relations'> & { relations: ReadonlyArray<ResolversTypes['CustomerRelation']> }>;
  CustomerRelation: ResolverTypeWrapper<Omit<CustomerRelation, 'object'> & { object: ResolversTypes['EntityRef'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeletePayload: ResolverTypeWrapper<Omit<DeletePayload, 'current'> & { current?: Maybe<ResolversTypes['Versioned']> }>;
  EditFaqFix: ResolverTypeWrapper<EditFaqFixModel>;
  Emotion: ResolverTypeWrapper<Emotion>;
  EmotionCount: ResolverTypeWrapper<EmotionCount>;
  EmotionLabel: EmotionLabel;
  Entity: ResolverTypeWrapper<EntityModel>;
  EntityConnection: ResolverTypeWrapper<Omit<EntityConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EntityEdge']> }>;
  EntityEdge: ResolverTypeWrapper<Omit<EntityEdge, 'node'> & { node: ResolversTypes['Entity'] }>;
  EntityInput: EntityInput;
  EntityMention: ResolverTypeWrapper<EntityMentionModel>;
  EntityPayload: ResolverTypeWrapper<Omit<EntityPayload, 'current' | 'entity'> & { current?: Maybe<ResolversTypes['Entity']>, entity?: Maybe<ResolversTypes['Entity']> }>;
  EntityRef: ResolverTypeWrapper<EntityRefModel>;
  EntityType: ResolverTypeWrapper<EntityType>;
  ErasedCount: ResolverTypeWrapper<ErasedCount>;
  ErasureCheck: ResolverTypeWrapper<ErasureCheck>;
  ErasureKind: ErasureKind;
  ErasurePayload: ResolverTypeWrapper<ErasurePayload>;
  ErasureReceipt: ResolverTypeWrapper<ErasureReceipt>;
  Fact: ResolverTypeWrapper<FactModel>;
  Faq: ResolverTypeWrapper<FaqModel>;
  FaqAnswer: ResolverTypeWrapper<FaqAnswer>;
  FaqAnswerInput: FaqAnswerInput;
  FaqConnection: ResolverTypeWrapper<Omit<FaqConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['FaqEdge']> }>;
  FaqEdge: ResolverTypeWrapper<Omit<FaqEdge, 'node'> & { node: ResolversTypes['Faq'] }>;
  FaqFilter: FaqFilter;
  FaqInput: FaqInput;
  FaqPayload: ResolverTypeWrapper<Omit<FaqPayload, 'current' | 'faq'> & { current?: Maybe<ResolversTypes['Faq']>, faq?: Maybe<ResolversTypes['Faq']> }>;
  FaqPreview: ResolverTypeWrapper<FaqPreview>;
  FaqStatus: FaqStatus;
  Feedback: ResolverTypeWrapper<FeedbackModel>;
  FeedbackPayload: ResolverTypeWrapper<Omit<FeedbackPayload, 'feedback'> & { feedback?: Maybe<ResolversTypes['Feedback']> }>;
  File: ResolverTypeWrapper<Scalars['File']['output']>;
  Finding: ResolverTypeWrapper<FindingModel>;
  FindingConnection: ResolverTypeWrapper<Omit<FindingConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['FindingEdge']> }>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingEvidence: ResolverTypeWrapper<FindingEvidence>;
  FindingFix: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FindingFix']>;
  FindingKind: FindingKind;
  FindingPayload: ResolverTypeWrapper<Omit<FindingPayload, 'finding'> & { finding?: Maybe<ResolversTypes['Finding']> }>;
  FindingStatus: FindingStatus;
  FindingSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FindingSubject']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Handoff: ResolverTypeWrapper<HandoffModel>;
  HandoffReason: HandoffReason;
  Highlight: ResolverTypeWrapper<Highlight>;
  HistoryChange: HistoryChange;
  HistoryConnection: ResolverTypeWrapper<Omit<HistoryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['HistoryEdge']> }>;
  HistoryEdge: ResolverTypeWrapper<Omit<HistoryEdge, 'node'> & { node: ResolversTypes['HistoryRecord'] }>;
  HistoryKind: HistoryKind;
  HistoryRecord: ResolverTypeWrapper<HistoryRecordModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportFormat: ImportFormat;
  ImportInput: ImportInput;
  ImportKind: ImportKind;
  InsightDimension: InsightDimension;
  InsightGroup: ResolverTypeWrapper<InsightGroupModel>;
  InsightOrder: InsightOrder;
  InsightPoint: ResolverTypeWrapper<InsightPointModel>;
  InsightStep: InsightStep;
  Insights: ResolverTypeWrapper<InsightsModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobModel>;
  JobPayload: ResolverTypeWrapper<Omit<JobPayload, 'job'> & { job?: Maybe<ResolversTypes['Job']> }>;
  JobStatus: JobStatus;
  LearningSignal: LearningSignal;
  LocalisedText: ResolverTypeWrapper<LocalisedText>;
  LocalisedTextInput: LocalisedTextInput;
  MentionKind: MentionKind;
  MergeChange: ResolverTypeWrapper<MergeChange>;
  MergePayload: ResolverTypeWrapper<Omit<MergePayload, 'current' | 'entity'> & { current?: Maybe<ResolversTypes['Entity']>, entity?: Maybe<ResolversTypes['Entity']> }>;
  MovePhrasingsFix: ResolverTypeWrapper<MovePhrasingsFixModel>;
  Mutation: ResolverTypeWrapper<{}>;
  NoAnswer: ResolverTypeWrapper<NoAnswerModel>;
  Ontology: ResolverTypeWrapper<OntologyModel>;
  Option: ResolverTypeWrapper<Option>;
  OutcomeCount: ResolverTypeWrapper<OutcomeCount>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Phrasing: ResolverTypeWrapper<Phrasing>;
  PhrasingInput: PhrasingInput;
  PreviewAnswer: ResolverTypeWrapper<PreviewAnswer>;
  PreviewSituation: PreviewSituation;
  Proposal: ResolverTypeWrapper<ProposalModel>;
  ProposalChangesInput: ProposalChangesInput;
  ProposalConnection: ResolverTypeWrapper<Omit<ProposalConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ProposalEdge']> }>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  ProposalEvidence: ResolverTypeWrapper<ProposalEvidenceModel>;
  ProposalKind: ProposalKind;
  ProposalPayload: ResolverTypeWrapper<Omit<ProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  ProposalStatus: ProposalStatus;
  Query: ResolverTypeWrapper<{}>;
  QuestionKind: QuestionKind;
  Relation: ResolverTypeWrapper<Omit<Relation, 'from' | 'to'> & { from: ResolversTypes['EntityRef'], to: ResolversTypes['EntityRef'] }>;
  RelationConnection: ResolverTypeWrapper<Omit<RelationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RelationEdge']> }>;
  RelationDirection: RelationDirection;
  RelationEdge: ResolverTypeWrapper<Omit<RelationEdge, 'node'> & { node: ResolversTypes['Relation'] }>;
  RelationInput: RelationInput;
  RelationPayload: ResolverTypeWrapper<Omit<RelationPayload, 'relation'> & { relation?: Maybe<ResolversTypes['Relation']> }>;
  RelationType: ResolverTypeWrapper<RelationType>;
  Reply: ResolverTypeWrapper<ReplyModel>;
  RestorePayload: ResolverTypeWrapper<Omit<RestorePayload, 'current' | 'entity' | 'faq' | 'relation' | 'topic'> & { current?: Maybe<ResolversTypes['Versioned']>, entity?: Maybe<ResolversTypes['Entity']>, faq?: Maybe<ResolversTypes['Faq']>, relation?: Maybe<ResolversTypes['Relation']>, topic?: Maybe<ResolversTypes['Topic']> }>;
  RewriteAnswerFix: ResolverTypeWrapper<RewriteAnswerFixModel>;
  Role: Role;
  RowProblem: ResolverTypeWrapper<RowProblem>;
  ScheduledVersion: ResolverTypeWrapper<ScheduledVersion>;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SearchEdge']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchResult'] }>;
  SearchFilter: SearchFilter;
  SearchKind: SearchKind;
  SearchResult: ResolverTypeWrapper<Omit<SearchResult, 'entity' | 'faq'> & { entity?: Maybe<ResolversTypes['Entity']>, faq?: Maybe<ResolversTypes['Faq']> }>;
  SignalCount: ResolverTypeWrapper<SignalCount>;
  SlotPrompt: ResolverTypeWrapper<SlotPromptModel>;
  Source: ResolverTypeWrapper<Source>;
  SourceKind: SourceKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<{}>;
  Suggestion: ResolverTypeWrapper<SuggestionModel>;
  SuggestionKind: SuggestionKind;
  TakeOutAnswerFix: ResolverTypeWrapper<TakeOutAnswerFixModel>;
  Topic: ResolverTypeWrapper<TopicModel>;
  TopicInput: TopicInput;
  TopicPayload: ResolverTypeWrapper<Omit<TopicPayload, 'topic'> & { topic?: Maybe<ResolversTypes['Topic']> }>;
  Trace: ResolverTypeWrapper<TraceModel>;
  TraceStage: ResolverTypeWrapper<TraceStage>;
  Turn: ResolverTypeWrapper<TurnModel>;
  TurnConnection: ResolverTypeWrapper<Omit<TurnConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TurnEdge']> }>;
  TurnCounts: ResolverTypeWrapper<TurnCountsModel>;
  TurnEdge: ResolverTypeWrapper<Omit<TurnEdge, 'node'> & { node: ResolversTypes['Turn'] }>;
  TurnFilterInput: TurnFilterInput;
  TurnOutcome: TurnOutcome;
  Understanding: ResolverTypeWrapper<UnderstandingModel>;
  Unit: ResolverTypeWrapper<Unit>;
  UserError: ResolverTypeWrapper<UserError>;
  VariableKind: VariableKind;
  Verdict: Verdict;
  VerdictCounts: ResolverTypeWrapper<VerdictCountsModel>;
  Versioned: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Versioned']>;
  Viewer: ResolverTypeWrapper<Viewer>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Answer: AnswerModel;
  ApiKey: ApiKey;
  ApiKeyInput: ApiKeyInput;
  ApiKeyPayload: ApiKeyPayload;
  ArchiveFaqFix: ArchiveFaqFixModel;
  AskInput: AskInput;
  AttributeType: AttributeType;
  AuditRecord: AuditRecord;
  Boolean: Scalars['Boolean']['output'];
  Clarification: ClarificationModel;
  ConditionVariable: ConditionVariable;
  ContextEffect: ContextEffect;
  Conversation: ConversationModel;
  Customer: Omit<Customer, 'relations'> & { relations: ReadonlyArray<ResolversParentTypes['CustomerRelation']> };
  CustomerRelation: Omit<CustomerRelation, 'object'> & { object: ResolversParentTypes['EntityRef'] };
  DateTime: Scalars['DateTime']['output'];
  DeletePayload: Omit<DeletePayload, 'current'> & { current?: Maybe<ResolversParentTypes['Versioned']> };
  EditFaqFix: EditFaqFixModel;
  Emotion: Emotion;
  EmotionCount: EmotionCount;
  Entity: EntityModel;
  EntityConnection: Omit<EntityConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EntityEdge']> };
  EntityEdge: Omit<EntityEdge, 'node'> & { node: ResolversParentTypes['Entity'] };
  EntityInput: EntityInput;
  EntityMention: EntityMentionModel;
  EntityPayload: Omit<EntityPayload, 'current' | 'entity'> & { current?: Maybe<ResolversParentTypes['Entity']>, entity?: Maybe<ResolversParentTypes['Entity']> };
  EntityRef: EntityRefModel;
  EntityType: EntityType;
  ErasedCount: ErasedCount;
  ErasureCheck: ErasureCheck;
  ErasurePayload: ErasurePayload;
  ErasureReceipt: ErasureReceipt;
  Fact: FactModel;
  Faq: FaqModel;
  FaqAnswer: FaqAnswer;
  FaqAnswerInput: FaqAnswerInput;
  FaqConnection: Omit<FaqConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['FaqEdge']> };
  FaqEdge: Omit<FaqEdge, 'node'> & { node: ResolversParentTypes['Faq'] };
  FaqFilter: FaqFilter;
  FaqInput: FaqInput;
  FaqPayload: Omit<FaqPayload, 'current' | 'faq'> & { current?: Maybe<ResolversParentTypes['Faq']>, faq?: Maybe<ResolversParentTypes['Faq']> };
  FaqPreview: FaqPreview;
  Feedback: FeedbackModel;
  FeedbackPayload: Omit<FeedbackPayload, 'feedback'> & { feedback?: Maybe<ResolversParentTypes['Feedback']> };
  File: Scalars['File']['output'];
  Finding: FindingModel;
  FindingConnection: Omit<FindingConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['FindingEdge']> };
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FindingEvidence: FindingEvidence;
  FindingFix: ResolversUnionTypes<ResolversParentTypes>['FindingFix'];
  FindingPayload: Omit<FindingPayload, 'finding'> & { finding?: Maybe<ResolversParentTypes['Finding']> };
  FindingSubject: ResolversUnionTypes<ResolversParentTypes>['FindingSubject'];
  Float: Scalars['Float']['output'];
  Handoff: HandoffModel;
  Highlight: Highlight;
  HistoryConnection: Omit<HistoryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['HistoryEdge']> };
  HistoryEdge: Omit<HistoryEdge, 'node'> & { node: ResolversParentTypes['HistoryRecord'] };
  HistoryRecord: HistoryRecordModel;
  ID: Scalars['ID']['output'];
  ImportInput: ImportInput;
  InsightGroup: InsightGroupModel;
  InsightPoint: InsightPointModel;
  Insights: InsightsModel;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  Job: JobModel;
  JobPayload: Omit<JobPayload, 'job'> & { job?: Maybe<ResolversParentTypes['Job']> };
  LocalisedText: LocalisedText;
  LocalisedTextInput: LocalisedTextInput;
  MergeChange: MergeChange;
  MergePayload: Omit<MergePayload, 'current' | 'entity'> & { current?: Maybe<ResolversParentTypes['Entity']>, entity?: Maybe<ResolversParentTypes['Entity']> };
  MovePhrasingsFix: MovePhrasingsFixModel;
  Mutation: {};
  NoAnswer: NoAnswerModel;
  Ontology: OntologyModel;
  Option: Option;
  OutcomeCount: OutcomeCount;
  PageInfo: PageInfo;
  Phrasing: Phrasing;
  PhrasingInput: PhrasingInput;
  PreviewAnswer: PreviewAnswer;
  PreviewSituation: PreviewSituation;
  Proposal: ProposalModel;
  ProposalChangesInput: ProposalChangesInput;
  ProposalConnection: Omit<ProposalConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ProposalEdge']> };
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  ProposalEvidence: ProposalEvidenceModel;
  ProposalPayload: Omit<ProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  Query: {};
  Relation: Omit<Relation, 'from' | 'to'> & { from: ResolversParentTypes['EntityRef'], to: ResolversParentTypes['EntityRef'] };
  RelationConnection: Omit<RelationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RelationEdge']> };
  RelationEdge: Omit<RelationEdge, 'node'> & { node: ResolversParentTypes['Relation'] };
  RelationInput: RelationInput;
  RelationPayload: Omit<RelationPayload, 'relation'> & { relation?: Maybe<ResolversParentTypes['Relation']> };
  RelationType: RelationType;
  Reply: ReplyModel;
  RestorePayload: Omit<RestorePayload, 'current' | 'entity' | 'faq' | 'relation' | 'topic'> & { current?: Maybe<ResolversParentTypes['Versioned']>, entity?: Maybe<ResolversParentTypes['Entity']>, faq?: Maybe<ResolversParentTypes['Faq']>, relation?: Maybe<ResolversParentTypes['Relation']>, topic?: Maybe<ResolversParentTypes['Topic']> };
  RewriteAnswerFix: RewriteAnswerFixModel;
  RowProblem: RowProblem;
  ScheduledVersion: ScheduledVersion;
  SearchConnection: Omit<SearchConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SearchEdge']> };
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchResult'] };
  SearchFilter: SearchFilter;
  SearchResult: Omit<SearchResult, 'entity' | 'faq'> & { entity?: Maybe<ResolversParentTypes['Entity']>, faq?: Maybe<ResolversParentTypes['Faq']> };
  SignalCount: SignalCount;
  SlotPrompt: SlotPromptModel;
  Source: Source;
  String: Scalars['String']['output'];
  Subscription: {};
  Suggestion: SuggestionModel;
  TakeOutAnswerFix: TakeOutAnswerFixModel;
  Topic: TopicModel;
  TopicInput: TopicInput;
  TopicPayload: Omit<TopicPayload, 'topic'> & { topic?: Maybe<ResolversParentTypes['Topic']> };
  Trace: TraceModel;
  TraceStage: TraceStage;
  Turn: TurnModel;
  TurnConnection: Omit<TurnConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TurnEdge']> };
  TurnCounts: TurnCountsModel;
  TurnEdge: Omit<TurnEdge, 'node'> & { node: ResolversParentTypes['Turn'] };
  TurnFilterInput: TurnFilterInput;
  Understanding: UnderstandingModel;
  Unit: Unit;
  UserError: UserError;
  VerdictCounts: VerdictCountsModel;
  Versioned: ResolversUnionTypes<ResolversParentTypes>['Versioned'];
  Viewer: Viewer;
};

export type AnswerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  understanding?: Resolver<ResolversTypes['Understanding'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ApiKeyPayload'] = ResolversParentTypes['ApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveFaqFixResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ArchiveFaqFix'] = ResolversParentTypes['ArchiveFaqFix']> = {
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  into?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributeTypeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AttributeType'] = ResolversParentTypes['AttributeType']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localised?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  values?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditRecordResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['AuditRecord'] = ResolversParentTypes['AuditRecord']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClarificationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Clarification'] = ResolversParentTypes['Clarification']> = {
  askedAbout?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  understanding?: Resolver<ResolversTypes['Understanding'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConditionVariableResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ConditionVariable'] = ResolversParentTypes['ConditionVariable']> = {
  entityTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VariableKind'], ParentType, ContextType>;
  list?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContextEffectResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ContextEffect'] = ResolversParentTypes['ContextEffect']> = {
  changedReply?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  context?: Resolver<ResolversTypes['ContextKind'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withoutIt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation']> = {
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  turns?: Resolver<ReadonlyArray<ResolversTypes['Turn']>, ParentType, ContextType, RequireFields<ConversationTurnsArgs, 'last'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['CustomerRelation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerRelationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['CustomerRelation'] = ResolversParentTypes['CustomerRelation']> = {
  object?: Resolver<ResolversTypes['EntityRef'], ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  current?: Resolver<Maybe<ResolversTypes['Versioned']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dependents?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EditFaqFixResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EditFaqFix'] = ResolversParentTypes['EditFaqFix']> = {
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmotionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Emotion'] = ResolversParentTypes['Emotion']> = {
  label?: Resolver<ResolversTypes['EmotionLabel'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmotionCountResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EmotionCount'] = ResolversParentTypes['EmotionCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  emotion?: Resolver<ResolversTypes['EmotionLabel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, Partial<EntityAliasesArgs>>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType, Partial<EntityFactsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EntityNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityMentionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EntityMention'] = ResolversParentTypes['EntityMention']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['EntityRef'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  via?: Resolver<ResolversTypes['MentionKind'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EntityPayload'] = ResolversParentTypes['EntityPayload']> = {
  current?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityRefResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EntityRef'] = ResolversParentTypes['EntityRef']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EntityRefNameArgs>>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityTypeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['EntityType'] = ResolversParentTypes['EntityType']> = {
  asker?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['AttributeType']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  private?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasedCountResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ErasedCount'] = ResolversParentTypes['ErasedCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureCheckResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ErasureCheck'] = ResolversParentTypes['ErasureCheck']> = {
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  found?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['ErasureReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasurePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ErasurePayload'] = ResolversParentTypes['ErasurePayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['ErasureReceipt']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureReceiptResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ErasureReceipt'] = ResolversParentTypes['ErasureReceipt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ErasureKind'], ParentType, ContextType>;
  purged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  removed?: Resolver<ReadonlyArray<ResolversTypes['ErasedCount']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FactResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Fact'] = ResolversParentTypes['Fact']> = {
  object?: Resolver<Maybe<ResolversTypes['EntityRef']>, ParentType, ContextType>;
  predicate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['EntityRef'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaqResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Faq'] = ResolversParentTypes['Faq']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['FaqAnswer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  next?: Resolver<ReadonlyArray<ResolversTypes['Faq']>, ParentType, ContextType>;
  phrasingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phrasings?: Resolver<ReadonlyArray<ResolversTypes['Phrasing']>, ParentType, ContextType, RequireFields<FaqPhrasingsArgs, 'first'>>;
  publishedVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scheduled?: Resolver<Maybe<ResolversTypes['ScheduledVersion']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FaqStatus'], ParentType, ContextType>;
  submittedVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FaqTitleArgs>>;
  titles?: Resolver<ReadonlyArray<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaqAnswerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FaqAnswer'] = ResolversParentTypes['FaqAnswer']> = {
  condition?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaqConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FaqConnection'] = ResolversParentTypes['FaqConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FaqEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaqEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FaqEdge'] = ResolversParentTypes['FaqEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Faq'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaqPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FaqPayload'] = ResolversParentTypes['FaqPayload']> = {
  current?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FaqPreviewResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FaqPreview'] = ResolversParentTypes['FaqPreview']> = {
  answer?: Resolver<Maybe<ResolversTypes['PreviewAnswer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeedbackResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Feedback'] = ResolversParentTypes['Feedback']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correctFaq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  voice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeedbackPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FeedbackPayload'] = ResolversParentTypes['FeedbackPayload']> = {
  feedback?: Resolver<Maybe<ResolversTypes['Feedback']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface FileScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['File'], any> {
  name: 'File';
}

export type FindingResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dismissedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dismissedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['FindingEvidence']>, ParentType, ContextType>;
  fix?: Resolver<ResolversTypes['FindingFix'], ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FindingKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FindingStatus'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<ResolversTypes['FindingSubject']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FindingWhyArgs, 'language'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingEvidenceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FindingEvidence'] = ResolversParentTypes['FindingEvidence']> = {
  answerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingFixResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FindingFix'] = ResolversParentTypes['FindingFix']> = {
  __resolveType: TypeResolveFn<'ArchiveFaqFix' | 'EditFaqFix' | 'MovePhrasingsFix' | 'RewriteAnswerFix' | 'TakeOutAnswerFix', ParentType, ContextType>;
};

export type FindingPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FindingPayload'] = ResolversParentTypes['FindingPayload']> = {
  finding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FindingSubjectResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['FindingSubject'] = ResolversParentTypes['FindingSubject']> = {
  __resolveType: TypeResolveFn<'Entity' | 'Faq', ParentType, ContextType>;
};

export type HandoffResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Handoff'] = ResolversParentTypes['Handoff']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['HandoffReason'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  understanding?: Resolver<ResolversTypes['Understanding'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HighlightResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Highlight'] = ResolversParentTypes['Highlight']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HistoryConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['HistoryConnection'] = ResolversParentTypes['HistoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HistoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HistoryEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['HistoryEdge'] = ResolversParentTypes['HistoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HistoryRecord'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HistoryRecordResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['HistoryRecord'] = ResolversParentTypes['HistoryRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['HistoryChange'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HistoryKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsightGroupResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['InsightGroup'] = ResolversParentTypes['InsightGroup']> = {
  before?: Resolver<ResolversTypes['TurnCounts'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['TurnCounts'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsightPointResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['InsightPoint'] = ResolversParentTypes['InsightPoint']> = {
  counts?: Resolver<ResolversTypes['TurnCounts'], ParentType, ContextType>;
  feedback?: Resolver<ResolversTypes['VerdictCounts'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsightsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Insights'] = ResolversParentTypes['Insights']> = {
  before?: Resolver<ResolversTypes['TurnCounts'], ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['TurnCounts'], ParentType, ContextType>;
  feedback?: Resolver<ResolversTypes['VerdictCounts'], ParentType, ContextType>;
  feedbackBefore?: Resolver<ResolversTypes['VerdictCounts'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['InsightGroup']>, ParentType, ContextType, RequireFields<InsightsGroupsArgs, 'by' | 'first' | 'order'>>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['InsightPoint']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['RowProblem']>, ParentType, ContextType>;
  rowsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsRefused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsUnchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsWritten?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['JobStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['JobPayload'] = ResolversParentTypes['JobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocalisedTextResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['LocalisedText'] = ResolversParentTypes['LocalisedText']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergeChangeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MergeChange'] = ResolversParentTypes['MergeChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HistoryKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MergePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MergePayload'] = ResolversParentTypes['MergePayload']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['MergeChange']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MovePhrasingsFixResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['MovePhrasingsFix'] = ResolversParentTypes['MovePhrasingsFix']> = {
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  into?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  phrasings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationAcceptProposalArgs, 'id'>>;
  archiveFaq?: Resolver<ResolversTypes['FaqPayload'], ParentType, ContextType, RequireFields<MutationArchiveFaqArgs, 'expectedVersion' | 'id'>>;
  ask?: Resolver<ResolversTypes['Reply'], ParentType, ContextType, RequireFields<MutationAskArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['ApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  deleteApiKey?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationDeleteApiKeyArgs, 'id'>>;
  deleteEntity?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationDeleteEntityArgs, 'dryRun' | 'expectedVersion' | 'id'>>;
  deleteFaq?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationDeleteFaqArgs, 'dryRun' | 'expectedVersion' | 'id'>>;
  deleteRelation?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationDeleteRelationArgs, 'from' | 'to' | 'type'>>;
  deleteTopic?: Resolver<ResolversTypes['DeletePayload'], ParentType, ContextType, RequireFields<MutationDeleteTopicArgs, 'id'>>;
  dismissFinding?: Resolver<ResolversTypes['FindingPayload'], ParentType, ContextType, RequireFields<MutationDismissFindingArgs, 'id' | 'reason'>>;
  eraseConversation?: Resolver<ResolversTypes['ErasurePayload'], ParentType, ContextType, RequireFields<MutationEraseConversationArgs, 'id'>>;
  eraseCustomer?: Resolver<ResolversTypes['ErasurePayload'], ParentType, ContextType, RequireFields<MutationEraseCustomerArgs, 'id'>>;
  fixFinding?: Resolver<ResolversTypes['FindingPayload'], ParentType, ContextType, RequireFields<MutationFixFindingArgs, 'id'>>;
  giveFeedback?: Resolver<ResolversTypes['FeedbackPayload'], ParentType, ContextType, RequireFields<MutationGiveFeedbackArgs, 'turnId' | 'verdict'>>;
  importKnowledge?: Resolver<ResolversTypes['JobPayload'], ParentType, ContextType, RequireFields<MutationImportKnowledgeArgs, 'input'>>;
  mergeEntities?: Resolver<ResolversTypes['MergePayload'], ParentType, ContextType, RequireFields<MutationMergeEntitiesArgs, 'dryRun' | 'expectedIntoVersion' | 'expectedVersion' | 'from' | 'into'>>;
  publishFaq?: Resolver<ResolversTypes['FaqPayload'], ParentType, ContextType, RequireFields<MutationPublishFaqArgs, 'expectedVersion' | 'id'>>;
  rejectFaq?: Resolver<ResolversTypes['FaqPayload'], ParentType, ContextType, RequireFields<MutationRejectFaqArgs, 'expectedVersion' | 'id' | 'note'>>;
  rejectProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationRejectProposalArgs, 'id'>>;
  renameEntity?: Resolver<ResolversTypes['EntityPayload'], ParentType, ContextType, RequireFields<MutationRenameEntityArgs, 'expectedVersion' | 'id' | 'to'>>;
  renameFaq?: Resolver<ResolversTypes['FaqPayload'], ParentType, ContextType, RequireFields<MutationRenameFaqArgs, 'expectedVersion' | 'id' | 'to'>>;
  reopenFinding?: Resolver<ResolversTypes['FindingPayload'], ParentType, ContextType, RequireFields<MutationReopenFindingArgs, 'id'>>;
  restore?: Resolver<ResolversTypes['RestorePayload'], ParentType, ContextType, RequireFields<MutationRestoreArgs, 'recordId'>>;
  saveEntity?: Resolver<ResolversTypes['EntityPayload'], ParentType, ContextType, RequireFields<MutationSaveEntityArgs, 'input'>>;
  saveFaq?: Resolver<ResolversTypes['FaqPayload'], ParentType, ContextType, RequireFields<MutationSaveFaqArgs, 'input'>>;
  saveRelation?: Resolver<ResolversTypes['RelationPayload'], ParentType, ContextType, RequireFields<MutationSaveRelationArgs, 'input'>>;
  saveTopic?: Resolver<ResolversTypes['TopicPayload'], ParentType, ContextType, RequireFields<MutationSaveTopicArgs, 'input'>>;
  submitFaq?: Resolver<ResolversTypes['FaqPayload'], ParentType, ContextType, RequireFields<MutationSubmitFaqArgs, 'expectedVersion' | 'id'>>;
  undoProposal?: Resolver<ResolversTypes['ProposalPayload'], ParentType, ContextType, RequireFields<MutationUndoProposalArgs, 'id'>>;
  unscheduleFaq?: Resolver<ResolversTypes['FaqPayload'], ParentType, ContextType, RequireFields<MutationUnscheduleFaqArgs, 'expectedVersion' | 'id'>>;
  withdrawFeedback?: Resolver<ResolversTypes['FeedbackPayload'], ParentType, ContextType, RequireFields<MutationWithdrawFeedbackArgs, 'turnId'>>;
};

export type NoAnswerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['NoAnswer'] = ResolversParentTypes['NoAnswer']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  understanding?: Resolver<ResolversTypes['Understanding'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OntologyResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Ontology'] = ResolversParentTypes['Ontology']> = {
  entityTypes?: Resolver<ReadonlyArray<ResolversTypes['EntityType']>, ParentType, ContextType>;
  relationTypes?: Resolver<ReadonlyArray<ResolversTypes['RelationType']>, ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OptionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Option'] = ResolversParentTypes['Option']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutcomeCountResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['OutcomeCount'] = ResolversParentTypes['OutcomeCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['TurnOutcome'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhrasingResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Phrasing'] = ResolversParentTypes['Phrasing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviewAnswerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['PreviewAnswer'] = ResolversParentTypes['PreviewAnswer']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  conversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conversationsAWeek?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['ProposalEvidence']>, ParentType, ContextType, RequireFields<ProposalEvidenceArgs, 'first'>>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProposalKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phrasings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  signals?: Resolver<ReadonlyArray<ResolversTypes['SignalCount']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProposalStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  worth?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalEvidenceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProposalEvidence'] = ResolversParentTypes['ProposalEvidence']> = {
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  signals?: Resolver<ReadonlyArray<ResolversTypes['LearningSignal']>, ParentType, ContextType>;
  turn?: Resolver<ResolversTypes['Turn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposalPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ProposalPayload'] = ResolversParentTypes['ProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  answer?: Resolver<ResolversTypes['Reply'], ParentType, ContextType, RequireFields<QueryAnswerArgs, 'input'>>;
  apiKeys?: Resolver<ReadonlyArray<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  auditRecords?: Resolver<ReadonlyArray<ResolversTypes['AuditRecord']>, ParentType, ContextType, RequireFields<QueryAuditRecordsArgs, 'first'>>;
  conditionVariables?: Resolver<ReadonlyArray<ResolversTypes['ConditionVariable']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'first'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryEntityArgs, 'id'>>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType, RequireFields<QueryFaqArgs, 'id'>>;
  faqs?: Resolver<ResolversTypes['FaqConnection'], ParentType, ContextType, RequireFields<QueryFaqsArgs, 'first'>>;
  history?: Resolver<ResolversTypes['HistoryConnection'], ParentType, ContextType, RequireFields<QueryHistoryArgs, 'first'>>;
  insights?: Resolver<ResolversTypes['Insights'], ParentType, ContextType, RequireFields<QueryInsightsArgs, 'from' | 'step' | 'to'>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  ontology?: Resolver<ResolversTypes['Ontology'], ParentType, ContextType>;
  previewFaq?: Resolver<ResolversTypes['FaqPreview'], ParentType, ContextType, RequireFields<QueryPreviewFaqArgs, 'input'>>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<QueryProposalArgs, 'id'>>;
  proposals?: Resolver<ResolversTypes['ProposalConnection'], ParentType, ContextType, RequireFields<QueryProposalsArgs, 'first' | 'status'>>;
  qualityFinding?: Resolver<Maybe<ResolversTypes['Finding']>, ParentType, ContextType, RequireFields<QueryQualityFindingArgs, 'id'>>;
  qualityFindings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<QueryQualityFindingsArgs, 'first' | 'status'>>;
  relatedKnowledge?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType, RequireFields<QueryRelatedKnowledgeArgs, 'first' | 'to'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<QueryRelationsArgs, 'direction' | 'entityId' | 'first'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  trace?: Resolver<Maybe<ResolversTypes['Trace']>, ParentType, ContextType, RequireFields<QueryTraceArgs, 'turnId'>>;
  turns?: Resolver<ResolversTypes['TurnConnection'], ParentType, ContextType, RequireFields<QueryTurnsArgs, 'first' | 'from' | 'to'>>;
  verifyErasure?: Resolver<Maybe<ResolversTypes['ErasureCheck']>, ParentType, ContextType, RequireFields<QueryVerifyErasureArgs, 'receiptId'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RelationResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  from?: Resolver<ResolversTypes['EntityRef'], ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['EntityRef'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RelationPayload'] = ResolversParentTypes['RelationPayload']> = {
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationTypeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RelationType'] = ResolversParentTypes['RelationType']> = {
  acyclic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cardinality?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inverseNames?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  properties?: Resolver<ReadonlyArray<ResolversTypes['AttributeType']>, ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplyResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Reply'] = ResolversParentTypes['Reply']> = {
  __resolveType: TypeResolveFn<'Answer' | 'Clarification' | 'Handoff' | 'NoAnswer' | 'SlotPrompt', ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  understanding?: Resolver<ResolversTypes['Understanding'], ParentType, ContextType>;
};

export type RestorePayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RestorePayload'] = ResolversParentTypes['RestorePayload']> = {
  current?: Resolver<Maybe<ResolversTypes['Versioned']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RewriteAnswerFixResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RewriteAnswerFix'] = ResolversParentTypes['RewriteAnswerFix']> = {
  answerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RowProblemResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['RowProblem'] = ResolversParentTypes['RowProblem']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScheduledVersionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['ScheduledVersion'] = ResolversParentTypes['ScheduledVersion']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  excerpt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  highlights?: Resolver<ReadonlyArray<ResolversTypes['Highlight']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignalCountResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SignalCount'] = ResolversParentTypes['SignalCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signal?: Resolver<ResolversTypes['LearningSignal'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlotPromptResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['SlotPrompt'] = ResolversParentTypes['SlotPrompt']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  flow?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slot?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['Suggestion']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  understanding?: Resolver<ResolversTypes['Understanding'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  excerpt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  job?: SubscriptionResolver<ResolversTypes['Job'], "job", ParentType, ContextType, RequireFields<SubscriptionJobArgs, 'id'>>;
};

export type SuggestionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SuggestionKind'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['Fact']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeOutAnswerFixResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TakeOutAnswerFix'] = ResolversParentTypes['TakeOutAnswerFix']> = {
  answerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  faq?: Resolver<Maybe<ResolversTypes['Faq']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<TopicNameArgs>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['LocalisedText']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopicPayloadResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TopicPayload'] = ResolversParentTypes['TopicPayload']> = {
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TraceResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Trace'] = ResolversParentTypes['Trace']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reply?: Resolver<ResolversTypes['Reply'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['TraceStage']>, ParentType, ContextType>;
  statements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turnId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TraceStageResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TraceStage'] = ResolversParentTypes['TraceStage']> = {
  detail?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  milliseconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TurnResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Turn'] = ResolversParentTypes['Turn']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  feedback?: Resolver<ReadonlyArray<ResolversTypes['Feedback']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reply?: Resolver<ResolversTypes['Reply'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TurnConnectionResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TurnConnection'] = ResolversParentTypes['TurnConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TurnEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TurnCountsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TurnCounts'] = ResolversParentTypes['TurnCounts']> = {
  answered?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  conversations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  emotions?: Resolver<ReadonlyArray<ResolversTypes['EmotionCount']>, ParentType, ContextType>;
  medianMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['OutcomeCount']>, ParentType, ContextType>;
  p95Ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TurnEdgeResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['TurnEdge'] = ResolversParentTypes['TurnEdge']> = {
  conversationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Turn'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnderstandingResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Understanding'] = ResolversParentTypes['Understanding']> = {
  contexts?: Resolver<ReadonlyArray<ResolversTypes['ContextEffect']>, ParentType, ContextType>;
  emotion?: Resolver<ResolversTypes['Emotion'], ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['EntityMention']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuestionKind'], ParentType, ContextType>;
  resolvedQuestion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  format?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  singular?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerdictCountsResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['VerdictCounts'] = ResolversParentTypes['VerdictCounts']> = {
  helpful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unhelpful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionedResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Versioned'] = ResolversParentTypes['Versioned']> = {
  __resolveType: TypeResolveFn<'Entity' | 'Faq', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = GraphqlContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fourEyes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphqlContext> = {
  Answer?: AnswerResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyPayload?: ApiKeyPayloadResolvers<ContextType>;
  ArchiveFaqFix?: ArchiveFaqFixResolvers<ContextType>;
  AttributeType?: AttributeTypeResolvers<ContextType>;
  AuditRecord?: AuditRecordResolvers<ContextType>;
  Clarification?: ClarificationResolvers<ContextType>;
  ConditionVariable?: ConditionVariableResolvers<ContextType>;
  ContextEffect?: ContextEffectResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerRelation?: CustomerRelationResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  EditFaqFix?: EditFaqFixResolvers<ContextType>;
  Emotion?: EmotionResolvers<ContextType>;
  EmotionCount?: EmotionCountResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  EntityMention?: EntityMentionResolvers<ContextType>;
  EntityPayload?: EntityPayloadResolvers<ContextType>;
  EntityRef?: EntityRefResolvers<ContextType>;
  EntityType?: EntityTypeResolvers<ContextType>;
  ErasedCount?: ErasedCountResolvers<ContextType>;
  ErasureCheck?: ErasureCheckResolvers<ContextType>;
  ErasurePayload?: ErasurePayloadResolvers<ContextType>;
  ErasureReceipt?: ErasureReceiptResolvers<ContextType>;
  Fact?: FactResolvers<ContextType>;
  Faq?: FaqResolvers<ContextType>;
  FaqAnswer?: FaqAnswerResolvers<ContextType>;
  FaqConnection?: FaqConnectionResolvers<ContextType>;
  FaqEdge?: FaqEdgeResolvers<ContextType>;
  FaqPayload?: FaqPayloadResolvers<ContextType>;
  FaqPreview?: FaqPreviewResolvers<ContextType>;
  Feedback?: FeedbackResolvers<ContextType>;
  FeedbackPayload?: FeedbackPayloadResolvers<ContextType>;
  File?: GraphQLScalarType;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FindingEvidence?: FindingEvidenceResolvers<ContextType>;
  FindingFix?: FindingFixResolvers<ContextType>;
  FindingPayload?: FindingPayloadResolvers<ContextType>;
  FindingSubject?: FindingSubjectResolvers<ContextType>;
  Handoff?: HandoffResolvers<ContextType>;
  Highlight?: HighlightResolvers<ContextType>;
  HistoryConnection?: HistoryConnectionResolvers<ContextType>;
  HistoryEdge?: HistoryEdgeResolvers<ContextType>;
  HistoryRecord?: HistoryRecordResolvers<ContextType>;
  InsightGroup?: InsightGroupResolvers<ContextType>;
  InsightPoint?: InsightPointResolvers<ContextType>;
  Insights?: InsightsResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobPayload?: JobPayloadResolvers<ContextType>;
  LocalisedText?: LocalisedTextResolvers<ContextType>;
  MergeChange?: MergeChangeResolvers<ContextType>;
  MergePayload?: MergePayloadResolvers<ContextType>;
  MovePhrasingsFix?: MovePhrasingsFixResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NoAnswer?: NoAnswerResolvers<ContextType>;
  Ontology?: OntologyResolvers<ContextType>;
  Option?: OptionResolvers<ContextType>;
  OutcomeCount?: OutcomeCountResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Phrasing?: PhrasingResolvers<ContextType>;
  PreviewAnswer?: PreviewAnswerResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  ProposalEvidence?: ProposalEvidenceResolvers<ContextType>;
  ProposalPayload?: ProposalPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  RelationPayload?: RelationPayloadResolvers<ContextType>;
  RelationType?: RelationTypeResolvers<ContextType>;
  Reply?: ReplyResolvers<ContextType>;
  RestorePayload?: RestorePayloadResolvers<ContextType>;
  RewriteAnswerFix?: RewriteAnswerFixResolvers<ContextType>;
  RowProblem?: RowProblemResolvers<ContextType>;
  ScheduledVersion?: ScheduledVersionResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SignalCount?: SignalCountResolvers<ContextType>;
  SlotPrompt?: SlotPromptResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  TakeOutAnswerFix?: TakeOutAnswerFixResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicPayload?: TopicPayloadResolvers<ContextType>;
  Trace?: TraceResolvers<ContextType>;
  TraceStage?: TraceStageResolvers<ContextType>;
  Turn?: TurnResolvers<ContextType>;
  TurnConnection?: TurnConnectionResolvers<ContextType>;
  TurnCounts?: TurnCountsResolvers<ContextType>;
  TurnEdge?: TurnEdgeResolvers<ContextType>;
  Understanding?: UnderstandingResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VerdictCounts?: VerdictCountsResolvers<ContextType>;
  Versioned?: VersionedResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

