/**
 * Written by `npm run bench fit-body`; do not edit. 90 trees over 77 signals, fitted on the
 * developers' pages of WCXB (Murrough Foley, CC-BY-4.0). Cross-validated by domain, word F1 on articles: 0.9562.
 */
/** Inner nodes on the way from the root of a tree to an end. */
export const DEPTH = 4;
/** Log-odds before any tree has spoken. */
export const BASE = 0.2656;
/** Log-odds of one step of an end. */
export const SCALE = 0.0020526;
/** The place of each used signal in the list of all: kind, letters, words, linked, ends, capitals, repeats, title, named-body, named-article, named-comments, named-toc, named-caption, named-meta, named-foot, named-overlay, inFooter, inList, inArticle, inFigure, inTable, inMain, inBeside, parentShare, parentLinked, parentLetters, samePlace, box1-share, box1-linked, box1-dense, box1-leaves, box1-heads, box1-images, box2-share, box2-linked, box2-dense, box2-leaves, box2-heads, box2-images, box3-share, box3-linked, box3-dense, box3-leaves, box4-share, box4-linked, box4-dense, box4-leaves, unitLike, unitLetters, unitLinked, rowShare, rowMost, inHalf, inMost, centreShare, inCentre, order, before, beforeLetters, headline, headFar, nextFar, nextMeets, previousMeets, likeCount, likeWords, pageProse, pageLeaves, pageLinked, at-2-linked, at-1-linked, at-1-words, at-1-kind, at1-linked, at1-words, at1-kind, at2-linked. */
export const SIGNALS = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
  28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51,
  52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75,
  76, 77,
];
/** A signal goes right from the cut on. */
export const CUTS = [
  [2, 4, 5, 8],
  [2.77, 3, 3.05, 3.09, 3.5, 4.54, 4.75, 5.15, 5.33, 5.5, 5.67, 6.11],
  [1.61, 2.3, 2.94, 3.13, 3.53, 3.69, 3.85, 4.3],
  [0.047, 0.157, 0.547, 1],
  [1],
  [0.01, 0.013, 0.015, 0.02, 0.023, 0.031, 0.035, 0.045, 0.052, 0.1, 0.105],
  [2, 4, 5],
  [0.039, 0.059, 0.074, 0.083, 0.091, 0.1, 0.111, 0.167, 0.2, 0.25, 0.364],
  [1, 4, 5, 7, 8, 11, 12],
  [1, 3, 4, 10],
  [2, 12],
  [12],
  [12],
  [5, 12],
  [12],
  [12],
  [12],
  [2, 3, 4],
  [7, 12],
  [4],
  [4, 12],
  [5, 7, 10, 11, 12],
  [7, 11, 12],
  [0.003, 0.017, 0.073, 0.14, 0.82, 0.959, 0.994],
  [0.028, 0.035, 0.042, 0.065, 0.107, 0.164, 0.918],
  [4.65, 5.27, 5.49, 5.6, 5.9, 6.25, 7.05, 8.2, 9.86, 10.4],
  [0.003, 0.027, 0.05, 0.123, 0.203, 0.304, 0.546, 0.639, 0.727, 0.859, 0.909],
  [0.015, 0.055, 0.084],
  [0.021, 0.027, 0.033, 0.067, 0.084, 0.106, 0.148, 0.94],
  [0.598, 0.693, 0.744, 0.898],
  [1.39, 2.08, 2.2, 5.04, 5.99],
  [0.693, 1.79, 2.2, 3.37],
  [0.693, 2.48, 2.94, 3.4],
  [0.013, 0.023, 0.067, 0.115, 0.237, 0.521, 0.785, 0.859, 0.921, 0.998],
  [0.005, 0.015, 0.018, 0.023, 0.028, 0.033, 0.057, 0.065, 0.09, 0.106, 0.128, 0.157, 0.902, 1],
  [0.47, 0.554, 0.624, 0.774, 0.813, 0.831, 0.881, 0.907, 0.95],
  [1.79, 1.95, 2.2, 2.3, 3.5, 3.64, 4.91, 5.19, 5.43, 5.69, 6.05, 6.45],
  [0.693, 1.1, 1.39, 1.79, 2.83, 3.26, 4.04],
  [0.693, 1.1, 1.39, 1.61, 2.94, 3.3, 3.64, 4.16],
  [0.403, 0.666, 0.828, 0.87, 0.911, 0.968, 0.99],
  [0.008, 0.016, 0.02, 0.025, 0.04, 0.048, 0.052, 0.057, 0.064, 0.091, 0.149],
  [0.548, 0.782, 0.813, 0.823, 0.837, 0.846, 0.867, 0.889],
  [2.77, 3.53, 4.65, 5.19, 6.38, 6.68],
  [0.096, 0.2, 0.784, 0.852, 0.908, 0.93, 0.993],
  [0.004, 0.02, 0.03, 0.04, 0.045, 0.049, 0.064, 0.07, 0.087, 0.139, 0.152, 0.188, 0.566],
  [
    0.334, 0.429, 0.54, 0.581, 0.616, 0.647, 0.694, 0.751, 0.769, 0.798, 0.816, 0.828, 0.859, 0.881,
    0.905,
  ],
  [2.2, 3.61, 3.74, 4.33, 4.5, 4.67, 4.89, 5.08, 5.74, 5.89, 6.36],
  [1.1, 1.39, 1.61, 1.79, 1.95, 2.08, 2.3, 2.57, 2.83, 3.18],
  [4.28, 4.84, 5.82, 7.32, 9.56],
  [0.04, 0.116, 1],
  [0.014, 0.039, 0.849, 0.946],
  [0.025, 0.113, 0.306, 0.382, 0.643],
  [1],
  [1],
  [
    0.576, 0.675, 0.746, 0.827, 0.865, 0.887, 0.91, 0.916, 0.921, 0.939, 0.957, 0.959, 0.961, 0.965,
    0.996,
  ],
  [-0.057, -0.013, 0.166, 0.215, 0.39, 0.57, 0.826, 0.926, 0.981, 1],
  [0.123, 0.206, 0.31, 0.352, 0.602, 0.81, 0.852, 0.894, 0.914],
  [
    0.078, 0.15, 0.189, 0.264, 0.307, 0.347, 0.384, 0.415, 0.499, 0.657, 0.702, 0.742, 0.822, 0.854,
    0.908,
  ],
  [6.7, 7.09, 7.34, 7.59, 7.94, 8.36, 8.64, 8.89, 9.14, 10, 10.4],
  [0, 2, 7, 18, 29],
  [1.61, 1.95, 2.71, 2.83, 3.18, 3.37, 4.45, 4.94, 5],
  [1.1, 1.39, 1.61, 2.77],
  [1, 2, 3, 6],
  [2, 3],
  [
    1.39, 1.61, 1.79, 1.95, 2.08, 2.3, 2.83, 3.53, 3.74, 3.89, 3.99, 4.08, 4.22, 4.51, 4.93, 5.03,
    5.09,
  ],
  [
    0.999, 1.25, 1.46, 1.51, 2.14, 2.25, 2.64, 2.83, 2.95, 3.09, 3.22, 3.43, 3.54, 3.61, 3.72, 3.85,
    4.02,
  ],
  [
    8.05, 8.16, 8.35, 8.82, 8.95, 9.11, 9.16, 9.28, 9.36, 9.41, 9.56, 9.78, 9.82, 9.99, 10.4, 10.7,
    10.8,
  ],
  [4.36, 4.81, 4.86, 4.92, 5.09, 5.31, 5.43, 5.59, 5.62, 6.06, 6.22, 6.51, 6.73, 7],
  [0.074, 0.078, 0.084, 0.092, 0.162, 0.169, 0.179, 0.185, 0.224, 0.296, 0.479],
  [0.136, 0.486, 1],
  [0.06, 0.193, 0.651, 1],
  [1.39, 1.61, 1.79, 3.33],
  [3, 4, 5],
  [0.043, 0.139, 0.5, 1],
  [1.39, 1.61, 1.79, 3.33, 3.69, 4.29],
  [2, 5, 8],
  [0.114, 0.395],
];
/** The trees, a letter a node, as forest.ts says: which signal each asks. */
export const NODES =
  "Bf2(miFM^h!!!MNIJRh0hG9^CQiCP!BD2_0ORjha/!!_G]gIa/SRB!C!T^MN\\gja/qScaPa2S^KBJs_3SBs</GB`W^BDMI:ILT4B/d!ID?PjX[8M/j/M!MH?\\0,_rDN,D3-k0Ok]??/a9HUU,?iOdi\\0,_rIRVL=Li4OO\\C2<U^,![@l!!Uj\\0(a?2BBP3B!HJ!\\=sbe+jh*_/j9hP?\\60W!jV:S(!!cU]=MarONijj!8i+O?nsh*8c.2!a\\ch?,UM:)QBBG]^kbebAD,03D`kOAWWWjW,/`Pe2WjW(j!B?jt`S(`3BIIjk!j32d_<h]SIERLNbhKUq(/8isa_2/PEjS/0(OHTT\\ITiJ9//,,/_h_2ri+di!j/h0jOh`M\\.,!lCJ/HmhjojOAjAID[0lj6/di!-P?!!!2/R/t`0,=_3)_nhh)!B6Yca!*2cM!!?!baq(_LJTW(_TJToJ!6Y>i!39E!!!!=iF.`Vc=jV=2fME!p-/m;bW!J`bb)!!736Y,/!iAi!!!iKhH7!t!!1j!!!!_jS)d90)Bj/ff/)DDfD6W.E!hE0]!!)NWB8ic!!nb!!!!!*-27!8!!!,!!!!!!i.adP.0H9(jj^>H+-7!2!!b-!!!!!U9)/>;K1!-J!X9!!Jia,H[-^^iNSmMq!^hIShATWTTAEihaLa.NlVVfSqIkkJll7!P!!j0!!!!.jeK8\\hj!/2!!!!-)/;8Dc!!Jb!!!!Q**k5jNZ)8P0!!__PUO7!;!!G1!!!!!!jj9iA=aJA!/iJ1aaila0jj-PbLBNB4\\jhhjUi2`lB\\`UUG!5K^]QaU?^!!`9*ah/2-E/c!Iqph!/k7!T!!1T!!!!/Tb1*<ikIN^b!iNROab6W9g!r>@U!!WUI<LiF*GD`[OD[].U[5ZlLnT+a=Q!L_n)7!;!!l6!!!!!!C,5W8RY_Na!!!!!kP7!l!!aP!!!!AT]02F6!KW5!!!!?!W^c(9LjIA!!!13AjA.;Bl+)0!!M39)!!7!<!!j.!!!!S!dVkkRUPl@`_*FZqU@hcb**Sj(`(T*+Qb*<^kfaXZ!cWcf0k/c3!b!L!!5^!!WJ/.4bV@LmURd:!UN7!2!!=-!!!!!gd<hc;iQ!2d@)r!!hb9*A=.bA!pL@cX)UkkWJWXjUKSJo@+!9o>W_QK/!JR-!^,8_;!!1V!!!!!!^V7!<!!L.!!!!V!bVkk2hJhRchT!!!B@kkWLP=A^UJFd5VW-XiMO)KO)_A\\Ni,abHBBB=9*!!D!*Bkk2i^n+NGKl!!V3kkl-@XIkiU!?^k!h-c!JJa!!ckM>Dkhok()akdVeNG!JraBNl-hlTP!Tl6Bc7!<!!kk!!!!1-kY";
