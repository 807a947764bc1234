/** Words of which every sentence is full, months among them; a thing that is called so is named by them only where something shows it. */
export const EN_COMMON_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its i me my mine you your yours we us our ours he him his she her they them their who whom whose which what
  am is are was were be been being do does did done have has had having can could may might must shall should will would ought need
  and or but nor so if as than because though although while until unless whether when where why how
  at by for from in into of off on onto out over per since to up upon with within without about above after again against along among around before
  behind below beside between beyond down during except inside near past through toward under
  now then here there today tomorrow yesterday soon later once twice ever never always often sometimes still yet already just only also too very
  quite rather almost even else again away back well right
  all any both each either neither every few less least little many more most much no none not one other another same several some such two first
  second next last own
  yes ok okay please thanks hello hi hey go get got give take make let put say see set use try want like know ask tell show come
  march august`
    .trim()
    .split(/\s+/u),
);
