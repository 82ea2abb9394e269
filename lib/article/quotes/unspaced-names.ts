/**
 * Names in Chinese, Japanese and Korean, where no capital says where one begins: what stands before and behind them tells, and the
 * closed list of the signs that family names begin with.
 */

/** A name with its title has so many letters at most. */
export const LONGEST = 16;
/** Who somebody is, written right before a Chinese name. */
const ROLES =
  '人|民|员|員|长|長|家|师|師|生|士|者|工|官|手|主任|支书|经理|經理|总裁|總裁|总监|教授|主席|总理|總理|总统|總統|代表|律师|老师|同学|先生|女士|教练|司机|董事|书记|書記|院士|专家|團長|队长|隊長|导演|導演|演员|医生|警察|妻子|丈夫|儿子|女儿|父亲|母亲|将|户|商|农|贩|友|帅|卫|锋|宾|众';
const ROLE = new RegExp(`^.*(?:${ROLES})(?=[^，、]{2,4}$)`);
/** The commoner family names, which begin a Chinese name. */
const FAMILY =
  /^(?:[巩尚邬迟宫濮苑路景符冼鄢宁寧麦麥伍甄窦竇齐齊桂狄刁卞晏桑栾郎郁鞠娄颜顏邢臧寇缪丘韦韋覃蒙俞翁柳祁涂骆駱洪施鲁魯葛鲍鮑倪翟殷詹欧歐耿兰蘭焦饶饒庞龐樊霍凌裴岑柯阮纪紀梅莫庄莊祝谷柴佟喻卓聂聶苗穆岳屈滕戚尤毕畢褚匡靳王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常蓝藍武乔喬贺賀赖賴龚龔文]|欧阳|歐陽|司马|上官|诸葛)[^的了在是]{1,2}$/;
/** Offices and trades that are nothing else: whatever two or three signs follow are a name, unless they say who somebody is. */
const OFFICES =
  '主任|经理|經理|教授|书记|書記|医生|[^成生增专特擅家，]长|总裁|总监|导演|编辑|诗人|教练|主帅|主席|大使|老板|[店业]主|[村居市渔农牧]民|[职员环]工|司机|球迷|嘉宾|岁的|[论学作画专术业济评]家|[演官委议究务队管教]员|[^老，的]师|[记学作患愿击费害]者|[始责持表言评]人|[选歌助骑]手';
const TITLED = new RegExp(`^.*(?:${OFFICES})(?=[^，、的]{2,3}$)(?!.*(?:${ROLES}|们|组|团|属|方)$)`);
const [FAMILIES = ''] = FAMILY.source.slice(1).split('[^的');
/** The same behind who somebody is, where a sentence goes on: two or three signs that are none of small words and common verbs. */
const GIVEN_ZH = '[^的了在是也还和与、，。“”走说对向从于把被给正笑大一这那]{1,2}';
const CALLED_ZH = '老师|老人|先生|女士|教授|医生|奶奶|大爷|阿姨';
const WITHIN = new RegExp(
  `(?:${ROLES}|岁的)(${FAMILIES}${GIVEN_ZH})(?=[的了在是也还和与走说对向从于把被给正笑大一难激颇很十非接回指站坐蹲望听则握低抬含哽摇皱叹感、，]|.[着了过]|$)|(?:^|[的，])(${FAMILIES}${GIVEN_ZH})(?:${CALLED_ZH})|(?:${ROLES}|^)((?:[\\u3400-\\u9fff]{1,5}·)+[\\u3400-\\u9fff]{1,4}?)(?=[的在说对向也则用称表认，]|$)|(${FAMILIES}(?:先生|女士|小姐))(?=[对在的说和也，])`,
);
/** "主教练佩德罗·马丁斯". */
const FOREIGN_ZH = new RegExp(
  `(?:^|^.*(?:${ROLES}|的))((?:[\\u3400-\\u9fff]{1,6}·)+[\\u3400-\\u9fff]{1,5})$`,
);
/** "当事人、按摩师刘一鸣": who somebody is, twice. */
const LISTED = new RegExp(`^[^、]*(?:${ROLES})、(?=[^、]{4,}$)`);
/** "球迷吴女士": a family's name alone, with what its bearer is called. */
const LADY_ZH = new RegExp(
  `(?:^|${ROLES}|客|的)(${FAMILIES}(?:先生|女士|小姐|大爷|奶奶|阿姨)|[小老阿]${FAMILIES})$`,
);
/** An age behind a name. */
const AGE = /\s?[（(][\d０-９]{1,3}[歳岁歲세]?[)）]/;
/** Behind a name only; it says that a name stands there. */
const HONORIFIC = /(?:さん|氏|様|君|ちゃん|くん|씨)$/;
/** A full name before what its bearer is called. */
const CALLED_JA =
  /([\u3400-\u9fff々ァ-ヶー・]{3,6}?)(?:さん|氏|選手|監督|教授|知事|議員|[社会市町村]長|六?[一二三四五六七八九]段|弁護士|裁判長)/g;
