/** Verbs that names of what is so or not begin with ("accepts returns"), as they stand there. */
const VERBS = new Set(
  `accepts allows applies arrives asks attracts belongs bills brings carries charges comes connects contains costs counts covers delivers
  earns ends exists expires faces fits fixes gets gives goes guarantees helps holds includes involves keeps lasts leaves lets lives makes meets
  needs offers opens overlooks owns pays permits protects provides qualifies receives renews repairs replaces requires runs sells sends serves
  ships shows sleeps speaks starts stays supports takes tracks travels uses wants works`
    .trim()
    .split(/\s+/u),
);

/** What is said of a noun before it: "breakfast included". */
const OF_NOUN =
  /^(?<noun>.+) (?<state>required|needed|necessary|included|allowed|available|enabled|possible|accepted|covered|guaranteed|provided|permitted|welcome|supported|offered|spoken|verified|activated|paid|waived|granted|insured)$/u;
/** What is said of the thing itself: "refundable", "covered by insurance", "open on Sunday", "adults only". */
const OF_THING =
  /^(?:[\p{L}-]{3,}(?:able|ible|ed)|open|free|valid|closed|safe|active|new|due)(?:$| (?:by|for|in|on|at|to|as|with|from|all|around|round|until|within)\b)|(?: only|-free|-friendly|-proof)$/iu;
const AUXILIARY = /^(?<verb>can|may|is|are|was|has)\b (?<rest>.+)$/iu;
const NOT: Readonly<Record<string, string>> = {
  can: 'cannot',
  may: 'may not',
  is: 'is not',
  are: 'are not',
  was: 'was not',
  has: 'does not have',
};

const baseForm = (verb: string): string => {
  if (verb === 'has') return 'have';
  if (verb === 'goes') return 'go';
  return verb.endsWith('ies') ? verb.replace(/ies$/u, 'y') : verb.replace(/(?<=ch|sh|ss|x)es$|s$/u, '');
};

/** "supports SSO" of a plan is "The plan supports SSO" or "The plan does not support SSO"; a noun is what it has or has not. */
export const sayStateInEnglish = (thing: string, label: string, holds: boolean): string | null => {
  const said = label.replace(/^whether\s+/iu, '');
  const { verb, rest } = AUXILIARY.exec(said)?.groups ?? {};
  if (verb !== undefined && rest !== undefined) return `${thing} ${holds ? verb : (NOT[verb.toLowerCase()] ?? verb)} ${rest}`;
  const [first = '', ...others] = said.split(' ');
  if (others.length > 0 && VERBS.has(first))
    return holds ? `${thing} ${said}` : `${thing} does not ${[baseForm(first), ...others].join(' ')}`;
  const { noun, state } = OF_NOUN.exec(said)?.groups ?? {};
  if (noun !== undefined && state !== undefined) return `${thing}: ${noun} ${holds ? '' : 'not '}${state}`;
  if (OF_THING.test(said)) return `${thing} is ${holds ? '' : 'not '}${said}`;
  // "folds away" is a verb, "sports channel" a noun.
  const mayBeVerb = others.length > 0 && /[^sui]s$/u.test(first);
  return mayBeVerb || /^(?:must|should|do|does|will|would)\b|\?$/iu.test(said) ? null : `${thing} has ${holds ? '' : 'no '}${said}`;
};
