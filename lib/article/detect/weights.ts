/**
 * Made by `npm run bench fit` on 2026-11-25; not to be changed by hand. Fitted on the 1497 developers' pages of WCXB
 * (Murrough Foley, CC-BY-4.0), penalty 0.03. Cross-validated in 6 folds of domains:
 * P 0.9616, R 0.9483, F1 0.9549, AUC 0.9892.
 */

/** Log-odds of an article on the mean page, against each of: collection, documentation, forum, listing, product, service. */
export const BASE = [3, 3.8, 3.8, 2.6, 3.1, 2.5];
/** What each signal is worth; `readTable` in score.ts says how to read a line. */
export const TABLE = `
addressAdvice,14,28,ppoopt,9
addressArticle,19,31,ptqnrt,9
addressDate,3,15,oqppoo,5
addressDigits,6,20,lnhnjp,9
addressForum,5,19,jnalkl,1
addressInTitle,127,73,qrnqoo,9
addressLetters,297,98,qpmsnr,9
addressManual,7,21,oannpu,0
addressMostWords,147,62,rqlsmr,9
addressParts,109,39,mjkqlr,9
addressRoot,3,15,lmmkmi,8
addressService,5,18,nonknh,3
addressShop,7,20,lnmoeo,2
addressWords,137,68,qrnror,9
article:published_time,17,30,ponqpt,5
author,14,28,noqooo,4
bangs,84,95,jojjjk,17
bestHeadingShare,31,44,okojop,16
bestHeadings,143,135,qlqorp,16
bestImages,75,110,qooopr,11
bestLinks,173,153,oiqlqq,16
bestNamed,30,34,pooopp,6
bestOfProse,42,23,pnrppq,16
bestParagraphs,231,129,pmrsop,16
bestProse,765,201,rnrrpp,16
bestShare,28,20,pprsqr,16
bodyPost,19,31,oppolp,6
bodyProduct,5,19,hmmihh,2
breaks,133,135,lrkljl,17
buttonShare,161,122,jlkkhk,3
captions,24,68,nmoqpq,11
cards,184,136,hrniom,13
class article,204,227,ppqlqs,6
class aside,129,172,pknrpq,17
class author,89,143,oqmmqu,4
class button,335,207,lpklmm,3
class card,591,373,nropnn,13
class filter,96,179,ekkgko,13
class forum,111,230,jngllm,1
class icon,223,158,ljlkli,3
class manual,122,234,memlkn,0
class related,49,96,onmplq,12
class service,109,181,lnooig,3
class shop,204,393,fmnlem,2
class slides,107,199,honmfj,13
class tabs,187,232,mmoljg,0
class user,95,186,nmdmlo,1
codes,32,109,nakomn,0
digitShare,1,1,lpkijm,17
figures,58,102,nopspo,11
h2s,187,99,klsnlk,17
hasFeed,25,33,nqnjnq,6
hasNext,3,15,hkjgmm,13
headingLetters,608,143,npslng,17
headlineDates,30,41,pqlqqu,5
headlineNames,8,23,ooopnp,4
headlineWords,174,75,srmqmo,10
imageShare,151,121,hqnihp,13
lineShare,28,16,khmijk,15
lists,271,115,pmqqnn,15
mains,40,36,opnpop,17
prices,72,123,fonmhl,2
proseDiv,349,335,mmkkjk,16
proseInP,52,22,pnprrp,16
proseLinked,394,220,nmopqs,16
proseP,772,264,pmqsqo,16
proseShare,44,17,qpnsqp,16
radios,21,71,jmkkik,14
roleAlerts,41,89,lnlijk,14
roleTabs,34,120,khmgfh,0
saysArticle,30,34,sqrprp,6
saysProduct,3,14,gmmmcm,2
siblingShare,9,14,jjoglj,15
slugShare,15,12,jmnfpl,15
spans,409,158,jjkijk,17
strongs,168,150,noprpm,17
times,36,83,lpimoo,5
titleColon,12,26,onqppq,10
titleNumber,4,17,ooppor,10
titleWords,216,41,ttlsnp,10
toCart,19,47,fnnlfl,2
toNetwork,132,85,prsnql,15
toProduct,76,133,kpopip,2
toShare,29,65,qpmrop,12
toSlug,266,139,jpojpm,15
toUser,47,89,lldmmm,1
twitter:image,31,35,rqqsno,6
twitter:label1,14,28,opornj,4
twitter:label2,10,25,onnpor,4
weShare,58,56,kpmkle,3
`;
