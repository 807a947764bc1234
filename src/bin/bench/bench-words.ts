import type { Language } from '../../domain/language.js';

/** Generated questions are an action on a thing; 25 actions and 40 things make 1,000 FAQs. */
export const ACTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: 'cancel,renew,change,check,extend,report,download,print,share,move,pause,restart,upgrade,track,return,replace,insure,lend,sell,repair,register,transfer,confirm,reserve,delete'.split(
    ',',
  ),
  zh: '取消,续期,修改,查询,延长,举报,下载,打印,分享,移动,暂停,重新启动,升级,追踪,退回,更换,投保,出借,出售,维修,登记,转让,确认,预订,删除'.split(
    ',',
  ),
};

export const THINGS: Readonly<Record<Language, readonly string[]>> = {
  en: 'subscription,parcel,invoice,address,ticket,appointment,photo album,calendar,garden tool,bicycle,library book,music lesson,swimming course,parking space,boat trip,museum pass,camera,telescope,guitar,piano,tent,sleeping bag,ski set,surfboard,kitchen robot,sewing machine,bookshelf,desk lamp,garden fence,water meter,house key,mailbox,newsletter,recipe,puzzle,chess set,aquarium,bird house,solar panel,weather station'.split(
    ',',
  ),
  zh: '订阅,包裹,发票,地址,门票,预约,相册,日历,园艺工具,自行车,图书,音乐课,游泳课,车位,游船,博物馆通票,相机,望远镜,吉他,钢琴,帐篷,睡袋,滑雪板,冲浪板,料理机,缝纫机,书架,台灯,篱笆,水表,钥匙,信箱,简报,菜谱,拼图,象棋,鱼缸,鸟屋,太阳能板,气象站'.split(
    ',',
  ),
};

/** How an action on a thing is asked for: `{a}` and `{t}`. */
export const PHRASINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['How do I {a} my {t}?', 'I want to {a} the {t}', 'can you help me {a} a {t}', 'steps to {a} my {t} please'],
  zh: ['怎么{a}{t}？', '我想{a}我的{t}', '请问{t}可以{a}吗', '{a}{t}要怎么操作'],
};

/** What is asked in the measurement: other words than any phrasing, a feeling included. */
export const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'this is annoying, where can I {a} that {t}',
    'I am worried: is it possible to {a} my {t} today',
    'tell me about how one would {a} a {t}',
  ],
  zh: ['真烦，到底在哪里{a}{t}', '我很担心，今天能{a}我的{t}吗', '告诉我该怎样去{a}那个{t}'],
};