/** From which of its signal's cuts on each node goes right. */
export const NODE_CUTS =
  "ecacbpedmoaaaahegffdbdahagnbeaegajddfoqlkaajdaafmkcecacafhafaaofadgamcjbdmiekcjacibbebggeeegafbhlhaakfaccckpabagaokeaadeafabefhacahmdclacchfbdcbagdeipagabegebgbjmacgacbaeoaadcdaabpafcfdbgbbaeadaaaebcbcncgakobeccaagbapibccaaajaecmfehimmaajcgcbcgaadbbahaaafababjhefcandgcjfaafaehlcahdbocacgidbcigdgaffgbfcciagfdpjaeaaehbdabgdejahlglcdaahajibjaceckfdcdbgafeilcjaaadhljbcodheaphbfpcfacabaabclabbdfdpbcafgcebjlaheqaibaaaabcbibfdabgaghcmclakacaeaebafaaaaemccfdamibhahacbaaccqaabaaaaaebbbfgabkjbbbacacjacahaaihkblaaaaacahaieqaaacaidaaaaaaeaaaacpcbdcfdipfcdbfbbahadbbabbeaaajeccalaaabeaaaaaahbaaaaaaaaaaaaaibmdibfacchpfbcacaabaaeiaaaaaiclbbahaaenadcaakfgadcifgmababcaikgbjidbabdcanikmbaefebedalfjfaaahaaicaaaabkddaaagaabaaaaaicaahaaamdaaaaeaabadebdaegaajiinfaaaaaaaaaaaaaapbchdlfiadojcbnpeegeqggaajgdaajkjqnobecfacjacaaflafeabdaadcakagbabcaajbaoahbaajaaalaaaaacedabembblhadceadkacbbabbedaagmgbcldaabbbddbachaaafeakaaabacddjaaaaahaaaaaaacaacadbiecaaaaaieaaeaacfaaaaekadbaaadcaaaaaaacaabcfccgaaacagbibacgaacaabaceaaaabaapbaaaaaabgihendkahhhcdagekeifbbqadakacckablmbdccabgaaagbaaadabaabjaafbbaafdfbcoccaakbaabaabfaaaaabgbabaiaabibjdaaokcahcaciabcgabkjihcffepfcfcbabacabfjdbhadakabaaiaaabcaaaaaachaabaaibaaaajakgihbhhoedpcaaacaihchdbbdgebfakjdefbfcbejejadgankajkkbbcaagadhcabjddabceaaahaihkddeibkkabkkaaaaalmbaacecaebcdaahobaaadcadamjaecgacjaiiajbaabaamnaaaabbaa";
