import type { Json } from '../../json.js';
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** Name and rights of a new token. */
export type ApiKeyInput = {
  /** Whose it is; needed for the role CUSTOMER and only there. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for. */
  readonly name: Scalars['String']['input'];
  /** What it may do. */
  readonly role: Role;
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

/** What can be erased. */
export type ErasureKind =
  /** A conversation. */
  | 'CONVERSATION'
  /** A customer. */
  | 'CUSTOMER';

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

/** What was decided on a finding. */
export type FindingStatus =
  /** That it is no fault. */
  | 'DISMISSED'
  /** What it proposes; it goes with the next look at the knowledge. */
  | 'FIXED'
  /** Nothing yet. */
  | 'OPEN';

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

/** In which order groups come. */
export type InsightOrder =
  /** Those whose share of all turns grew most first. */
  | 'GROWTH'
  /** Those with the most turns first. */
  | 'TURNS';

/** How long the parts of a period are. */
export type InsightStep =
  /** A day of the company. */
  | 'DAY'
  /** An hour of UTC. */
  | 'HOUR';

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

/** A phrasing of a FAQ. */
export type PhrasingInput = {
  /** BCP 47; absent: detected. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** The words. */
  readonly text: Scalars['String']['input'];
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

/** What a proposal is about. */
export type ProposalKind =
  /** A FAQ that is lacking. To accept it, write its answer. */
  | 'NEW_FAQ'
  /** Ways in which customers ask for a FAQ that is there. */
  | 'PHRASINGS';

/** Where a proposal stands. */
export type ProposalStatus =
  /** Is knowledge now. */
  | 'ACCEPTED'
  /** Waits for an editor. */
  | 'OPEN'
  /** Was turned down. */
  | 'REJECTED';

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

/** Seen from an entity, which way a relation goes. */
export type RelationDirection =
  /** It leads there. */
  | 'INCOMING'
  /** It starts there. */
  | 'OUTGOING';

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

/** What a source is. */
export type SourceKind =
  /** An entity. */
  | 'ENTITY'
  /** A FAQ. */
  | 'FAQ';

/** What a suggestion is. */
export type SuggestionKind =
  /** An entity. */
  | 'ENTITY'
  /** A FAQ. */
  | 'FAQ';

/** A topic as it should be. */
export type TopicInput = {
  /** Its id. */
  readonly id: Scalars['ID']['input'];
  /** Names by language; at least one. */
  readonly names: ReadonlyArray<LocalisedTextInput>;
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

export type NamedNodeFragment = { readonly id: string, readonly type: string, readonly name: string };

export type FactPartsFragment = { readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null };

type ReplyParts_Answer_Fragment = { readonly __typename: 'Answer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly faq?: { readonly id: string, readonly title: string, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }> } | null, readonly facts: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly id: string, readonly title: string, readonly version: number, readonly excerpt: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> };

type ReplyParts_Clarification_Fragment = { readonly __typename: 'Clarification', readonly askedAbout?: string | null, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> };

type ReplyParts_Handoff_Fragment = { readonly __typename: 'Handoff', readonly reason: HandoffReason, readonly summary: string, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> };

type ReplyParts_NoAnswer_Fragment = { readonly __typename: 'NoAnswer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> };

type ReplyParts_SlotPrompt_Fragment = { readonly __typename: 'SlotPrompt', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> };

export type ReplyPartsFragment = ReplyParts_Answer_Fragment | ReplyParts_Clarification_Fragment | ReplyParts_Handoff_Fragment | ReplyParts_NoAnswer_Fragment | ReplyParts_SlotPrompt_Fragment;

export type AskMutationVariables = Exact<{
  input: AskInput;
  language: Scalars['String']['input'];
}>;


export type AskMutation = { readonly ask: { readonly __typename: 'Answer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly faq?: { readonly id: string, readonly title: string, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }> } | null, readonly facts: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly id: string, readonly title: string, readonly version: number, readonly excerpt: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'Clarification', readonly askedAbout?: string | null, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'Handoff', readonly reason: HandoffReason, readonly summary: string, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'NoAnswer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'SlotPrompt', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } };

export type ListThingsQueryVariables = Exact<{
  type?: InputMaybe<Scalars['String']['input']>;
  query: Scalars['String']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  language: Scalars['String']['input'];
}>;


export type ListThingsQuery = { readonly entities: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly type: string, readonly name: string, readonly updatedAt: string, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type ThingPartsFragment = { readonly id: string, readonly type: string, readonly name: string, readonly attributes: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly version: number, readonly updatedAt: string, readonly aliasesEn: ReadonlyArray<string>, readonly aliasesZh: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> };

export type WholeThingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type WholeThingQuery = { readonly entity?: { readonly id: string, readonly type: string, readonly name: string, readonly attributes: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly version: number, readonly updatedAt: string, readonly aliasesEn: ReadonlyArray<string>, readonly aliasesZh: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null };

export type RelationPartsFragment = { readonly type: string, readonly properties: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly from: { readonly id: string, readonly type: string, readonly name: string }, readonly to: { readonly id: string, readonly type: string, readonly name: string } };

export type RelationsOfQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  direction: RelationDirection;
  after?: InputMaybe<Scalars['String']['input']>;
  language: Scalars['String']['input'];
}>;


export type RelationsOfQuery = { readonly relations: { readonly edges: ReadonlyArray<{ readonly node: { readonly type: string, readonly properties: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly from: { readonly id: string, readonly type: string, readonly name: string }, readonly to: { readonly id: string, readonly type: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type SaveThingMutationVariables = Exact<{
  input: EntityInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  language: Scalars['String']['input'];
}>;


export type SaveThingMutation = { readonly saveEntity: { readonly warnings: ReadonlyArray<string>, readonly entity?: { readonly id: string, readonly type: string, readonly name: string, readonly attributes: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly version: number, readonly updatedAt: string, readonly aliasesEn: ReadonlyArray<string>, readonly aliasesZh: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null, readonly current?: { readonly id: string, readonly type: string, readonly name: string, readonly attributes: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly version: number, readonly updatedAt: string, readonly aliasesEn: ReadonlyArray<string>, readonly aliasesZh: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type DeleteThingMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
}>;


export type DeleteThingMutation = { readonly deleteEntity: { readonly deletedId?: string | null, readonly dependents: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type LookAtThingDeletionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
}>;


export type LookAtThingDeletionMutation = { readonly deleteEntity: { readonly deletedId?: string | null, readonly dependents: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type RenameThingMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  language: Scalars['String']['input'];
}>;


export type RenameThingMutation = { readonly renameEntity: { readonly warnings: ReadonlyArray<string>, readonly entity?: { readonly id: string, readonly type: string, readonly name: string, readonly attributes: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly version: number, readonly updatedAt: string, readonly aliasesEn: ReadonlyArray<string>, readonly aliasesZh: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null, readonly current?: { readonly id: string, readonly type: string, readonly name: string, readonly attributes: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly version: number, readonly updatedAt: string, readonly aliasesEn: ReadonlyArray<string>, readonly aliasesZh: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type MergeThingsMutationVariables = Exact<{
  from: Scalars['ID']['input'];
  into: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  expectedIntoVersion: Scalars['Int']['input'];
  dryRun: Scalars['Boolean']['input'];
  language: Scalars['String']['input'];
}>;


export type MergeThingsMutation = { readonly mergeEntities: { readonly entity?: { readonly id: string, readonly type: string, readonly name: string, readonly attributes: Json, readonly validFrom?: string | null, readonly validTo?: string | null, readonly version: number, readonly updatedAt: string, readonly aliasesEn: ReadonlyArray<string>, readonly aliasesZh: ReadonlyArray<string>, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> } | null, readonly changes: ReadonlyArray<{ readonly kind: HistoryKind, readonly id: string, readonly text: string }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type SaveRelationMutationVariables = Exact<{
  input: RelationInput;
}>;


export type SaveRelationMutation = { readonly saveRelation: { readonly relation?: { readonly type: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type DeleteRelationMutationVariables = Exact<{
  from: Scalars['ID']['input'];
  type: Scalars['String']['input'];
  to: Scalars['ID']['input'];
}>;


export type DeleteRelationMutation = { readonly deleteRelation: { readonly deletedId?: string | null, readonly dependents: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type TurnTraceQueryVariables = Exact<{
  turnId: Scalars['ID']['input'];
}>;


export type TurnTraceQuery = { readonly trace?: { readonly milliseconds: number, readonly statements: number, readonly stages: ReadonlyArray<{ readonly name: string, readonly milliseconds: number, readonly detail: Json }> } | null };

export type FaqTitleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type FaqTitleQuery = { readonly faq?: { readonly id: string, readonly title: string } | null };

export type EntityNameQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type EntityNameQuery = { readonly entity?: { readonly id: string, readonly name: string } | null };

export type FindFaqsQueryVariables = Exact<{
  text: Scalars['String']['input'];
  language: Scalars['String']['input'];
}>;


export type FindFaqsQuery = { readonly faqs: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string } }> } };

export type FaqRowFragment = { readonly id: string, readonly title: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string, readonly name: string } | null };

export type ListFaqsQueryVariables = Exact<{
  filter: FaqFilter;
  after?: InputMaybe<Scalars['String']['input']>;
  language: Scalars['String']['input'];
}>;


export type ListFaqsQuery = { readonly faqs: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type FaqPartsFragment = { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> };

export type WholeFaqQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type WholeFaqQuery = { readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null };

export type ConditionVariablesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConditionVariablesQuery = { readonly conditionVariables: ReadonlyArray<{ readonly name: string, readonly kind: VariableKind, readonly list: boolean, readonly values?: ReadonlyArray<string> | null, readonly entityTypes: ReadonlyArray<string> }> };

export type PreviewFaqQueryVariables = Exact<{
  input: FaqInput;
  situation?: InputMaybe<PreviewSituation>;
}>;


export type PreviewFaqQuery = { readonly previewFaq: { readonly warnings: ReadonlyArray<string>, readonly answer?: { readonly text: string, readonly language: string, readonly index: number } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type WhoAnswersQueryVariables = Exact<{
  question: Scalars['String']['input'];
  language: Scalars['String']['input'];
}>;


export type WhoAnswersQuery = { readonly answer: { readonly __typename: 'Answer', readonly confidence: number, readonly faq?: { readonly id: string, readonly title: string } | null } | { readonly __typename: 'Clarification', readonly confidence: number } | { readonly __typename: 'Handoff', readonly confidence: number } | { readonly __typename: 'NoAnswer', readonly confidence: number } | { readonly __typename: 'SlotPrompt', readonly confidence: number } };

export type FaqOutcomeFragment = { readonly warnings: ReadonlyArray<string>, readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly current?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type DeletionFragment = { readonly deletedId?: string | null, readonly dependents: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type SaveFaqMutationVariables = Exact<{
  input: FaqInput;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  language: Scalars['String']['input'];
}>;


export type SaveFaqMutation = { readonly saveFaq: { readonly warnings: ReadonlyArray<string>, readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly current?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PublishFaqMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
  language: Scalars['String']['input'];
}>;


export type PublishFaqMutation = { readonly publishFaq: { readonly warnings: ReadonlyArray<string>, readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly current?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type SubmitFaqMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  language: Scalars['String']['input'];
}>;


export type SubmitFaqMutation = { readonly submitFaq: { readonly warnings: ReadonlyArray<string>, readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly current?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type RejectFaqMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  note: Scalars['String']['input'];
  language: Scalars['String']['input'];
}>;


export type RejectFaqMutation = { readonly rejectFaq: { readonly warnings: ReadonlyArray<string>, readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly current?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type UnscheduleFaqMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  language: Scalars['String']['input'];
}>;


export type UnscheduleFaqMutation = { readonly unscheduleFaq: { readonly warnings: ReadonlyArray<string>, readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly current?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type RenameFaqMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  language: Scalars['String']['input'];
}>;


export type RenameFaqMutation = { readonly renameFaq: { readonly warnings: ReadonlyArray<string>, readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly current?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type ReviewOfQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReviewOfQuery = { readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly change: HistoryChange, readonly note?: string | null, readonly author: string, readonly at: string } }> } };

export type ArchiveFaqMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  language: Scalars['String']['input'];
}>;


export type ArchiveFaqMutation = { readonly archiveFaq: { readonly warnings: ReadonlyArray<string>, readonly faq?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly current?: { readonly id: string, readonly status: FaqStatus, readonly version: number, readonly publishedVersion?: number | null, readonly submittedVersion?: number | null, readonly phrasingCount: number, readonly validFrom?: string | null, readonly validTo?: string | null, readonly updatedAt: string, readonly titles: ReadonlyArray<{ readonly language: string, readonly text: string }>, readonly scheduled?: { readonly version: number, readonly at: string } | null, readonly topic?: { readonly id: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }>, readonly next: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly phrasings: ReadonlyArray<{ readonly text: string, readonly language: string }>, readonly answers: ReadonlyArray<{ readonly language: string, readonly text: string, readonly variants: ReadonlyArray<string>, readonly condition?: Json | null, readonly validFrom?: string | null, readonly validTo?: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type DeleteFaqMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
}>;


export type DeleteFaqMutation = { readonly deleteFaq: { readonly deletedId?: string | null, readonly dependents: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type LookAtFaqDeletionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
}>;


export type LookAtFaqDeletionMutation = { readonly deleteFaq: { readonly deletedId?: string | null, readonly dependents: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type HistoryOfQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  kind: HistoryKind;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type HistoryOfQuery = { readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version?: number | null, readonly change: HistoryChange, readonly note?: string | null, readonly author: string, readonly role: string, readonly at: string, readonly content?: Json | null, readonly previous?: Json | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type RestoreMutationVariables = Exact<{
  recordId: Scalars['ID']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
}>;


export type RestoreMutation = { readonly restore: { readonly current?: { readonly __typename: 'Entity' } | { readonly __typename: 'Faq' } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type JobPartsFragment = { readonly id: string, readonly status: JobStatus, readonly title: string, readonly rowsRead: number, readonly rowsWritten: number, readonly rowsUnchanged: number, readonly rowsRefused: number, readonly warnings: ReadonlyArray<string>, readonly failure?: string | null, readonly startedAt: string, readonly finishedAt?: string | null, readonly problems: ReadonlyArray<{ readonly file: string, readonly line: number, readonly column?: string | null, readonly reason: string }> };

export type ImportFileMutationVariables = Exact<{
  input: ImportInput;
}>;


export type ImportFileMutation = { readonly importKnowledge: { readonly job?: { readonly id: string, readonly status: JobStatus, readonly title: string, readonly rowsRead: number, readonly rowsWritten: number, readonly rowsUnchanged: number, readonly rowsRefused: number, readonly warnings: ReadonlyArray<string>, readonly failure?: string | null, readonly startedAt: string, readonly finishedAt?: string | null, readonly problems: ReadonlyArray<{ readonly file: string, readonly line: number, readonly column?: string | null, readonly reason: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type FollowJobSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type FollowJobSubscription = { readonly job: { readonly id: string, readonly status: JobStatus, readonly title: string, readonly rowsRead: number, readonly rowsWritten: number, readonly rowsUnchanged: number, readonly rowsRefused: number, readonly warnings: ReadonlyArray<string>, readonly failure?: string | null, readonly startedAt: string, readonly finishedAt?: string | null, readonly problems: ReadonlyArray<{ readonly file: string, readonly line: number, readonly column?: string | null, readonly reason: string }> } };

export type CountPartsFragment = { readonly turns: number, readonly conversations: number, readonly answered?: number | null, readonly medianMs?: number | null, readonly p95Ms?: number | null, readonly outcomes: ReadonlyArray<{ readonly outcome: TurnOutcome, readonly count: number }>, readonly emotions: ReadonlyArray<{ readonly emotion: EmotionLabel, readonly count: number }> };

export type VerdictPartsFragment = { readonly helpful: number, readonly unhelpful: number, readonly satisfaction?: number | null };

export type ReadInsightsQueryVariables = Exact<{
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  step: InsightStep;
}>;


export type ReadInsightsQuery = { readonly insights: { readonly from: string, readonly to: string, readonly isComplete: boolean, readonly counts: { readonly turns: number, readonly conversations: number, readonly answered?: number | null, readonly medianMs?: number | null, readonly p95Ms?: number | null, readonly outcomes: ReadonlyArray<{ readonly outcome: TurnOutcome, readonly count: number }>, readonly emotions: ReadonlyArray<{ readonly emotion: EmotionLabel, readonly count: number }> }, readonly before: { readonly turns: number, readonly conversations: number, readonly answered?: number | null, readonly medianMs?: number | null, readonly p95Ms?: number | null, readonly outcomes: ReadonlyArray<{ readonly outcome: TurnOutcome, readonly count: number }>, readonly emotions: ReadonlyArray<{ readonly emotion: EmotionLabel, readonly count: number }> }, readonly feedback: { readonly helpful: number, readonly unhelpful: number, readonly satisfaction?: number | null }, readonly feedbackBefore: { readonly helpful: number, readonly unhelpful: number, readonly satisfaction?: number | null }, readonly points: ReadonlyArray<{ readonly from: string, readonly to: string, readonly counts: { readonly turns: number, readonly outcomes: ReadonlyArray<{ readonly outcome: TurnOutcome, readonly count: number }> }, readonly feedback: { readonly helpful: number, readonly unhelpful: number, readonly satisfaction?: number | null } }> } };

export type ReadInsightGroupsQueryVariables = Exact<{
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  step: InsightStep;
  by: InsightDimension;
  order: InsightOrder;
  language: Scalars['String']['input'];
}>;


export type ReadInsightGroupsQuery = { readonly insights: { readonly counts: { readonly turns: number }, readonly before: { readonly turns: number }, readonly groups: ReadonlyArray<{ readonly value: string, readonly faq?: { readonly id: string, readonly title: string } | null, readonly entity?: { readonly id: string, readonly name: string } | null, readonly topic?: { readonly id: string, readonly name: string } | null, readonly counts: { readonly turns: number, readonly answered?: number | null, readonly medianMs?: number | null }, readonly before: { readonly turns: number, readonly answered?: number | null } }> } };

export type ListTurnsQueryVariables = Exact<{
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  filter: TurnFilterInput;
  after?: InputMaybe<Scalars['String']['input']>;
  language: Scalars['String']['input'];
}>;


export type ListTurnsQuery = { readonly turns: { readonly edges: ReadonlyArray<{ readonly conversationId?: string | null, readonly node: { readonly id: string, readonly question: string, readonly at: string, readonly reply: { readonly __typename: 'Answer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly faq?: { readonly id: string, readonly title: string, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }> } | null, readonly facts: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly id: string, readonly title: string, readonly version: number, readonly excerpt: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'Clarification', readonly askedAbout?: string | null, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'Handoff', readonly reason: HandoffReason, readonly summary: string, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'NoAnswer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'SlotPrompt', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type AttributePartsFragment = { readonly id: string, readonly type: string, readonly unit?: string | null, readonly localised: boolean, readonly names: Json, readonly values?: Json | null };

export type OntologyNamesQueryVariables = Exact<{
  language: Scalars['String']['input'];
}>;


export type OntologyNamesQuery = { readonly ontology: { readonly entityTypes: ReadonlyArray<{ readonly id: string, readonly names: Json, readonly private: boolean, readonly asker: boolean, readonly attributes: ReadonlyArray<{ readonly id: string, readonly type: string, readonly unit?: string | null, readonly localised: boolean, readonly names: Json, readonly values?: Json | null }> }>, readonly relationTypes: ReadonlyArray<{ readonly id: string, readonly from: ReadonlyArray<string>, readonly to: ReadonlyArray<string>, readonly cardinality: string, readonly acyclic: boolean, readonly names: Json, readonly inverseNames: Json, readonly properties: ReadonlyArray<{ readonly id: string, readonly type: string, readonly unit?: string | null, readonly localised: boolean, readonly names: Json, readonly values?: Json | null }> }>, readonly units: ReadonlyArray<{ readonly id: string, readonly format: Json }> }, readonly topics: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type DeleteTopicMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeleteTopicMutation = { readonly deleteTopic: { readonly deletedId?: string | null, readonly dependents: ReadonlyArray<string>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type FaqsUnderQueryVariables = Exact<{
  topicId: Scalars['ID']['input'];
}>;


export type FaqsUnderQuery = { readonly faqs: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string } }> } };

export type ListTopicsQueryVariables = Exact<{
  language: Scalars['String']['input'];
}>;


export type ListTopicsQuery = { readonly topics: ReadonlyArray<{ readonly id: string, readonly name: string, readonly names: ReadonlyArray<{ readonly language: string, readonly text: string }> }> };

export type SaveTopicMutationVariables = Exact<{
  input: TopicInput;
}>;


export type SaveTopicMutation = { readonly saveTopic: { readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type ProposalPartsFragment = { readonly id: string, readonly kind: ProposalKind, readonly status: ProposalStatus, readonly title: string, readonly language: string, readonly phrasings: ReadonlyArray<string>, readonly conversations: number, readonly conversationsAWeek: number, readonly expiresAt: string, readonly decidedBy?: string | null, readonly decidedAt?: string | null, readonly faq?: { readonly id: string, readonly title: string } | null, readonly signals: ReadonlyArray<{ readonly signal: LearningSignal, readonly count: number }> };

export type ListProposalsQueryVariables = Exact<{
  status: ProposalStatus;
  after?: InputMaybe<Scalars['String']['input']>;
  language: Scalars['String']['input'];
}>;


export type ListProposalsQuery = { readonly proposals: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ProposalKind, readonly status: ProposalStatus, readonly title: string, readonly language: string, readonly phrasings: ReadonlyArray<string>, readonly conversations: number, readonly conversationsAWeek: number, readonly expiresAt: string, readonly decidedBy?: string | null, readonly decidedAt?: string | null, readonly faq?: { readonly id: string, readonly title: string } | null, readonly signals: ReadonlyArray<{ readonly signal: LearningSignal, readonly count: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor?: string | null } } };

export type TurnPartsFragment = { readonly id: string, readonly question: string, readonly at: string, readonly reply: { readonly __typename: 'Answer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly faq?: { readonly id: string, readonly title: string, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }> } | null, readonly facts: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly id: string, readonly title: string, readonly version: number, readonly excerpt: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'Clarification', readonly askedAbout?: string | null, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'Handoff', readonly reason: HandoffReason, readonly summary: string, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'NoAnswer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'SlotPrompt', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } };

export type EvidenceOfQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type EvidenceOfQuery = { readonly proposal?: { readonly evidence: ReadonlyArray<{ readonly conversationId?: string | null, readonly signals: ReadonlyArray<LearningSignal>, readonly turn: { readonly id: string, readonly question: string, readonly at: string, readonly reply: { readonly __typename: 'Answer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly faq?: { readonly id: string, readonly title: string, readonly about: ReadonlyArray<{ readonly id: string, readonly type: string, readonly name: string }> } | null, readonly facts: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly id: string, readonly title: string, readonly version: number, readonly excerpt: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'Clarification', readonly askedAbout?: string | null, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'Handoff', readonly reason: HandoffReason, readonly summary: string, readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'NoAnswer', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } | { readonly __typename: 'SlotPrompt', readonly turnId: string, readonly conversationId?: string | null, readonly text: string, readonly language: string, readonly confidence: number, readonly revision: string, readonly options: ReadonlyArray<{ readonly id: string, readonly label: string }>, readonly understanding: { readonly resolvedQuestion: string, readonly kind: QuestionKind, readonly entities: ReadonlyArray<{ readonly text: string, readonly score: number, readonly via: MentionKind, readonly entity: { readonly id: string, readonly type: string, readonly name: string } }>, readonly emotion: { readonly label: EmotionLabel, readonly score: number }, readonly contexts: ReadonlyArray<{ readonly context: ContextKind, readonly changedReply: boolean, readonly effect: string, readonly withoutIt?: string | null }> }, readonly suggestions: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: SuggestionKind, readonly reason: string, readonly score: number, readonly path: ReadonlyArray<{ readonly predicate: string, readonly value?: Json | null, readonly text: string, readonly subject: { readonly id: string, readonly type: string, readonly name: string }, readonly object?: { readonly id: string, readonly type: string, readonly name: string } | null }> }> } } }> } | null };

export type TalkOfQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TalkOfQuery = { readonly conversation?: { readonly customerId?: string | null, readonly turns: ReadonlyArray<{ readonly id: string, readonly question: string, readonly reply: { readonly __typename: 'Answer', readonly text: string, readonly language: string, readonly confidence: number } | { readonly __typename: 'Clarification', readonly text: string, readonly language: string, readonly confidence: number } | { readonly __typename: 'Handoff', readonly text: string, readonly language: string, readonly confidence: number } | { readonly __typename: 'NoAnswer', readonly text: string, readonly language: string, readonly confidence: number } | { readonly __typename: 'SlotPrompt', readonly text: string, readonly language: string, readonly confidence: number }, readonly feedback: ReadonlyArray<{ readonly id: string, readonly verdict: Verdict, readonly comment?: string | null }> }> } | null };

export type ProposalOutcomeFragment = { readonly warnings: ReadonlyArray<string>, readonly proposal?: { readonly id: string, readonly kind: ProposalKind, readonly status: ProposalStatus, readonly title: string, readonly language: string, readonly phrasings: ReadonlyArray<string>, readonly conversations: number, readonly conversationsAWeek: number, readonly expiresAt: string, readonly decidedBy?: string | null, readonly decidedAt?: string | null, readonly faq?: { readonly id: string, readonly title: string } | null, readonly signals: ReadonlyArray<{ readonly signal: LearningSignal, readonly count: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> };

export type AcceptProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  changes: ProposalChangesInput;
  language: Scalars['String']['input'];
}>;


export type AcceptProposalMutation = { readonly acceptProposal: { readonly warnings: ReadonlyArray<string>, readonly proposal?: { readonly id: string, readonly kind: ProposalKind, readonly status: ProposalStatus, readonly title: string, readonly language: string, readonly phrasings: ReadonlyArray<string>, readonly conversations: number, readonly conversationsAWeek: number, readonly expiresAt: string, readonly decidedBy?: string | null, readonly decidedAt?: string | null, readonly faq?: { readonly id: string, readonly title: string } | null, readonly signals: ReadonlyArray<{ readonly signal: LearningSignal, readonly count: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type RejectProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type RejectProposalMutation = { readonly rejectProposal: { readonly warnings: ReadonlyArray<string>, readonly proposal?: { readonly id: string, readonly kind: ProposalKind, readonly status: ProposalStatus, readonly title: string, readonly language: string, readonly phrasings: ReadonlyArray<string>, readonly conversations: number, readonly conversationsAWeek: number, readonly expiresAt: string, readonly decidedBy?: string | null, readonly decidedAt?: string | null, readonly faq?: { readonly id: string, readonly title: string } | null, readonly signals: ReadonlyArray<{ readonly signal: LearningSignal, readonly count: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type UndoProposalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type UndoProposalMutation = { readonly undoProposal: { readonly warnings: ReadonlyArray<string>, readonly proposal?: { readonly id: string, readonly kind: ProposalKind, readonly status: ProposalStatus, readonly title: string, readonly language: string, readonly phrasings: ReadonlyArray<string>, readonly conversations: number, readonly conversationsAWeek: number, readonly expiresAt: string, readonly decidedBy?: string | null, readonly decidedAt?: string | null, readonly faq?: { readonly id: string, readonly title: string } | null, readonly signals: ReadonlyArray<{ readonly signal: LearningSignal, readonly count: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type FindEntitiesQueryVariables = Exact<{
  type?: InputMaybe<Scalars['String']['input']>;
  query: Scalars['String']['input'];
  language: Scalars['String']['input'];
}>;


export type FindEntitiesQuery = { readonly entities: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly type: string, readonly name: string } }> } };

export type CustomerProfileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type CustomerProfileQuery = { readonly entity?: { readonly name: string } | null, readonly customer?: { readonly id: string, readonly name: string, readonly attributes: Json, readonly relations: ReadonlyArray<{ readonly type: string, readonly object: { readonly id: string, readonly type: string, readonly name: string } }> } | null };

export type EntityValuesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  language: Scalars['String']['input'];
}>;


export type EntityValuesQuery = { readonly entity?: { readonly id: string, readonly type: string, readonly name: string, readonly attributes: Json } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly role: Role, readonly customerId?: string | null, readonly fourEyes: boolean } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ThingPartsFragmentDoc = new TypedDocumentString(`
    fragment ThingParts on Entity {
  id
  type
  name(language: $language)
  names {
    language
    text
  }
  aliasesEn: aliases(language: "en")
  aliasesZh: aliases(language: "zh")
  attributes
  validFrom
  validTo
  version
  updatedAt
}
    `, {"fragmentName":"ThingParts"}) as unknown as TypedDocumentString<ThingPartsFragment, unknown>;
export const NamedNodeFragmentDoc = new TypedDocumentString(`
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}
    `, {"fragmentName":"NamedNode"}) as unknown as TypedDocumentString<NamedNodeFragment, unknown>;
export const RelationPartsFragmentDoc = new TypedDocumentString(`
    fragment RelationParts on Relation {
  from {
    ...NamedNode
  }
  type
  to {
    ...NamedNode
  }
  properties
  validFrom
  validTo
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}`, {"fragmentName":"RelationParts"}) as unknown as TypedDocumentString<RelationPartsFragment, unknown>;
export const FaqRowFragmentDoc = new TypedDocumentString(`
    fragment FaqRow on Faq {
  id
  title(language: $language)
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
    name(language: $language)
  }
  phrasingCount
  updatedAt
}
    `, {"fragmentName":"FaqRow"}) as unknown as TypedDocumentString<FaqRowFragment, unknown>;
export const FaqPartsFragmentDoc = new TypedDocumentString(`
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}
    `, {"fragmentName":"FaqParts"}) as unknown as TypedDocumentString<FaqPartsFragment, unknown>;
export const FaqOutcomeFragmentDoc = new TypedDocumentString(`
    fragment FaqOutcome on FaqPayload {
  faq {
    ...FaqParts
  }
  current {
    ...FaqParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}`, {"fragmentName":"FaqOutcome"}) as unknown as TypedDocumentString<FaqOutcomeFragment, unknown>;
export const DeletionFragmentDoc = new TypedDocumentString(`
    fragment Deletion on DeletePayload {
  deletedId
  dependents
  userErrors {
    code
    message
    path
  }
}
    `, {"fragmentName":"Deletion"}) as unknown as TypedDocumentString<DeletionFragment, unknown>;
export const JobPartsFragmentDoc = new TypedDocumentString(`
    fragment JobParts on Job {
  id
  status
  title
  rowsRead
  rowsWritten
  rowsUnchanged
  rowsRefused
  problems {
    file
    line
    column
    reason
  }
  warnings
  failure
  startedAt
  finishedAt
}
    `, {"fragmentName":"JobParts"}) as unknown as TypedDocumentString<JobPartsFragment, unknown>;
export const CountPartsFragmentDoc = new TypedDocumentString(`
    fragment CountParts on TurnCounts {
  turns
  conversations
  answered
  medianMs
  p95Ms
  outcomes {
    outcome
    count
  }
  emotions {
    emotion
    count
  }
}
    `, {"fragmentName":"CountParts"}) as unknown as TypedDocumentString<CountPartsFragment, unknown>;
export const VerdictPartsFragmentDoc = new TypedDocumentString(`
    fragment VerdictParts on VerdictCounts {
  helpful
  unhelpful
  satisfaction
}
    `, {"fragmentName":"VerdictParts"}) as unknown as TypedDocumentString<VerdictPartsFragment, unknown>;
export const AttributePartsFragmentDoc = new TypedDocumentString(`
    fragment AttributeParts on AttributeType {
  id
  type
  unit
  localised
  names
  values
}
    `, {"fragmentName":"AttributeParts"}) as unknown as TypedDocumentString<AttributePartsFragment, unknown>;
export const FactPartsFragmentDoc = new TypedDocumentString(`
    fragment FactParts on Fact {
  subject {
    ...NamedNode
  }
  predicate
  object {
    ...NamedNode
  }
  value
  text
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}`, {"fragmentName":"FactParts"}) as unknown as TypedDocumentString<FactPartsFragment, unknown>;
export const ReplyPartsFragmentDoc = new TypedDocumentString(`
    fragment ReplyParts on Reply {
  __typename
  turnId
  conversationId
  text
  language
  confidence
  revision
  understanding {
    resolvedQuestion
    kind
    entities {
      entity {
        ...NamedNode
      }
      text
      score
      via
    }
    emotion {
      label
      score
    }
    contexts {
      context
      changedReply
      effect
      withoutIt
    }
  }
  suggestions {
    id
    title
    kind
    reason
    score
    path {
      ...FactParts
    }
  }
  ... on Answer {
    faq {
      id
      title(language: $language)
      about {
        id
        type
        name(language: $language)
      }
    }
    facts {
      ...FactParts
    }
    sources {
      kind
      id
      title
      version
      excerpt
    }
  }
  ... on Clarification {
    options {
      id
      label
    }
    askedAbout
  }
  ... on SlotPrompt {
    options {
      id
      label
    }
  }
  ... on Handoff {
    reason
    summary
  }
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}
fragment FactParts on Fact {
  subject {
    ...NamedNode
  }
  predicate
  object {
    ...NamedNode
  }
  value
  text
}`, {"fragmentName":"ReplyParts"}) as unknown as TypedDocumentString<ReplyPartsFragment, unknown>;
export const TurnPartsFragmentDoc = new TypedDocumentString(`
    fragment TurnParts on Turn {
  id
  question
  at
  reply {
    ...ReplyParts
  }
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}
fragment FactParts on Fact {
  subject {
    ...NamedNode
  }
  predicate
  object {
    ...NamedNode
  }
  value
  text
}
fragment ReplyParts on Reply {
  __typename
  turnId
  conversationId
  text
  language
  confidence
  revision
  understanding {
    resolvedQuestion
    kind
    entities {
      entity {
        ...NamedNode
      }
      text
      score
      via
    }
    emotion {
      label
      score
    }
    contexts {
      context
      changedReply
      effect
      withoutIt
    }
  }
  suggestions {
    id
    title
    kind
    reason
    score
    path {
      ...FactParts
    }
  }
  ... on Answer {
    faq {
      id
      title(language: $language)
      about {
        id
        type
        name(language: $language)
      }
    }
    facts {
      ...FactParts
    }
    sources {
      kind
      id
      title
      version
      excerpt
    }
  }
  ... on Clarification {
    options {
      id
      label
    }
    askedAbout
  }
  ... on SlotPrompt {
    options {
      id
      label
    }
  }
  ... on Handoff {
    reason
    summary
  }
}`, {"fragmentName":"TurnParts"}) as unknown as TypedDocumentString<TurnPartsFragment, unknown>;
export const ProposalPartsFragmentDoc = new TypedDocumentString(`
    fragment ProposalParts on Proposal {
  id
  kind
  status
  title
  language
  faq {
    id
    title(language: $language)
  }
  phrasings
  signals {
    signal
    count
  }
  conversations
  conversationsAWeek
  expiresAt
  decidedBy
  decidedAt
}
    `, {"fragmentName":"ProposalParts"}) as unknown as TypedDocumentString<ProposalPartsFragment, unknown>;
export const ProposalOutcomeFragmentDoc = new TypedDocumentString(`
    fragment ProposalOutcome on ProposalPayload {
  proposal {
    ...ProposalParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}
    fragment ProposalParts on Proposal {
  id
  kind
  status
  title
  language
  faq {
    id
    title(language: $language)
  }
  phrasings
  signals {
    signal
    count
  }
  conversations
  conversationsAWeek
  expiresAt
  decidedBy
  decidedAt
}`, {"fragmentName":"ProposalOutcome"}) as unknown as TypedDocumentString<ProposalOutcomeFragment, unknown>;
export const AskDocument = new TypedDocumentString(`
    mutation Ask($input: AskInput!, $language: String!) {
  ask(input: $input) {
    ...ReplyParts
  }
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}
fragment FactParts on Fact {
  subject {
    ...NamedNode
  }
  predicate
  object {
    ...NamedNode
  }
  value
  text
}
fragment ReplyParts on Reply {
  __typename
  turnId
  conversationId
  text
  language
  confidence
  revision
  understanding {
    resolvedQuestion
    kind
    entities {
      entity {
        ...NamedNode
      }
      text
      score
      via
    }
    emotion {
      label
      score
    }
    contexts {
      context
      changedReply
      effect
      withoutIt
    }
  }
  suggestions {
    id
    title
    kind
    reason
    score
    path {
      ...FactParts
    }
  }
  ... on Answer {
    faq {
      id
      title(language: $language)
      about {
        id
        type
        name(language: $language)
      }
    }
    facts {
      ...FactParts
    }
    sources {
      kind
      id
      title
      version
      excerpt
    }
  }
  ... on Clarification {
    options {
      id
      label
    }
    askedAbout
  }
  ... on SlotPrompt {
    options {
      id
      label
    }
  }
  ... on Handoff {
    reason
    summary
  }
}`) as unknown as TypedDocumentString<AskMutation, AskMutationVariables>;
export const ListThingsDocument = new TypedDocumentString(`
    query ListThings($type: String, $query: String!, $after: String, $language: String!) {
  entities(type: $type, query: $query, first: 25, after: $after) {
    edges {
      node {
        id
        type
        name(language: $language)
        names {
          language
          text
        }
        updatedAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ListThingsQuery, ListThingsQueryVariables>;
export const WholeThingDocument = new TypedDocumentString(`
    query WholeThing($id: ID!, $language: String!) {
  entity(id: $id) {
    ...ThingParts
  }
}
    fragment ThingParts on Entity {
  id
  type
  name(language: $language)
  names {
    language
    text
  }
  aliasesEn: aliases(language: "en")
  aliasesZh: aliases(language: "zh")
  attributes
  validFrom
  validTo
  version
  updatedAt
}`) as unknown as TypedDocumentString<WholeThingQuery, WholeThingQueryVariables>;
export const RelationsOfDocument = new TypedDocumentString(`
    query RelationsOf($id: ID!, $direction: RelationDirection!, $after: String, $language: String!) {
  relations(entityId: $id, direction: $direction, first: 25, after: $after) {
    edges {
      node {
        ...RelationParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}
fragment RelationParts on Relation {
  from {
    ...NamedNode
  }
  type
  to {
    ...NamedNode
  }
  properties
  validFrom
  validTo
}`) as unknown as TypedDocumentString<RelationsOfQuery, RelationsOfQueryVariables>;
export const SaveThingDocument = new TypedDocumentString(`
    mutation SaveThing($input: EntityInput!, $expectedVersion: Int, $language: String!) {
  saveEntity(input: $input, expectedVersion: $expectedVersion) {
    entity {
      ...ThingParts
    }
    current {
      ...ThingParts
    }
    userErrors {
      code
      message
      path
    }
    warnings
  }
}
    fragment ThingParts on Entity {
  id
  type
  name(language: $language)
  names {
    language
    text
  }
  aliasesEn: aliases(language: "en")
  aliasesZh: aliases(language: "zh")
  attributes
  validFrom
  validTo
  version
  updatedAt
}`) as unknown as TypedDocumentString<SaveThingMutation, SaveThingMutationVariables>;
export const DeleteThingDocument = new TypedDocumentString(`
    mutation DeleteThing($id: ID!, $expectedVersion: Int!) {
  deleteEntity(id: $id, expectedVersion: $expectedVersion) {
    ...Deletion
  }
}
    fragment Deletion on DeletePayload {
  deletedId
  dependents
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<DeleteThingMutation, DeleteThingMutationVariables>;
export const LookAtThingDeletionDocument = new TypedDocumentString(`
    mutation LookAtThingDeletion($id: ID!, $expectedVersion: Int!) {
  deleteEntity(id: $id, expectedVersion: $expectedVersion, dryRun: true) {
    ...Deletion
  }
}
    fragment Deletion on DeletePayload {
  deletedId
  dependents
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<LookAtThingDeletionMutation, LookAtThingDeletionMutationVariables>;
export const RenameThingDocument = new TypedDocumentString(`
    mutation RenameThing($id: ID!, $to: ID!, $expectedVersion: Int!, $language: String!) {
  renameEntity(id: $id, to: $to, expectedVersion: $expectedVersion) {
    entity {
      ...ThingParts
    }
    current {
      ...ThingParts
    }
    userErrors {
      code
      message
      path
    }
    warnings
  }
}
    fragment ThingParts on Entity {
  id
  type
  name(language: $language)
  names {
    language
    text
  }
  aliasesEn: aliases(language: "en")
  aliasesZh: aliases(language: "zh")
  attributes
  validFrom
  validTo
  version
  updatedAt
}`) as unknown as TypedDocumentString<RenameThingMutation, RenameThingMutationVariables>;
export const MergeThingsDocument = new TypedDocumentString(`
    mutation MergeThings($from: ID!, $into: ID!, $expectedVersion: Int!, $expectedIntoVersion: Int!, $dryRun: Boolean!, $language: String!) {
  mergeEntities(
    from: $from
    into: $into
    expectedVersion: $expectedVersion
    expectedIntoVersion: $expectedIntoVersion
    dryRun: $dryRun
  ) {
    entity {
      ...ThingParts
    }
    changes {
      kind
      id
      text
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment ThingParts on Entity {
  id
  type
  name(language: $language)
  names {
    language
    text
  }
  aliasesEn: aliases(language: "en")
  aliasesZh: aliases(language: "zh")
  attributes
  validFrom
  validTo
  version
  updatedAt
}`) as unknown as TypedDocumentString<MergeThingsMutation, MergeThingsMutationVariables>;
export const SaveRelationDocument = new TypedDocumentString(`
    mutation SaveRelation($input: RelationInput!) {
  saveRelation(input: $input) {
    relation {
      type
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SaveRelationMutation, SaveRelationMutationVariables>;
export const DeleteRelationDocument = new TypedDocumentString(`
    mutation DeleteRelation($from: ID!, $type: String!, $to: ID!) {
  deleteRelation(from: $from, type: $type, to: $to) {
    ...Deletion
  }
}
    fragment Deletion on DeletePayload {
  deletedId
  dependents
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<DeleteRelationMutation, DeleteRelationMutationVariables>;
export const TurnTraceDocument = new TypedDocumentString(`
    query TurnTrace($turnId: ID!) {
  trace(turnId: $turnId) {
    milliseconds
    statements
    stages {
      name
      milliseconds
      detail
    }
  }
}
    `) as unknown as TypedDocumentString<TurnTraceQuery, TurnTraceQueryVariables>;
export const FaqTitleDocument = new TypedDocumentString(`
    query FaqTitle($id: ID!, $language: String!) {
  faq(id: $id) {
    id
    title(language: $language)
  }
}
    `) as unknown as TypedDocumentString<FaqTitleQuery, FaqTitleQueryVariables>;
export const EntityNameDocument = new TypedDocumentString(`
    query EntityName($id: ID!, $language: String!) {
  entity(id: $id) {
    id
    name(language: $language)
  }
}
    `) as unknown as TypedDocumentString<EntityNameQuery, EntityNameQueryVariables>;
export const FindFaqsDocument = new TypedDocumentString(`
    query FindFaqs($text: String!, $language: String!) {
  faqs(filter: {statuses: [PUBLISHED], text: $text}, first: 20) {
    edges {
      node {
        id
        title(language: $language)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindFaqsQuery, FindFaqsQueryVariables>;
export const ListFaqsDocument = new TypedDocumentString(`
    query ListFaqs($filter: FaqFilter!, $after: String, $language: String!) {
  faqs(filter: $filter, first: 25, after: $after) {
    edges {
      node {
        ...FaqRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment FaqRow on Faq {
  id
  title(language: $language)
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
    name(language: $language)
  }
  phrasingCount
  updatedAt
}`) as unknown as TypedDocumentString<ListFaqsQuery, ListFaqsQueryVariables>;
export const WholeFaqDocument = new TypedDocumentString(`
    query WholeFaq($id: ID!, $language: String!) {
  faq(id: $id) {
    ...FaqParts
  }
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}`) as unknown as TypedDocumentString<WholeFaqQuery, WholeFaqQueryVariables>;
export const ConditionVariablesDocument = new TypedDocumentString(`
    query ConditionVariables {
  conditionVariables {
    name
    kind
    list
    values
    entityTypes
  }
}
    `) as unknown as TypedDocumentString<ConditionVariablesQuery, ConditionVariablesQueryVariables>;
export const PreviewFaqDocument = new TypedDocumentString(`
    query PreviewFaq($input: FaqInput!, $situation: PreviewSituation) {
  previewFaq(input: $input, situation: $situation) {
    answer {
      text
      language
      index
    }
    userErrors {
      code
      message
      path
    }
    warnings
  }
}
    `) as unknown as TypedDocumentString<PreviewFaqQuery, PreviewFaqQueryVariables>;
export const WhoAnswersDocument = new TypedDocumentString(`
    query WhoAnswers($question: String!, $language: String!) {
  answer(input: {question: $question, maxSuggestions: 0}) {
    __typename
    confidence
    ... on Answer {
      faq {
        id
        title(language: $language)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoAnswersQuery, WhoAnswersQueryVariables>;
export const SaveFaqDocument = new TypedDocumentString(`
    mutation SaveFaq($input: FaqInput!, $expectedVersion: Int, $language: String!) {
  saveFaq(input: $input, expectedVersion: $expectedVersion) {
    ...FaqOutcome
  }
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}
fragment FaqOutcome on FaqPayload {
  faq {
    ...FaqParts
  }
  current {
    ...FaqParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<SaveFaqMutation, SaveFaqMutationVariables>;
export const PublishFaqDocument = new TypedDocumentString(`
    mutation PublishFaq($id: ID!, $expectedVersion: Int!, $at: DateTime, $language: String!) {
  publishFaq(id: $id, expectedVersion: $expectedVersion, at: $at) {
    ...FaqOutcome
  }
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}
fragment FaqOutcome on FaqPayload {
  faq {
    ...FaqParts
  }
  current {
    ...FaqParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<PublishFaqMutation, PublishFaqMutationVariables>;
export const SubmitFaqDocument = new TypedDocumentString(`
    mutation SubmitFaq($id: ID!, $expectedVersion: Int!, $language: String!) {
  submitFaq(id: $id, expectedVersion: $expectedVersion) {
    ...FaqOutcome
  }
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}
fragment FaqOutcome on FaqPayload {
  faq {
    ...FaqParts
  }
  current {
    ...FaqParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<SubmitFaqMutation, SubmitFaqMutationVariables>;
export const RejectFaqDocument = new TypedDocumentString(`
    mutation RejectFaq($id: ID!, $expectedVersion: Int!, $note: String!, $language: String!) {
  rejectFaq(id: $id, expectedVersion: $expectedVersion, note: $note) {
    ...FaqOutcome
  }
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}
fragment FaqOutcome on FaqPayload {
  faq {
    ...FaqParts
  }
  current {
    ...FaqParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<RejectFaqMutation, RejectFaqMutationVariables>;
export const UnscheduleFaqDocument = new TypedDocumentString(`
    mutation UnscheduleFaq($id: ID!, $expectedVersion: Int!, $language: String!) {
  unscheduleFaq(id: $id, expectedVersion: $expectedVersion) {
    ...FaqOutcome
  }
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}
fragment FaqOutcome on FaqPayload {
  faq {
    ...FaqParts
  }
  current {
    ...FaqParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<UnscheduleFaqMutation, UnscheduleFaqMutationVariables>;
export const RenameFaqDocument = new TypedDocumentString(`
    mutation RenameFaq($id: ID!, $to: ID!, $expectedVersion: Int!, $language: String!) {
  renameFaq(id: $id, to: $to, expectedVersion: $expectedVersion) {
    ...FaqOutcome
  }
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}
fragment FaqOutcome on FaqPayload {
  faq {
    ...FaqParts
  }
  current {
    ...FaqParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<RenameFaqMutation, RenameFaqMutationVariables>;
export const ReviewOfDocument = new TypedDocumentString(`
    query ReviewOf($id: ID!) {
  history(
    subjectId: $id
    kinds: [FAQ]
    changes: [SUBMITTED, REJECTED, PUBLISHED]
    first: 1
  ) {
    edges {
      node {
        change
        note
        author
        at
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewOfQuery, ReviewOfQueryVariables>;
export const ArchiveFaqDocument = new TypedDocumentString(`
    mutation ArchiveFaq($id: ID!, $expectedVersion: Int!, $language: String!) {
  archiveFaq(id: $id, expectedVersion: $expectedVersion) {
    ...FaqOutcome
  }
}
    fragment FaqParts on Faq {
  id
  titles {
    language
    text
  }
  status
  version
  publishedVersion
  submittedVersion
  scheduled {
    version
    at
  }
  topic {
    id
  }
  about {
    id
    type
    name(language: $language)
  }
  next {
    id
    title(language: $language)
  }
  phrasings(first: 1000) {
    text
    language
  }
  phrasingCount
  answers {
    language
    text
    variants
    condition
    validFrom
    validTo
  }
  validFrom
  validTo
  updatedAt
}
fragment FaqOutcome on FaqPayload {
  faq {
    ...FaqParts
  }
  current {
    ...FaqParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<ArchiveFaqMutation, ArchiveFaqMutationVariables>;
export const DeleteFaqDocument = new TypedDocumentString(`
    mutation DeleteFaq($id: ID!, $expectedVersion: Int!) {
  deleteFaq(id: $id, expectedVersion: $expectedVersion) {
    ...Deletion
  }
}
    fragment Deletion on DeletePayload {
  deletedId
  dependents
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<DeleteFaqMutation, DeleteFaqMutationVariables>;
export const LookAtFaqDeletionDocument = new TypedDocumentString(`
    mutation LookAtFaqDeletion($id: ID!, $expectedVersion: Int!) {
  deleteFaq(id: $id, expectedVersion: $expectedVersion, dryRun: true) {
    ...Deletion
  }
}
    fragment Deletion on DeletePayload {
  deletedId
  dependents
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<LookAtFaqDeletionMutation, LookAtFaqDeletionMutationVariables>;
export const HistoryOfDocument = new TypedDocumentString(`
    query HistoryOf($id: ID!, $kind: HistoryKind!, $after: String) {
  history(subjectId: $id, kinds: [$kind], first: 8, after: $after) {
    edges {
      node {
        id
        version
        change
        note
        author
        role
        at
        content
        previous
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<HistoryOfQuery, HistoryOfQueryVariables>;
export const RestoreDocument = new TypedDocumentString(`
    mutation Restore($recordId: ID!, $expectedVersion: Int) {
  restore(recordId: $recordId, expectedVersion: $expectedVersion) {
    current {
      __typename
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreMutation, RestoreMutationVariables>;
export const ImportFileDocument = new TypedDocumentString(`
    mutation ImportFile($input: ImportInput!) {
  importKnowledge(input: $input) {
    job {
      ...JobParts
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment JobParts on Job {
  id
  status
  title
  rowsRead
  rowsWritten
  rowsUnchanged
  rowsRefused
  problems {
    file
    line
    column
    reason
  }
  warnings
  failure
  startedAt
  finishedAt
}`) as unknown as TypedDocumentString<ImportFileMutation, ImportFileMutationVariables>;
export const FollowJobDocument = new TypedDocumentString(`
    subscription FollowJob($id: ID!) {
  job(id: $id) {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  status
  title
  rowsRead
  rowsWritten
  rowsUnchanged
  rowsRefused
  problems {
    file
    line
    column
    reason
  }
  warnings
  failure
  startedAt
  finishedAt
}`) as unknown as TypedDocumentString<FollowJobSubscription, FollowJobSubscriptionVariables>;
export const ReadInsightsDocument = new TypedDocumentString(`
    query ReadInsights($from: DateTime!, $to: DateTime!, $step: InsightStep!) {
  insights(from: $from, to: $to, step: $step) {
    from
    to
    isComplete
    counts {
      ...CountParts
    }
    before {
      ...CountParts
    }
    feedback {
      ...VerdictParts
    }
    feedbackBefore {
      ...VerdictParts
    }
    points {
      from
      to
      counts {
        turns
        outcomes {
          outcome
          count
        }
      }
      feedback {
        ...VerdictParts
      }
    }
  }
}
    fragment CountParts on TurnCounts {
  turns
  conversations
  answered
  medianMs
  p95Ms
  outcomes {
    outcome
    count
  }
  emotions {
    emotion
    count
  }
}
fragment VerdictParts on VerdictCounts {
  helpful
  unhelpful
  satisfaction
}`) as unknown as TypedDocumentString<ReadInsightsQuery, ReadInsightsQueryVariables>;
export const ReadInsightGroupsDocument = new TypedDocumentString(`
    query ReadInsightGroups($from: DateTime!, $to: DateTime!, $step: InsightStep!, $by: InsightDimension!, $order: InsightOrder!, $language: String!) {
  insights(from: $from, to: $to, step: $step) {
    counts {
      turns
    }
    before {
      turns
    }
    groups(by: $by, order: $order, first: 20) {
      value
      faq {
        id
        title(language: $language)
      }
      entity {
        id
        name(language: $language)
      }
      topic {
        id
        name(language: $language)
      }
      counts {
        turns
        answered
        medianMs
      }
      before {
        turns
        answered
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadInsightGroupsQuery, ReadInsightGroupsQueryVariables>;
export const ListTurnsDocument = new TypedDocumentString(`
    query ListTurns($from: DateTime!, $to: DateTime!, $filter: TurnFilterInput!, $after: String, $language: String!) {
  turns(from: $from, to: $to, filter: $filter, first: 20, after: $after) {
    edges {
      conversationId
      node {
        ...TurnParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}
fragment FactParts on Fact {
  subject {
    ...NamedNode
  }
  predicate
  object {
    ...NamedNode
  }
  value
  text
}
fragment ReplyParts on Reply {
  __typename
  turnId
  conversationId
  text
  language
  confidence
  revision
  understanding {
    resolvedQuestion
    kind
    entities {
      entity {
        ...NamedNode
      }
      text
      score
      via
    }
    emotion {
      label
      score
    }
    contexts {
      context
      changedReply
      effect
      withoutIt
    }
  }
  suggestions {
    id
    title
    kind
    reason
    score
    path {
      ...FactParts
    }
  }
  ... on Answer {
    faq {
      id
      title(language: $language)
      about {
        id
        type
        name(language: $language)
      }
    }
    facts {
      ...FactParts
    }
    sources {
      kind
      id
      title
      version
      excerpt
    }
  }
  ... on Clarification {
    options {
      id
      label
    }
    askedAbout
  }
  ... on SlotPrompt {
    options {
      id
      label
    }
  }
  ... on Handoff {
    reason
    summary
  }
}
fragment TurnParts on Turn {
  id
  question
  at
  reply {
    ...ReplyParts
  }
}`) as unknown as TypedDocumentString<ListTurnsQuery, ListTurnsQueryVariables>;
export const OntologyNamesDocument = new TypedDocumentString(`
    query OntologyNames($language: String!) {
  ontology {
    entityTypes {
      id
      names
      private
      asker
      attributes {
        ...AttributeParts
      }
    }
    relationTypes {
      id
      from
      to
      cardinality
      acyclic
      names
      inverseNames
      properties {
        ...AttributeParts
      }
    }
    units {
      id
      format
    }
  }
  topics {
    id
    name(language: $language)
  }
}
    fragment AttributeParts on AttributeType {
  id
  type
  unit
  localised
  names
  values
}`) as unknown as TypedDocumentString<OntologyNamesQuery, OntologyNamesQueryVariables>;
export const DeleteTopicDocument = new TypedDocumentString(`
    mutation DeleteTopic($id: ID!) {
  deleteTopic(id: $id) {
    ...Deletion
  }
}
    fragment Deletion on DeletePayload {
  deletedId
  dependents
  userErrors {
    code
    message
    path
  }
}`) as unknown as TypedDocumentString<DeleteTopicMutation, DeleteTopicMutationVariables>;
export const FaqsUnderDocument = new TypedDocumentString(`
    query FaqsUnder($topicId: ID!) {
  faqs(filter: {topicIds: [$topicId], statuses: [PUBLISHED]}, first: 100) {
    edges {
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FaqsUnderQuery, FaqsUnderQueryVariables>;
export const ListTopicsDocument = new TypedDocumentString(`
    query ListTopics($language: String!) {
  topics {
    id
    name(language: $language)
    names {
      language
      text
    }
  }
}
    `) as unknown as TypedDocumentString<ListTopicsQuery, ListTopicsQueryVariables>;
export const SaveTopicDocument = new TypedDocumentString(`
    mutation SaveTopic($input: TopicInput!) {
  saveTopic(input: $input) {
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SaveTopicMutation, SaveTopicMutationVariables>;
export const ListProposalsDocument = new TypedDocumentString(`
    query ListProposals($status: ProposalStatus!, $after: String, $language: String!) {
  proposals(status: $status, first: 20, after: $after) {
    edges {
      node {
        ...ProposalParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ProposalParts on Proposal {
  id
  kind
  status
  title
  language
  faq {
    id
    title(language: $language)
  }
  phrasings
  signals {
    signal
    count
  }
  conversations
  conversationsAWeek
  expiresAt
  decidedBy
  decidedAt
}`) as unknown as TypedDocumentString<ListProposalsQuery, ListProposalsQueryVariables>;
export const EvidenceOfDocument = new TypedDocumentString(`
    query EvidenceOf($id: ID!, $language: String!) {
  proposal(id: $id) {
    evidence(first: 20) {
      turn {
        ...TurnParts
      }
      conversationId
      signals
    }
  }
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}
fragment FactParts on Fact {
  subject {
    ...NamedNode
  }
  predicate
  object {
    ...NamedNode
  }
  value
  text
}
fragment ReplyParts on Reply {
  __typename
  turnId
  conversationId
  text
  language
  confidence
  revision
  understanding {
    resolvedQuestion
    kind
    entities {
      entity {
        ...NamedNode
      }
      text
      score
      via
    }
    emotion {
      label
      score
    }
    contexts {
      context
      changedReply
      effect
      withoutIt
    }
  }
  suggestions {
    id
    title
    kind
    reason
    score
    path {
      ...FactParts
    }
  }
  ... on Answer {
    faq {
      id
      title(language: $language)
      about {
        id
        type
        name(language: $language)
      }
    }
    facts {
      ...FactParts
    }
    sources {
      kind
      id
      title
      version
      excerpt
    }
  }
  ... on Clarification {
    options {
      id
      label
    }
    askedAbout
  }
  ... on SlotPrompt {
    options {
      id
      label
    }
  }
  ... on Handoff {
    reason
    summary
  }
}
fragment TurnParts on Turn {
  id
  question
  at
  reply {
    ...ReplyParts
  }
}`) as unknown as TypedDocumentString<EvidenceOfQuery, EvidenceOfQueryVariables>;
export const TalkOfDocument = new TypedDocumentString(`
    query TalkOf($id: ID!) {
  conversation(id: $id) {
    customerId
    turns(last: 50) {
      id
      question
      reply {
        __typename
        text
        language
        confidence
      }
      feedback {
        id
        verdict
        comment
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TalkOfQuery, TalkOfQueryVariables>;
export const AcceptProposalDocument = new TypedDocumentString(`
    mutation AcceptProposal($id: ID!, $changes: ProposalChangesInput!, $language: String!) {
  acceptProposal(id: $id, changes: $changes) {
    ...ProposalOutcome
  }
}
    fragment ProposalParts on Proposal {
  id
  kind
  status
  title
  language
  faq {
    id
    title(language: $language)
  }
  phrasings
  signals {
    signal
    count
  }
  conversations
  conversationsAWeek
  expiresAt
  decidedBy
  decidedAt
}
fragment ProposalOutcome on ProposalPayload {
  proposal {
    ...ProposalParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<AcceptProposalMutation, AcceptProposalMutationVariables>;
export const RejectProposalDocument = new TypedDocumentString(`
    mutation RejectProposal($id: ID!, $language: String!) {
  rejectProposal(id: $id) {
    ...ProposalOutcome
  }
}
    fragment ProposalParts on Proposal {
  id
  kind
  status
  title
  language
  faq {
    id
    title(language: $language)
  }
  phrasings
  signals {
    signal
    count
  }
  conversations
  conversationsAWeek
  expiresAt
  decidedBy
  decidedAt
}
fragment ProposalOutcome on ProposalPayload {
  proposal {
    ...ProposalParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<RejectProposalMutation, RejectProposalMutationVariables>;
export const UndoProposalDocument = new TypedDocumentString(`
    mutation UndoProposal($id: ID!, $language: String!) {
  undoProposal(id: $id) {
    ...ProposalOutcome
  }
}
    fragment ProposalParts on Proposal {
  id
  kind
  status
  title
  language
  faq {
    id
    title(language: $language)
  }
  phrasings
  signals {
    signal
    count
  }
  conversations
  conversationsAWeek
  expiresAt
  decidedBy
  decidedAt
}
fragment ProposalOutcome on ProposalPayload {
  proposal {
    ...ProposalParts
  }
  userErrors {
    code
    message
    path
  }
  warnings
}`) as unknown as TypedDocumentString<UndoProposalMutation, UndoProposalMutationVariables>;
export const FindEntitiesDocument = new TypedDocumentString(`
    query FindEntities($type: String, $query: String!, $language: String!) {
  entities(type: $type, query: $query, first: 20) {
    edges {
      node {
        id
        type
        name(language: $language)
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindEntitiesQuery, FindEntitiesQueryVariables>;
export const CustomerProfileDocument = new TypedDocumentString(`
    query CustomerProfile($id: ID!, $language: String!) {
  entity(id: $id) {
    name(language: $language)
  }
  customer(id: $id) {
    id
    name
    attributes
    relations {
      type
      object {
        ...NamedNode
      }
    }
  }
}
    fragment NamedNode on EntityRef {
  id
  type
  name(language: $language)
}`) as unknown as TypedDocumentString<CustomerProfileQuery, CustomerProfileQueryVariables>;
export const EntityValuesDocument = new TypedDocumentString(`
    query EntityValues($id: ID!, $language: String!) {
  entity(id: $id) {
    id
    type
    name(language: $language)
    attributes
  }
}
    `) as unknown as TypedDocumentString<EntityValuesQuery, EntityValuesQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    role
    customerId
    fourEyes
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;