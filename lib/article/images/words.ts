/**
 * The words that say of a line that it is about a picture, by language: what the picture is, who is to be credited, and what
 * stands before a name. Data only, lower case, a space apart; read once into a map.
 */
import type { ArticleImage } from '../model';

/** What a picture is, where the page says so. */
export type PictureKind = NonNullable<ArticleImage['kind']>;
/** What a word does in a label: `which` and `of` only join others. */
export type Role = PictureKind | 'credit' | 'by' | 'of' | 'which';

const ROLES: readonly Role[] = [
  'photo',
  'illustration',
  'chart',
  'video',
  'credit',
  'by',
  'of',
  'which',
];

/** A language's words in the order of `ROLES`, with a bar between. */
const LANGUAGES: Record<string, string> = {
  en: 'photo photograph image picture photography|illustration artwork rendering drawing cartoon painting|chart graphic map infographic graph|screenshot still screengrab|credit courtesy source photographer copyright file|by via|of to|top lead main cover header featured hero',
  de: 'foto bild bilder symbolbild symbolfoto archivfoto archivbild abbildung|zeichnung|grafik karte|standbild|quelle bildquelle fotograf fotografin bildnachweis urheber rechte|von|der',
  fr: 'photographie|dessin|infographie carte||crédit photographe droits|par|de du d',
  es: 'fotografía imagen imágenes|ilustración dibujo|gráfico infografía mapa|captura|crédito fuente cortesía fotógrafo fotógrafa|por',
  it: 'immagine fotografia|illustrazione disegno|grafica mappa||crediti credito fonte fotografo|di|della',
  pt: 'imagem imagens|ilustração|infográfico||divulgação reprodução cortesia||da do',
  nl: 'beeld afbeelding|illustratie|kaart||bron fotograaf|door',
  sv: 'bilden arkivbild||karta||källa|av',
  pl: 'zdjęcie zdjęcia fot|ilustracja rys|wykres||źródło autor autorka',
  ru: 'фото фотография снимок изображение|иллюстрация|графика карта||источник автор фотограф',
  uk: 'світлина зображення знімок|ілюстрація|графіка||джерело',
  tr: 'fotoğraf fotoğraflar görsel|illüstrasyon çizim|grafik||kaynak',
  ar: 'صورة الصورة صور تصوير|رسم|خريطة||المصدر مصدر بعدسة عدسة',
  fa: 'عکس تصویر|طرح|نمودار||منبع عکاس',
  zh: '图 圖 图片 圖片 照片 摄影 攝影 摄 攝|插图 插圖||视频截图 視頻截圖|来源 來源 图源 圖源 提供 版权',
  ja: '写真 画像 撮影|イラスト|図||出典 出所',
  ko: '사진 이미지|그림 일러스트|그래픽||출처 제공',
  id: 'gambar|ilustrasi|grafis||sumber kredit dok|oleh',
};

/** The role of each word; plurals in s are not among them. */
const ROLES_OF: ReadonlyMap<string, Role> = new Map(
  Object.values(LANGUAGES).flatMap((line) =>
    line.split('|').flatMap((words, i) => {
      const role = ROLES[i];
      const all = words.split(' ').filter(Boolean);
      return role ? all.map((word): [string, Role] => [word, role]) : [];
    }),
  ),
);

/** The role of a word in small letters, in the singular or with an s behind it. */
export const roleOf = (word: string): Role | undefined =>
  ROLES_OF.get(word) ?? ROLES_OF.get(word.replace(/s$/, ''));

/** Lower-case words inside names and between them. */
export const JOINING: ReadonlySet<string> = new Set(
  'via for and und et y e i och og en de del della di da dos das du des le la las los el al bin ibn van von der den ten ter zu the of from on at c/o with по через у из для'.split(
    ' ',
  ),
);

/** Words in the names of those who take, keep or hand out pictures for others. */
export const AGENCY_WORDS: ReadonlySet<string> = new Set(
  'image press agency agence agentur agencia agencja agenzia agência news newspaper picture photo archive archiv archivo archiwum collection library museum studio media handout pool wire features commons foundation department ministry institute university office service staff contributor stock агентство архив пресс ajansı وكالة خبرگزاری'.split(
    ' ',
  ),
);

/** Words in the names of others who are no people, and articles before such names. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  'the gallery galerie academy school company inc group team photography marketing design'.split(
    ' ',
  ),
);
