/**
 * @module What a service costs that does nothing but find the nearest phrasing: Yoga, the same encoder and HNSW, in thirty lines. The bench measures it
 * beside the real one, over the same phrasings. `thirty-lines.js PHRASINGS.json`: prints where it serves.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';
import hnswlib from 'hnswlib-node';
import { collectDefaultMetrics, register } from 'prom-client';
import { createEncoder } from '../../../embedding/create-encoder.js';
import type { KnownPhrasing } from './questions.js';

const phrasings = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly KnownPhrasing[];
const language = phrasings[0]?.language ?? 'en';
const encoder = await createEncoder();
const index = new hnswlib.HierarchicalNSW('ip', encoder.dimensions(language));
index.initIndex(phrasings.length);
const vectors = await encoder.encode(
  phrasings.map(({ text }) => text),
  language,
);
vectors.forEach((vector, row) => {
  index.addPoint(Array.from(vector), row);
});
const resolvers = {
  Query: {
    answer: async (_root: unknown, { question }: { readonly question: string }) => {
      const [vector = new Float32Array()] = await encoder.encode([question], language);
      const { neighbors, distances } = index.searchKnn(Array.from(vector), 1);
      return { text: phrasings[neighbors[0] ?? 0]?.answer, confidence: 1 - (distances[0] ?? 1) };
    },
  },
};
const typeDefs = 'type Query { answer(question: String!): Reply! } type Reply { text: String! confidence: Float! }';
const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false });
collectDefaultMetrics();
const server = createServer((request, response) => {
  if (request.url === '/metrics') void register.metrics().then((text) => response.end(text));
  else void yoga(request, response);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`serves on http://127.0.0.1:${String((server.address() as AddressInfo).port)}\n`));
