/** What one request may ask of us. Generous for the console and for integrations; small against attempts to exhaust the service. */
export const LIMITS = {
  /** Levels of nested fields. The deepest query of the console has 9. */
  depth: 12,
  /** Lexical tokens of the query. */
  tokens: 2_000,
  aliases: 30,
  /**
   * What a query may cost: the objects that it leads to at most, lists without a length counted as `assumedListLength`, and more for questions and
   * facts. 100 FAQs with all their parts are about 5,000, a question 1,000 and more, by its length.
   */
  cost: 50_000,
  /** A query that costs less waits for no turn. */
  freeCost: 1_000,
  assumedListLength: 5,
  /** Bytes of a JSON body. */
  body: 2_000_000,
  /** The same for those who may import: a text of 5 MB and its escapes. */
  importBody: 6_000_000,
  /** Bytes of the documents kept parsed. */
  documentCache: 8_000_000,
  /** Longer documents are parsed each time. */
  cachedDocument: 50_000,
  /** Characters of an error's message; GraphQL repeats bad values in them. */
  message: 500,
} as const;
