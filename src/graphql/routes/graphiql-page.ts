import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const DEFAULT_QUERY = '{\n  answer(input: { question: "…" }) {\n    text\n    confidence\n  }\n}\n';

/** A page as it is sent; kept once and never copied. */
export interface SharedPage {
  readonly plain: Uint8Array;
  readonly compressed: Uint8Array;
}

/** GraphiQL as one page that loads nothing from anywhere. It has 9 MB, so it is read when first asked for, and then kept. */
export const createGraphiqlPage = (): (() => Promise<SharedPage>) => {
  let page: Promise<SharedPage> | null = null;
  return () => {
    page ??= render().catch((error: unknown) => {
      page = null;
      throw error;
    });
    return page;
  };
};

const render = async (): Promise<SharedPage> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // Subscriptions are GET requests, which the check against requests from other sites lets in by this header only.
  const additionalHeaders = { 'graphql-require-preflight': '1' };
  const plain = Buffer.from(renderGraphiQL({ title: 'Polycontext', defaultQuery: DEFAULT_QUERY, additionalHeaders }));
  return { plain, compressed: await promisify(gzip)(plain) };
};