/** "作家の夏目芽衣が": a full name behind what its bearer is. */
const ROLED_JA =
  /[家手優師者員長生]の([\u3400-\u9fff々]{4,5})(?<![氏様長員事手督授])(?=[がはもを、（])/g;
/** Names in Han and Katakana, and in Hangul, before an honorific. */
const NAME_BEFORE = /(?:[\u3400-\u9fff々ァ-ヶー・]{2,10}|[가-힣]{2,4})$/;
const OFFICE =
  /^(?:市长|市長|总统|總統|部长|部長|主席|总理|總理|教授|记者|記者|发言人|發言人|校长|校長|院长|董事长|局长|局長)/;
/** What Korean family names begin with, the commoner ones; and those that are more often the beginning of something else. */
export const FAMILIES_KO =
  '김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허남심노하곽성차주우구민유';
const RARER_KO = '나진지엄채원천방공현함변여추도소석선설마길연위표명기금봉맹옥탁';
/** The last word may be a Korean name. */
const FAMILY_KO = new RegExp(`(?:^|\\s)[${FAMILIES_KO}${RARER_KO}][가-힣]{0,3}$`);
/** What a Korean name of three signs does not end in: words for people and bodies do. */
const NO_NAME = '인민단회원측들부국청사당가';
/** A Korean name before where its bearer works and what as. */
const FIRST_KO = new RegExp(
  `^[${FAMILIES_KO}${RARER_KO}][가-힣][^${NO_NAME}\\s](?=\\s.*[장관원수사표자인위독터님디]$)`,
);
/** And one behind what its bearer is: "연출가 오재훈". */
const LAST_KO = new RegExp(`(?<=\\s)[${FAMILIES_KO}][가-힣][^${NO_NAME}장생\\s]$`);
/** The same with a rarer family's name, where a title followed. */
const RARE_KO = new RegExp(`(?<=\\s)[${RARER_KO}][가-힣]{2}$`);
const NAME_KO = new RegExp(`^[가-힣]{2}[^${NO_NAME}모자생업역]$`);
const TITLES =
  /(?:先生|女士|(?:准|名誉)?教授|博士|さん|氏|様|君|[市県都区町村府道]議|[市町村知学校院所店部課社会議総隊船機]長(?:補佐)?|(?:委員|理事|官房|裁判|教育|事務局|編集|副[市町村社校])長官?|[一二三四五六七八九初]段|(?:予報|裁判|検察|調査)官|(?:次席)?検事(?:正)?|准?教諭|主将|名人|会頭|区長|局長|次長|知事|長官|監督|選手|首相|大臣|大統領|議員|(?:筆頭|共同)?代表(?:幹事|取締役)?|弁護士|医師|記者|投手|(?<=[\u3400-\u9fff])[ァ-ヶー]{4,}|コーチ|容疑者|被告|総裁|씨|님|교수|대표|의원|시장|감독|선수|박사|회장|기자|장관|차관|대통령|(?:도)?지사|총리|(?:위원|청|구청|사|이사|소|팀|국|서|의|원|총|교|소방서|경찰서)장|군수|총재|변호사|검사|판사|작가|배우|목사|연구원|(?:연구|전문|심의|논설)?위원|대변인|비서관|\s[양군]|코치|장학관|장학사|주무관|사무처장|처장|단장|과장|실장|본부장|센터장|부장|이사|선생|신부|스님|강사|간호사|할머니|할아버지|어르신|이장|대변인|총재)$/;

