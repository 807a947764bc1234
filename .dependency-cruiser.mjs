/** Who may import whom, and who owns which outside library. Anything not listed is an error; `test/unit/folder-table.test.ts` checks that every folder has a row. */
export const mayImport = {
  domain: [],
  language: ['domain'],
  ml: [],
  text: ['domain'],
  store: ['domain'],
  embedding: ['domain'],
  ontology: ['domain', 'language', 'store'],
  situation: ['domain', 'store'],
  understanding: ['domain', 'language', 'ml', 'store', 'ontology', 'text'],
  dialogue: ['domain', 'language', 'text', 'understanding'],
  retrieval: ['domain', 'ml', 'text', 'embedding'],
  facts: ['domain', 'language', 'ml', 'store', 'ontology', 'text', 'embedding'],
  reply: ['domain', 'language', 'store', 'ontology'],
  suggestion: ['domain', 'store', 'ontology'],
  search: ['domain', 'store', 'ontology', 'text', 'understanding', 'retrieval'],
  ask: [
    'domain',
    'language',
    'ml',
    'store',
    'ontology',
    'text',
    'embedding',
    'situation',
    'understanding',
    'dialogue',
    'retrieval',
    'facts',
    'reply',
    'suggestion',
    'search',
  ],
  curation: ['domain', 'store', 'ontology', 'text'],
  evaluation: ['domain', 'ml', 'text', 'embedding', 'curation', 'reply'],
  graphql: ['domain', 'store', 'ontology', 'ask', 'curation'],
};

export const owns = {
  text: ['opencc-js', '@node-rs/jieba', 'stemmer', 'pinyin-pro', 'nspell', 'dictionary-en', 'eld'],
  store: ['neo4j-driver', '@grafeo-db/js'],
  embedding: ['@xenova/transformers', 'yauzl', 'cli-progress'],
  retrieval: ['hnswlib-node', 'minisearch'],
  understanding: ['fastest-levenshtein'],
  curation: ['csv-parse', 'yaml'],
  graphql: [
    'graphql-yoga',
    'graphql',
    '@graphql-tools/schema',
    '@graphql-yoga/render-graphiql',
    '@graphql-yoga/plugin-csrf-prevention',
    'dataloader',
    'jose',
    'prom-client',
    '@fastify/busboy',
    'rate-limiter-flexible',
    '@redis/client',
  ],
};

/** Files at the top of `src/` that may import any folder: they wire and start the service. */
const wiring = '^src/(app|open-service|main|config|project-root)[.]ts$|^src/bin/';

export default {
  forbidden: [
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `${folder}-imports-only-${['itself', ...allowed].join('-')}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: [`^src/(${[folder, ...allowed].join('|')})/`, '^src/project-root[.]ts$'] },
    })),
    ...Object.entries(owns).map(([folder, libraries]) => ({
      name: `only-${folder}-uses-its-libraries`,
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/${folder}/`, wiring] },
      to: { path: `node_modules/(${libraries.join('|')})/` },
    })),
    {
      name: 'only-wiring-builds-adapters',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/store/', wiring] },
      to: { path: '^src/store/(embedded|neo4j|create)-graph-store[.]ts$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '[.]d[.]ts$' }, to: {} },
    { name: 'src-never-imports-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|fixtures)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
