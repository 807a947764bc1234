/** A program that the stack needs and this machine has not. Tests that need it report themselves as skipped with this reason. */
export class MissingProgram extends Error {
  constructor(program: string, remedy: string) {
    super(`${program} is missing: ${remedy}`);
    this.name = 'MissingProgram';
  }
}
