import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { type PreviewFaqQuery, PreviewFaqDocument, type PreviewSituation } from '../../graphql/generated/operations.js';
import { type Answer, useAnswer } from '../../graphql/use-answer.js';
import { NO_NOTICES, type Notices, placeNotices } from '../../knowledge/problems.js';
import { type FaqForm, locateIn, toFaqInput } from './faq-form.js';

/** ms without a change after which the service looks at what is written. */
const PAUSE = 400;

export interface LiveCheck {
  readonly answer: Answer<PreviewFaqQuery>;
  /** What the preview gave last; `null`: nothing yet, or nothing applies. */
  readonly given: PreviewFaqQuery['previewFaq']['answer'];
  readonly notices: Notices;
  /** Whether something lacks yet, or would be refused. */
  readonly state: 'begun' | 'wrong' | 'right';
}

/** What the service says of a FAQ while it is written, and what it would answer. What was said last stays until the next is there. */
export const useLiveCheck = (id: string | null, form: FaqForm, situation: PreviewSituation, isOn: boolean): LiveCheck => {
  const [looked] = useDebouncedValue(form, PAUSE);
  const variables = useMemo(() => ({ input: toFaqInput(id, looked), situation }), [id, looked, situation]);
  const answer = useAnswer(PreviewFaqDocument, isOn ? variables : null);
  const [kept, setKept] = useState<{ readonly data: PreviewFaqQuery; readonly form: FaqForm } | null>(null);
  if (answer.kind === 'there' && kept?.data !== answer.data) setKept({ data: answer.data, form: looked });
  return useMemo((): LiveCheck => {
    if (kept === null) return { answer, given: null, notices: NO_NOTICES, state: 'begun' };
    const { answer: given = null, userErrors, warnings } = kept.data.previewFaq;
    const notices = placeNotices(userErrors, warnings, locateIn(kept.form));
    // What is not written yet is no mistake.
    const told = new Map([...notices].filter(([place]) => !isUnwritten(kept.form, place)));
    return { answer, given, notices: told, state: userErrors.length === 0 ? 'right' : told.size === 0 ? 'begun' : 'wrong' };
  }, [answer, kept]);
};

/** Whether a title or a text is empty as it was at the beginning. */
const isUnwritten = ({ answers }: FaqForm, place: string): boolean =>
  place === 'titles' || answers.some(({ key, text }) => place === `answers.${key}.text` && text.trim() === '');
