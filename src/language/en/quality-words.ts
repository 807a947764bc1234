import type { QualityWords } from '../quality-words.js';

export const EN_QUALITY_WORDS: QualityWords = {
  clause: /[;:()](?!\d)|,(?!\d)|[.!?](?=\s|$)|\s(?:and|but|while|whereas)\s/gu,
  clock: /\b(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s*(?:(?<afternoon>p)|a)\.?\s?m\b\.?/gu,
  date: /\b(?:(?:\d{1,2}) )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:\d{4}))?\b|\b\d{1,2}(?:st|nd|rd|th)\b/gu,
  counted: /\b(?<number>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)\s+(?<what>\p{L}{3,})\b/gu,
  negation: /\b(?:no|not|never|none|nobody|neither|nor|cannot|without|free)\b|n't\b/gu,
  noNegation: /\b(?:not only|no later than|no older than|no more than|no less than|not just|no matter|whether or not|free of charge)\b/gu,
  agrees: /^[\p{P}\s]*(?:yes|of course|certainly|sure)\b|\byou (?:can|may)\b|\bit is possible\b/u,
  refuses:
    /^[\p{P}\s]*no\b|\b(?:cannot|can't|can not|may not|is not possible|are not possible|not allowed|declined|refused|excluded)\b|\b(?:do|does|did)(?: not|n't) \p{L}+|\bnot\b[^,;.]*\b(?:available|accepted|supported|offered)\b/u,
  isFree:
    /\b(?:(?:is|it's|are|for) free|free of charge|no (?:\p{L}+ )?(?:fees?|charges?|cost)|costs? nothing|without (?:a )?(?:fee|charge|cost)|charge nothing)\b/u,
  costs: /\b(?:fee|fees|charge|charges|charged|cost|costs|price)\b/u,
};
