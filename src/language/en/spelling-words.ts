import type { SpellingWords } from '../spelling-words.js';

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

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const ENGLISH_SPELLING_WORDS: SpellingWords = {
  colloquial: words(`
    ive id ill im youre youve youd youll theyre theyve theyd theyll weve were wed well hes shes hed shed itll itd thats thatll theres
    theyre whats whos whens wheres whys hows heres lets
    dont doesnt didnt cant couldnt wont wouldnt shouldnt isnt arent wasnt werent havent hasnt hadnt mustnt neednt aint couldve wouldve shouldve
    wanna gonna gotta gimme lemme kinda sorta dunno innit yall ya yep yup yeah yea nah nope hiya heya howdy hey
    pls plz plss plzz thx thnx thanx tnx ty tysm np u ur urs r y k kk ok okay okey okie n cuz coz cos bc bcz tho thru til till
    tmrw tmr tmw tomo tonite nite 2day asap fyi btw idk idc imo imho tbh omg omfg wtf wth lol lmao rofl brb afaik irl rn smh ffs ngl iirc fwiw
    msg msgs txt txts pic pics vid vids info infos acc accs acct acctn num nums no nos mins min hrs hr secs sec yrs yr mths mth mos wk wks
    approx temp ref refs doc docs dept mgr govt uni min max avg qty amt qns qn asks abt w wo bday fam bro sis mum mom dad hubby
    wifi app apps login logins logout signup email emails online offline sms otp pin pins sim esim usb pdf faq faqs url urls web website iphone
    ipad ios android google whatsapp wechat alipay paypal visa mastercard qr nfc gps bluetooth hotspot emoji selfie blog vlog chatbot chatbots
    captcha username usernames passcode passcodes smartphone smartphones laptop laptops tablet tablets unsubscribe unsubscribed autopay
    saml sso api apis repo repos oauth webhook webhooks csv xlsx json backend frontend
    spelt learnt burnt dreamt leant cheque cheques enrol enrols fulfil fulfils instalment instalments authenticator authenticators
    vs etc eg ie aka tv ai it hr pc pcs
  `),
  fixed: words(`
    not no never none cannot cant dont doesnt didnt wont isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt
    nobody nothing neither nor without hardly any
    i me my we us our you your he him his she her it its they them their who whom whose what which when where why how
    zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million half
    already again yet still only until
  `),
  joining: new Set(),
  negating: /^(?:un|in|im|ir|il|dis|non|mis|de)(?=..)|less$|n't$/u,
  endings: /(?:'?s|'?ll|'?ve|'?re|'?d)$/u,
  variants: [
    [/(?<=\p{L}{2})is(e|ed|es|er|ers|ing|ation|ations)$/u, 'iz$1'],
    [/(?<=\p{L}{2})ys(e|ed|es|ing)$/u, 'yz$1'],
    [/our(?=$|s$|ed$|ing$|ful|able|ite)/u, 'or'],
    [/enc(?=es?$|ed$)/u, 'ens'],
    [/tre(?=s?$)/u, 'ter'],
    [/ll(?=ed$|ing$|er$|ers$|ation$|ations$)/u, 'l'],
    [/ogue(?=s?$)/u, 'og'],
    [/mme(?=s?$)/u, 'm'],
  ],
};