/** The log-odds at the ends, a letter each. */
export const ENDS =
  "ȗvǦȡǱEǑPǔPȞPPʩʍǡ\\Ƿ0yȄQǡȓǿS\\ʞhșǠPcǿǰʂEǶǫ%ǨP,PʚȐKǮȗʂǱPǲȕ$PGȄ5yIʘʑǿȄʈ/ǿȒǹȠȂǷʍȒRȄʑʋ1cȢeȆ.yȃ+qȡʑEȗeȡʉ=ȘǺbȖUȄ=8ǹʞP>ʍȎʄȔ>bșȆ5ȜpǧPVʋIȇʌd3ʆ<Ȕ9ȈZș[Ȋ?Ȓ_ʎuȋȉȓȡ:'ʇȅaȘʋ$PʅǹpȖȠ~Ȟc$ȍ+x8ǵȅe\\ʉȚʅrPȓ*DȐ)mȂP7P%Tʃ%;ʅiȟIȒȞeȇPz3OȐzP2ʃ#[mȡȔTz8:ȑȕ[]ȗ1h-ȖȜEm/ǼPPPǾ{Șc?sȞ>ȗ.^PǪ77|y)Ȝn0ǮȏcȔP8ȟ%ǕȊw$nȝ_]ǴȗI(SǿfǾ2ʂ4Z0~*qȢ)\\Lʌ$R_țȜOɿEȐr\\)ȜIh5-OȐPR|ȚY/jSyN&JȜȎ<fPȓ*v,Ȝh.Zn/ȡWZ2KȜDʔ#ȇ-qǲȠȖfȝKt2(cȗ/4p-_TuȖO>ʀȡMv3ȝUȟKHr.Ȋd#i@T)ȖPq5ȡM$OJǣUvʁPȔ[(ȁm*ȢLfțQȢ6uSq$pțD[03Ti@#ȇBP?PPPȜf;[6y%ZU.q>q.'M5h,d}P'g.KȓCDPPP(ȎEPDȚa?3kiC.sȝ>(V$IO*ZP)ȎEPGPPPʒPAȡ$|B\\LȢȢ^sJȠ;ȘǣKPSjȡG[ț?ȏ/Ȕ2gȘPPPȠkʔLȚIJPKPPP9^y#8`l2ȑPPPPPPPM*a+Ƞ<,Te)|P=UȢmjIȘMǲ+KfL+0ȊXPPP3P]A2W1ǵ)PPPȍPPPțP&@oPȠNȔPPPPPPPȚPPPR/^ȄbBȋIb*ȢN$bBȚi8A%ȖPPPPPPPLP;ȝwTJȟȠ:MP%WkKȟPPPrJgMHȠyX=rZ,+P_;WPǲ)ȞIǪZ=eȁL#oH&kC}I:ViE?ȋ^13SyD5ZP&ȚPPPPPPPp**U\\#K3.PEPȏPPPm'DfȠDȐXțPPP=PPPȢJ/PDg7Qǻ3GP-P`=Ȕ7aNȡP3eȜPPPPPPPBPȔPc8W5_P#J|Ad@EgR7qCd)Uȡ-e?iǹ:\\z$Z>z9f1OQ},sLǾF&Hl8{ȅP5bȍ<jPCPMl\\B$OqSkP%IRjO7Ƞ>HP&[E[ȟPPPPPPP1RN`UȟX*ʄ[(P$@U3y4<[WB_%ș@9O\\PPPAttX(GpN,Gc>ȠWOk@bPȝ~QI'BȒd@Lt;P6SbȀkG?fȡPPPPPPPȕPHPCȠKY?Ș]PtPDPțP=POb3R#PPPPPPPKiJȍFy\\FMPPPAP$PE#^P/agRȡPEP;PQCʌHtI`A_DșPDPJ[ʁD(LgCȑP;P%PPPPPPPLʀ2PVIțMM(s@Ƕ2ThfFX'_ȟʅ=3XPw4XD*+SuSAbNȌuQ*P5U/O<]ȑJȡVbʄ-PPP9`@SʀPPPR(iU]?C_#\\V8%FSPY0eT(PPPPPPPMP%CY/uI5MzQ>n%IȢPPP,KU3\\PQ-Kd^ʙ/X6KUq6_?hYBoDǼ;H^([yL8P<[_PSoq?%EMPʆU?QȟPPPGPPPCP#P5T\\M*PPPPPPPxC9PQ3ȠOS<ețȉAaP*PLPQj.aEWFǱȊ?Tel?*N[;zSCbVs;Ȓj73MgQKk3K\\N8q=PȚPZF#P3X:ȗb3xEGȓ1]-PKPaNsFKhS<VȒePRj6y'TiPePPPC*_@(E\\=\\wDSJȚV@W;ʀUyRAP]5HX@QgNzPcE\\5Gfc6\\1,PPPPPPPG{)IcMT{";
