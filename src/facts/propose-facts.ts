import { findAnyFacts, type FindAnyFactsDependencies } from './find-any-facts.js';
import type { FactInquiry, FactProposal, SubjectOrigin } from './proposal.js';

/** What the graph could say to a message. */
export const proposeFacts = async (inquiry: FactInquiry, dependencies: FindAnyFactsDependencies): Promise<readonly FactProposal[]> => {
  const focused = inquiry.focus.entities.map(({ entity }) => ({ entity, by: 'DIALOGUE' as const }));
  const finding = await findAnyFacts(
    {
      ...inquiry,
      implied: [
        ...inquiry.implied.filter(({ by }) => by !== 'PROFILE'),
        ...focused,
        ...inquiry.implied.filter(({ by }) => by === 'PROFILE'),
      ],
      offset: 0,
    },
    dependencies,
  );
  if (finding.kind === 'nothing') return [];
  const origins: Readonly<Record<string, SubjectOrigin>> = {
    WORDS: 'words',
    DIALOGUE: 'focus',
    GIVEN: 'given',
    SCENARIO: 'page',
    PROFILE: 'profile',
    NOWHERE: 'nobody',
  };
  const sense = finding.kind === 'facts' ? finding.sense.kind : 'each';
  return [
    {
      finding,
      memory: {
        operation: finding.kind === 'facts' ? (sense === 'each' ? 'value' : sense === 'fitting' ? 'compare' : sense) : 'askWhich',
        subjects: finding.question.entities.map(({ id }) => id),
        terms: finding.question.terms,
        entityType: null,
        conditions: [],
        order: null,
        offset: 0,
        amount: null,
      } as FactProposal['memory'],
      features: {
        coverage: finding.question.coverage,
        similarity: 0,
        margin: 0,
        literal: 1,
        nameCertainty: finding.question.certainty,
        subjectFrom: origins[finding.question.entitiesFrom] ?? 'nobody',
        termFrom: 'words',
        operation: finding.kind === 'facts' ? (sense === 'each' ? 'value' : sense === 'fitting' ? 'compare' : sense) : 'askWhich',
        valueKind: 'text',
        isMissing: false,
        isOutdated: false,
      } as FactProposal['features'],
    },
  ];
};
