const DEFAULT_QUERY = '{\n  answer(input: { question: "…" }) {\n    text\n    confidence\n  }\n}\n';

/** GraphiQL as one page that loads nothing from anywhere. It has 9 MB, so it is read when first asked for, and then kept. */
export const createGraphiqlPage = (): (() => Promise<string>) => {
  let page: Promise<string> | null = null;
  return () => {
    page ??= render().catch((error: unknown) => {
      page = null;
      throw error;
    });
    return page;
  };
};

const render = async (): Promise<string> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // Subscriptions are GET requests, which the check against requests from other sites lets in by this header only.
  return renderGraphiQL({ title: 'Polycontext', defaultQuery: DEFAULT_QUERY, additionalHeaders: { 'graphql-require-preflight': '1' } });
};
