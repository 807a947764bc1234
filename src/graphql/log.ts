/** Where the transport writes what operators should know; a pino logger is one. Errors stand under `err`, where pino looks for them. */
export interface Log {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