/** A name without age, title and what its bearer is; as it stands where nothing tells. */
export function bareName(named: string, language: string): string {
  const name = named.replace(AGE, '').replace(language === 'ja' ? /(?:だ|です)$/ : '', '');
  if (language === 'zh' && LISTED.test(named)) return bareName(named.replace(LISTED, ''), language);
  const lady = language === 'zh' ? LADY_ZH.exec(name)?.[1] : undefined;
  if (lady) return lady;
  const foreign = language === 'zh' ? FOREIGN_ZH.exec(name)?.[1] : undefined;
  if (foreign) return foreign;
  const stripped = name.replace(TITLES, '').replace(OFFICE, '').trim();
  // "The house's president": a title over something is all there is of a name.
  const isOver =
    language === 'ja' ? stripped.endsWith('の') : language === 'ko' && !FAMILY_KO.test(stripped);
  const katakana =
    language === 'ja' ? /[ァ-ヶー]+(?:・[ァ-ヶー]+)+$/.exec(stripped)?.[0] : undefined;
  if (katakana) return katakana;
  if (language === 'ja' && /^[\u3040-\u309f]+$/.test(stripped)) return name;
  // Two signs and one that no word for people ends in, before a title.
  // "사 대표": a family's name.
  if (language === 'ko' && stripped !== name && stripped.length === 1) return stripped;
  const last = stripped.split(' ').at(-1) ?? '';
  const isCalled = NAME_KO.test(last) || /^[가-힣]{3}\s?(?:씨|님|할머니|할아버지)$/.test(name);
  if (language === 'ko' && stripped !== name && isCalled) return last;
  const bare = isOver ? (FIRST_KO.exec(name)?.[0] ?? name) : stripped;
  if ((language === 'ja' && bare !== name) || HONORIFIC.test(name))
    return (
      NAME_BEFORE.exec(bare)?.[0] ??
      bare.replace(/^.*の(?=..)|^.*(?:した|する|[いっれ]た|いる)(?=[一-龯])/, '')
    );
  if (language === 'ja')
    return (
      bare
        // "北陵の主将・三浦颯太": what stands before the dot is no part of a name in Han.
        .replace(/^.*・(?=[\u3400-\u9fff々]{3,6}$)/, '')
        .replace(/^.*(?:主演|俳優|女優|歌手|作家|監督|農業|主婦|会社員|選手)の(?=..)/, '')
        .replace(/^.*(?:した|する|[いっれ]た|いる)(?=[一-龯])/, '')
    );
  if (language === 'ko')
    return (LAST_KO.exec(bare) ?? (bare === name ? null : RARE_KO.exec(bare)))?.[0] ?? bare;
  const rest = language === 'zh' ? bare.replace(TITLED, '').replace(ROLE, '') : bare;
  if (rest !== bare && TITLED.test(bare)) return rest;
  return FAMILY.test(rest) ? rest : (language === 'zh' && tailName(rest)) || bare;
}

/** Signs and endings that no name has, and no words for who somebody is. */
const NOBODY: Record<string, RegExp> = {
  zh: /[了着把被说，。：；！？]|^[的地得]|[是在于对将]$|^(?:老人|老汉|[男女]子|[前后]者|对方|自己|大家|记者)$/,
  ja: /[をへ、。]|(?:して|った|ない|いる|から|まで|より|ので)$/,
  ko: /(?:에|에서|에게|으로|부터|까지|처럼|보다|하고|라며|지만|는데|면서|해서|했던|하는|되는|있는|없는|위해|대해|통해|따라)$/,
};

/** Whether what stands in a speaker's place is none by its own words. */
export const isNobody = (name: string, language: string): boolean =>
  NOBODY[language]?.test(name) === true;

/** Whether a Korean topic may be somebody: a name by its first sign, or one with a title. */
export const isKorean = (topic: string): boolean =>
  TITLES.test(topic) || (topic.length < 5 && FAMILY_KO.test(topic));

/** Whether a text ends with what people are called behind their names. */
export const isTitled = (text: string): boolean => TITLES.test(text);

/** The Chinese name within a text that who its bearer is stands before, or null. */
export function nameWithin(text: string): string | null {
  const [, name, called, foreign, lady] = WITHIN.exec(text) ?? [];
  return name ?? called ?? foreign ?? lady ?? null;
}

/** Whether a text is a Chinese name by its family's sign. */
export const isChinese = (name: string): boolean => FAMILY.test(name);

/** The Japanese names in a text that what their bearers are called follows. */
export const namesCalled = (text: string): string[] =>
  [...text.matchAll(CALLED_JA), ...text.matchAll(ROLED_JA)].map(([, name = '']) => name);

/** A Chinese name of three signs at the end of what its bearer is: "领队何志坚". */
const tailName = (text: string): string | null =>
  text.length > 3 && text.length <= LONGEST / 2 && FAMILY.test(text.slice(-3))
    ? text.slice(-3)
    : null;

/** A Korean name and what its bearer is called. */
const CALLED_KO = new RegExp(
  `(?:^|\\s)([${FAMILIES_KO}${RARER_KO}][가-힣]{2})(?:\\(\\d+\\))?\\s?${TITLES.source.slice(0, -1)}(?=[은는이가도의]?\\s)`,
  'g',
);

/** The Korean names in a text that what their bearers are called follows. */
export const namesBefore = (text: string): string[] =>
  [...text.matchAll(CALLED_KO)].map(([, name = '']) => name);
