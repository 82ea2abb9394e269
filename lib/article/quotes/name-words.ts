/** Words in and before names, as data: they tell people from bodies and places, and he from she. */

/** Small words within names, in any language. */
export const PARTICLES = new Set(
  'de del della der den van von bin ibn al el la le di da dos du ter ten zu bint ben abu y e af av ван фон дер де да ди аль бен ибн'.split(
    ' ',
  ),
);
/** What stands in the name of something that is no person. */
export const BODY = new Set(
  'prize award awards medal agreement university college school institute center centre union party council committee commission ministry department agency company corp inc ltd llc plc group bank court church street road avenue city county state states times post news press journal magazine day week month games cup league museum theatre theater hospital airport river lake park house hall front movement police force service services office board trust fund team club fc network society congress parliament senate assembly north south east west northern southern eastern western united international national america europe africa asia bureau program programme project system systems administration authority center labs lab studios records entertainment media health technologies airlines lines motors energy tv radio podcast app conference series universität institut ministerium partei universidad instituto ministerio partido université ministère parti università ministero partito universidade polizei feuerwehr agentur presse policía polizia polícia politie polis regierung gobierno gouvernement governo regering pt cv pusat universitas kementerian universiteit universitet uniwersytet ministerie ministerstwo tribunal consejo conselho consiglio conseil comisión comissão asociación associação'.split(
    ' ',
  ),
);
/** What such words end in, in languages that write them in one. */
export const BODY_END =
  /(?:tion|agentur|verband|gericht|rundfunk|zeitung|klinik|schule|gesellschaft|stiftung)$/;
/** Titles and roles of men. */
export const MALE =
  /^(?:mr|sir|lord|herr|m|monsieur|sr|señor|signor|(?:grand|step)?(?:father|son)|brother|husband|nephew|uncle)\.?$|man$/;
/** Titles and roles of women. */
export const FEMALE =
  /^(?:mrs|ms|miss|dame|lady|frau|mme|madame|sra|señora|signora|(?:grand|step)?(?:mother|daughter)|sister|wife|niece|aunt|widow)\.?$|woman$/;
/** What stands in names of bodies and is a surname as well. */
export const SURNAMES =
  /\s(?:Hall|Church|Street|Lake|Park|House|Day|North|East|West|Rivers?|Court|Bank|Post|Union)$/;
/** Titles that are surnames as well. */
export const SURNAME =
  /^(?:king|pope|prince|judge|bishop|guard|star|chancellor|dean|justice|lord|cardinal|sheriff|mayor|chief|speaker|major|marshal|coach|page|forward|chef|principal|expert|partner|sheikh|rabbi)$/;
/** What people are, in languages that write all nouns with a capital: "Anwohnerin", "Feuerwehrmann". */
export const ROLE =
  /(?:.(?:(?:er|or|ist|ent|ant|eur|log|ärzt|wält|rät|ät)in|wehrmann|fachmann|kaufmann|staatsmann|frau|rat|führer|inhaber|sitzer|treiber|wohner|experte?|gründer|nehmer|lehrer|schüler|wirt|pfarrer|arzt|kommissar|historiker|kritiker|erleger|techniker|musiker|fahrer|spieler|reporter|journalist|soldat|student|beauftragter?|beamter?|arbeiter|sänger|künstler|regisseur|moderator|redakteur|pfleger|schwester|käufer|händler|berater|planer|manager|entwickler|ingenieur|architekt|kunde|abgeordneter?|bischof|autor)|nachbar|kolleg(?:e|in)|rentner|bauer|bäuerin|vater|mutter|sohn|tochter|bruder|maler|zeugin|zeuge)$/;
/** Offices of the languages that write them in one word and with a capital. */
export const OFFICE =
  /.(?:-of-.*|-turned-.*|-born|-based|-raised|-trained|-in-chief|meister|minister|mästare|sprecher|leiter|chef|präsident|sekretär|direktor|trainer|kanzler|richter|forscher|politiker|anwalt|anwält|vorsitzende|olog(?:e|ist)|itian|ician)(?:in|r)?$/;
