/** Topic of the FAQs that are small talk: greetings, thanks and the like. They are edited like any other, but nothing is suggested of them. */
export const SMALL_TALK_TOPIC = 'small-talk';
