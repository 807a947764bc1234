/** Letters and digits of any script, `_`, `.` and `-`, a letter or digit first. Never blanks, control characters or `#`. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,119}$/u;

/** What is wrong with an id, to be read after its name; `null`: nothing. */
export const findIdFlaw = (id: string): string | null =>
  ID.test(id)
    ? null
    : `"${id.slice(0, 60)}" cannot be an id: up to 120 letters, digits, "_", "." and "-" are allowed, a letter or digit first`;
