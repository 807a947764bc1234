/** Where the run's Neo4j is, or why tests that need it are skipped. */
export type Neo4jUnderTest =
  | {
      readonly kind: 'there';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      /** Whoever listens on this port has the database to itself. */
      readonly lockPort: number;
    }
  | { readonly kind: 'missing'; readonly reason: string };

const VARIABLE = 'POLYCONTEXT_TEST_NEO4J';

/** Hands it to the processes that run the tests; they inherit the environment. */
export const tellTests = (neo4j: Neo4jUnderTest): void => {
  process.env[VARIABLE] = JSON.stringify(neo4j);
};

/** As told by the global set-up. */
export const neo4jUnderTest: Neo4jUnderTest = parse(process.env[VARIABLE]);

function parse(told: string | undefined): Neo4jUnderTest {
  if (told === undefined) return { kind: 'missing', reason: 'the global set-up started no Neo4j for this choice of tests' };
  return JSON.parse(told) as Neo4jUnderTest;
}
