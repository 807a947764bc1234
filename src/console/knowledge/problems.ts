/** What the service says of a part of a form. */
export interface Notice {
  readonly kind: 'wrong' | 'look';
  readonly text: string;
}

/** By the place in the form: `answers.KEY.text`. What has no place there is at `''`. */
export type Notices = ReadonlyMap<string, readonly Notice[]>;

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Where in the form stands what the service names by its path in what was sent; `''`: nowhere. */
export type Locate = (path: readonly string[]) => string;

/** A warning begins with its path where it has one: `answers.0.text: …`. */
const PLACED = /^((?:titles|phrasings|answers|aboutIds|nextIds|topicId|names|aliases|attributes)(?:\.[\w-]+)*): (.*)$/s;

export const placeNotices = (errors: readonly UserError[], warnings: readonly string[], locate: Locate): Notices => {
  const notices = new Map<string, Notice[]>();
  const put = (place: string, notice: Notice): void => {
    const there = notices.get(place) ?? [];
    if (!there.some(({ text }) => text === notice.text)) notices.set(place, [...there, notice]);
  };
  for (const { path, message } of errors) put(locate(path), { kind: 'wrong', text: message });
  for (const warning of warnings) {
    const [, path = '', text = warning] = PLACED.exec(warning) ?? [];
    put(path === '' ? '' : locate(path.split('.')), { kind: 'look', text });
  }
  return notices;
};

/** Both, each said once. */
export const joinNotices = (...all: readonly Notices[]): Notices => {
  const joined = new Map<string, readonly Notice[]>();
  for (const [place, notices] of all.flatMap((one) => [...one])) {
    const there = joined.get(place) ?? [];
    joined.set(place, [...there, ...notices.filter(({ text }) => there.every((known) => known.text !== text))]);
  }
  return joined;
};

export const NO_NOTICES: Notices = new Map();
