/** Answers the requests of one path. Throws `Problem` for what is wrong with a request. */
export interface Route {
  readonly methods: readonly string[];
  handle(request: Request, requestId: string): Promise<Response>;
}
