/** Who may import whom, and who owns which outside library. Anything not listed is an error; `test/unit/folder-table.test.ts` checks that every folder has a row. */
export const mayImport = {
  domain: [],
  language: ['domain'],
  ml: [],
  'language/text': ['domain'],
  'domain/time': [],
  'domain/condition': ['domain'],
  'domain/markup': [],
  store: ['domain'],
  embedding: ['domain'],
  ontology: ['domain', 'language', 'store', 'domain/time'],
  situation: ['domain', 'store', 'domain/time', 'domain/markup'],
  understanding: ['domain', 'language', 'ml', 'store', 'ontology', 'language/text'],
  dialogue: ['domain', 'language', 'language/text', 'understanding'],
  retrieval: ['domain', 'ml', 'language/text', 'embedding'],
  facts: ['domain', 'language', 'ml', 'store', 'ontology', 'language/text', 'embedding', 'domain/time'],
  reply: ['domain', 'language', 'language/text', 'ml', 'store', 'ontology', 'domain/condition', 'domain/markup', 'domain/time'],
  'reply/suggestion': ['domain', 'store', 'ontology', 'domain/time'],
  search: ['domain', 'store', 'ontology', 'language/text', 'understanding', 'retrieval'],
  ask: [
    'domain',
    'language',
    'ml',
    'store',
    'ontology',
    'language/text',
    'domain/time',
    'domain/condition',
    'embedding',
    'situation',
    'understanding',
    'dialogue',
    'retrieval',
    'facts',
    'reply',
    'reply/suggestion',
    'search',
  ],
  curation: ['domain', 'store', 'ontology', 'language/text', 'domain/condition', 'domain/markup', 'domain/time'],
  learning: ['domain', 'ml', 'store', 'language/text', 'embedding', 'dialogue', 'curation', 'retrieval'],
  insight: ['domain', 'domain/time', 'store', 'learning'],
  lab: ['domain', 'ml', 'language/text', 'embedding', 'curation', 'reply', 'retrieval'],
  graphql: ['domain', 'store', 'ontology', 'domain/time', 'ask', 'curation', 'learning', 'insight'],
  // Runs in browsers, and knows the service by its schema alone.
  console: [],
};

export const owns = {
  'language/text': ['opencc-js', '@node-rs/jieba', 'stemmer', 'pinyin-pro', 'nspell', 'dictionary-en', 'eld'],
  'domain/time': ['temporal-polyfill'],
  'domain/condition': ['json-logic-engine'],
  'domain/markup': ['htmlparser2', 'marked'],
  store: ['neo4j-driver', '@grafeo-db/js'],
  embedding: ['@xenova/transformers', 'yauzl', 'cli-progress'],
  retrieval: ['hnswlib-node', 'minisearch'],
  understanding: ['fastest-levenshtein'],
  curation: ['csv-parse', 'yaml', '@e965/xlsx', 'chardet'],
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
  console: [
    'react',
    'react-dom',
    '@mantine/core',
    '@mantine/hooks',
    '@graphql-typed-document-node/core',
    'graphql-sse',
    'react-querybuilder',
    'wouter',
  ],
};

/** What the console may use of libraries that belong to folders of the service. */
const sharedWithConsole = ['marked'];
/** What it is built with. */
const buildsConsole = '^src/console/vite[.]config[.]ts$';

/** What may import any folder: it wires and starts the service, or is a command. */
const wiring = '^src/main[.]ts$|^src/(service|bin)/';

/** The files of a row; a folder in another that has a row of its own stands for itself alone. */
const filesOf = (folder) => {
  const inner = Object.keys(mayImport).filter((other) => other.startsWith(`${folder}/`));
  return inner.length === 0 ? `^src/${folder}/` : `^src/${folder}/(?!(${inner.map((path) => path.slice(folder.length + 1)).join('|')})/)`;
};

export default {
  forbidden: [
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `${folder}-imports-only-${['itself', ...allowed].join('-')}`,
      severity: 'error',
      from: { path: filesOf(folder) },
      to: { path: '^src/', pathNot: [...[folder, ...allowed].map(filesOf), '^src/service/project-root[.]ts$'] },
    })),
    ...Object.entries(owns).map(([folder, libraries]) => ({
      name: `only-${folder}-uses-its-libraries`,
      severity: 'error',
      // The console has a list of its own below.
      from: { path: '^src/', pathNot: [`^src/${folder}/`, wiring, ...(folder === 'console' ? [] : ['^src/console/'])] },
      to: { path: `node_modules/(${libraries.join('|')})/` },
    })),
    {
      name: 'console-uses-its-libraries-only',
      severity: 'error',
      from: { path: '^src/console/', pathNot: buildsConsole },
      to: { path: 'node_modules/', pathNot: `node_modules/(@types/)?(${[...owns.console, ...sharedWithConsole].join('|')})/` },
    },
    {
      name: 'nobody-imports-the-console',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/console/' },
      to: { path: '^src/console/' },
    },
    {
      name: 'no-reply-uses-the-lab',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(lab|bin)/' },
      to: { path: '^src/lab/' },
    },
    {
      name: 'only-wiring-builds-adapters',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/store/', wiring] },
      to: { path: '^src/store/engine/(embedded|neo4j|create)-graph-store[.]ts$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: ['[.]d[.]ts$', buildsConsole] }, to: {} },
    { name: 'src-never-imports-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|fixtures)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
