/** Made by train/spellings.ts from open name pairs (CC0); see models/names/README.md. Never edited by hand. */

/** Edits between spellings of one name: two stretches, "^" and "$" for the ends of the word, and the gain in hundredths of a bit. */
export const EDITS = `
>a-750 >b-1288 >c-996 >d-1011 >e-601 >f-1195 >g-953 >h-703 >i-893 >j-1149 >k-950 >l-1015 >m-1306 >n-1113 >o-853 >p-1163 >q-752
>r-1059 >s-924 >t-1028 >u-863 >v-1184 >w-1032 >x-912 >y-985 >z-793 >^-1518 >$-1518 >ab-502 >ah-447 >ak-522 >al-713 >am-499
>ao-719 >ay-575 >az-451 >eh-691 >el-605 >es-653 >gh-362 >im-396 >in-813 >ir-885 >kr-539 >la-819 >ll-451 >ls-604 >lt-597 >lw-407
>ma-658 >me-514 >ou-676 >ri-812 >rr-563 >sa-667 >uf-241 >ul-581 >us-536 >ux-73 >wo-487 a>a+165 a>b-1029 a>c-722 a>d-1042 a>e-151
a>f-946 a>g-913 a>h-602 a>i-444 a>j-887 a>k-1045 a>l-1053 a>m-1090 a>n-1149 a>o-392 a>p-939 a>q-685 a>r-1116 a>s-1121 a>t-903
a>u-338 a>v-925 a>w-693 a>x-667 a>y-452 a>z-902 a>^-1259 a>$-1259 a>aa-180 a>ac-469 a>ah-187 a>am-538 a>eh-343 a>el-581 a>es-481
a>ey-257 a>ha-166 a>he-552 a>il-474 a>im-534 a>ly-413 a>ou-343 a>un-413 a>ya-578 a>yn-440 b>b+338 b>c-840 b>d-863 b>e-979 b>f-749
b>g-800 b>h-889 b>i-976 b>j-731 b>k-558 b>l-918 b>m-618 b>n-958 b>o-953 b>p+111 b>q-504 b>r-969 b>s-928 b>t-889 b>u-858 b>v-278
b>w-701 b>x-470 b>y-819 b>z-705 b>^-1062 b>$-1062 b>ba-269 b>bb+220 b>be-13 b>bo-262 b>pe-18 b>pp+217 c>c+182 c>d-861 c>e-968
c>f-748 c>g-413 c>h-886 c>i-767 c>j-341 c>k+58 c>l-922 c>m-893 c>n-957 c>o-952 c>p-740 c>q-376 c>r-967 c>s-130 c>t-660 c>u-856
c>v-726 c>w-699 c>x-453 c>y-817 c>z-181 c>^-1060 c>$-1060 c>cc+36 c>ch+158 c>ck+148 c>gh-119 c>qu+183 c>ss-227 d>d+329 d>e-997
d>f-770 d>g-758 d>h-755 d>i-827 d>j-753 d>k-870 d>l-637 d>m-915 d>n-826 d>o-978 d>p-763 d>q-525 d>r-646 d>s-949 d>t-243 d>u-690
d>v-749 d>w-722 d>x-227 d>y-840 d>z-162 d>^-1083 d>$-1083 d>az-170 d>da-246 d>dd+160 d>de+10 d>dh+162 d>di-249 d>du+61 d>ed-159
d>id-117 d>lt-264 e>e+127 e>f-888 e>g-940 e>h-773 e>i-64 e>j-524 e>k-789 e>l-912 e>m-1031 e>n-1087 e>o-510 e>p-674 e>q-644
e>r-877 e>s-1040 e>t-925 e>u-259 e>v-868 e>w-838 e>x-578 e>y-174 e>z-810 e>^-1202 e>$-1202 e>ai-328 e>ay-398 e>ea-283 e>ee-161
e>eh-168 e>ei-216 e>ej-124 e>el-553 e>es-419 e>eu-309 e>ey-110 e>ie-284 e>ij-245 e>iy-236 e>je-323 e>ma-203 e>ny-426 e>ou-154
e>ri-373 e>ul-71 e>ux+143 e>ye-142 e>yi-368 e>yn-411 e>ze-310 f>f+450 f>g-708 f>h-782 f>i-886 f>j-639 f>k-372 f>l-831 f>m-802
f>n-866 f>o-855 f>p-649 f>q-412 f>r-876 f>s-836 f>t-796 f>u-766 f>v+28 f>w-397 f>x-377 f>y-726 f>z-613 f>^-969 f>$-969 f>af-43
f>ff+394 f>ph+291 f>ve-58 g>g+245 g>h-503 g>i-922 g>j+45 g>k-407 g>l-674 g>m-853 g>n-766 g>o-915 g>p-700 g>q-462 g>r-927 g>s-887
g>t-847 g>u-640 g>v-686 g>w-660 g>x-428 g>y-777 g>z-665 g>^-1021 g>$-1021 g>gg+163 g>gh+215 g>gu+25 g>ig-199 h>h+260 h>i-1013
h>j-495 h>k-732 h>l-675 h>m-559 h>n-926 h>o-481 h>p-579 h>q-552 h>r-939 h>s-976 h>t-852 h>u-566 h>v-776 h>w-676 h>x-310 h>y-804
h>z-284 h>^-1110 h>$-1110 h>ch+81 h>ha-39 h>he-101 h>hh+64 h>kh+91 h>uh-32 i>i+157 i>j-240 i>k-978 i>l-1052 i>m-1031 i>n-1094
i>o-616 i>p-879 i>q-641 i>r-1099 i>s-1053 i>t-1021 i>u-478 i>v-865 i>w-694 i>x-607 i>y+84 i>z-549 i>^-1199 i>$-1199 i>ai-253
i>ay-179 i>ea-451 i>ee-25 i>eh-460 i>ei-159 i>ey+23 i>he-528 i>ic-125 i>ie-263 i>ii-128 i>ij+73 i>iy-4 i>ki-349 i>ou-322 i>ry-188
i>ye-220 i>yi-133 j>j+352 j>k-738 j>l-813 j>m-784 j>n-848 j>o-847 j>p-631 j>q-394 j>r-850 j>s-767 j>t-779 j>u-748 j>v-617 j>w-591
j>x-365 j>y-71 j>z-384 j>^-952 j>$-952 j>dj+287 j>ga-76 j>gi+3 j>gu+154 j>ja+166 j>jj+314 k>k+244 k>l-929 k>m-612 k>n-965 k>o-957
k>p-749 k>q+222 k>r-852 k>s-934 k>t-896 k>u-716 k>v-735 k>w-708 k>x-477 k>y-823 k>z-713 k>^-1069 k>$-1069 k>cc-109 k>ch+246
k>ck+349 k>co-267 k>gh-25 k>ke+23 k>kh-134 k>kk+89 k>ok-218 k>qu+332 l>l+243 l>m-976 l>n-844 l>o-736 l>p-824 l>q-586 l>r-696
l>s-1010 l>t-971 l>u-750 l>v-810 l>w-272 l>x-552 l>y-898 l>z-496 l>^-1144 l>$-1144 l>eh-421 l>la-201 l>le-81 l>li-410 l>ll+302
l>rr-175 m>m+284 m>n-627 m>o-1007 m>p-795 m>q-557 m>r-1022 m>s-981 m>t-942 m>u-908 m>v-781 m>w-754 m>x-523 m>y-871 m>z-757
m>^-1115 m>$-1115 m>ma-78 m>mm+215 m>mo+49 m>mu+115 n>n+192 n>o-1058 n>p-647 n>q-621 n>r-1085 n>s-1045 n>t-1005 n>u-974 n>v-844
n>w-818 n>x-586 n>y-878 n>z-823 n>^-1179 n>$-1179 n>hn-372 n>in-333 n>ne+121 n>nn+140 o>o+129 o>p-857 o>q-619 o>r-1082 o>s-1039
o>t-893 o>u+7 o>v-843 o>w-374 o>x-535 o>y-934 o>z-820 o>^-1177 o>$-1177 o>al-575 o>ao-482 o>au-5 o>aw-112 o>ew-157 o>ho-374
o>oh-74 o>oo+6 o>or-375 o>ot-307 o>ou+177 o>ow+85 o>ud-255 o>um-340 o>un-302 o>ur-427 p>p+327 p>q-410 p>r-869 p>s-828 p>t-789
p>u-758 p>v-628 p>w-601 p>x-370 p>y-719 p>z-606 p>^-962 p>$-962 p>ba-176 p>be-4 p>bo-137 p>pi+71 p>pp+345 p>sp+100 q>q+612
q>r-631 q>s-591 q>t-551 q>u-521 q>v-390 q>w-364 q>x-138 q>y-481 q>z-368 q>^-724 q>$-724 q>ac+192 q>ak+256 q>co+309 q>cq+563
q>gh+434 q>qo+556 q>qq+801 r>r+212 r>s-931 r>t-1003 r>u-985 r>v-855 r>w-828 r>x-597 r>y-946 r>z-833 r>^-1189 r>$-1189 r>ar-478
r>er-144 r>nk-196 r>re-367 r>ro-314 r>rr+64 r>rz-204 r>ur-379 s>s+229 s>t-975 s>u-938 s>v-814 s>w-515 s>x-556 s>y-905 s>z-119
s>^-1149 s>$-1149 s>ce-209 s>ch-23 s>sc-328 s>sh-14 s>ss+261 s>sz+93 s>tz+95 t>t+223 t>u-904 t>v-775 t>w-748 t>x-523 t>y-866
t>z-753 t>^-1109 t>$-1109 t>at-295 t>gh-146 t>te-245 t>th+111 t>tt+249 t>zt+202 u>u+203 u>v-744 u>w-143 u>x-478 u>y-641 u>z-723
u>^-1079 u>$-1079 u>am-283 u>aw-99 u>ew-113 u>oo-112 u>ou+330 u>ow-33 u>si-424 u>ud-238 u>uu+38 u>ux+161 v>v+312 v>w+7 v>x-362
v>y-705 v>z-592 v>^-948 v>$-948 v>af-11 v>if-141 v>ou-71 v>ph+186 v>ub+127 v>ve+8 v>vv+278 w>w+359 w>x-316 w>y-678 w>z-565
w>^-921 w>$-921 w>av-59 w>ou+250 w>wh+306 w>ww+351 x>x+426 x>y-447 x>z-340 x>^-690 x>$-690 x>ix+471 x>ks+484 x>xe+477 x>xx+1004
y>y+301 y>z-683 y>^-1039 y>$-1039 y>ai-315 y>ay-113 y>ey+246 y>ie+74 y>ij+118 y>iy+23 y>ye-201 y>yo-113 y>yy+176 z>z+353 z>^-926
z>$-926 z>dh+284 z>di-153 z>ja-163 z>se-79 z>zz+527 ^>^+192 ^>$-1282 $>$+177 $>d$-261 $>e$+56 $>h$-367 $>s$-572 aa>un-185
aa>us-159 ab>im+57 ab>uf+223 ac>co+34 ac>gh+143 ac>qo+471 ad>dh+28 ad>et+166 ag>ej+95 ah>ha-152 ah>kr+165 ai>ea-365 ai>ee-368
ai>ey+76 ai>il-127 ai>in-320 ai>ye-115 ai>yn-102 ak>co+126 ak>eq+311 ak>gh+233 ak>im+51 ak>iq+338 ak>qo+559 ak>qu+494 am>en-164
am>in-160 am>me-99 am>uf+170 ao>kr-102 au>ol-121 au>ow+373 aw>ev+432 ay>ea-174 ay>ei+209 ay>il-85 ay>ye+57 az>dh+206 az>ed+129
az>id+187 az>kr+149 az>th+188 ba>pe+55 be>ib+67 be>pi+178 be>pp+319 bi>pe+330 bu>pa+308 bu>po+345 cc>hd+278 ce>es-57 ce>ga+48
ce>ja+176 ce>sa+17 ci>he+21 ck>ke+334 ck>qu+665 co>ku+309 cu>ko+393 da>ed-39 de>ed+134 di>ze+173 du>ed+376 ea>hu-150 ee>ih-134
ee>in-217 ee>is-244 eg>ij+305 eh>ha+296 ei>il-231 ei>is-149 ej>ti+131 ek>iq+484 el>le+59 eq>ik+484 er>re-4 es>sh-29 ey>ie+238
ez>id+185 ez>is+98 ff>ph+640 ff>ve+562 ga>je+88 ge>ji+187 gh>qo+625 gi>je+259 gy>ji+357 gy>ug+431 ha>oh+40 hi>la-120 hr>re-67
ie>ry-107 il>le-160 im>uf+331 in>na-313 in>ne-112 io>yu+207 ir>re-224 is>yc+357 ix>sh+445 iy>ti+174 jo>kw+473 kr>la-78 ky>qi+536
la>ri-199 li>ye+48 lk>sa-28 ll>rr+232 ls>rr+80 lw>rr+307 me>oh+19 od>uz+322 oo>ue-88 oq>uk+588 ou>ww+494 ou>za+151 ov>ub+686
ow>ue+250 ow>ui+122 sa>tz+345 sh>ts+76 vk>wq+873
`;

/** Name words that many people share, folded. */
export const COMMON_NAMES = `
abd abdallah abdel abdelkrim abderraouf abderrazak abdulla abdullah abdulsalam abdulwahab abdurrahim abed abeid abid addai addy
ade aissa aleksandar aleksander aleksandr alen alexander alexandr aline allen alyn andre andree andrei andrej andrzej baehr bale
ball beal bear beck beek beer beg behr bell belle berry bill bob bobb bol boll boole bopp bull carey carrie cary catherine
chahine chaouki chau chawki chew chirine cho chou chow christiaan christian christiane christina chu cid corey corrie corry cory
cristian cristina curie currie curry cyd daren darin darine darren darrin darryn ebeid eddie edi edie eesa eisa eissa elaine
ellen essa faisal faisel faycal faycel faysal feisal gustaaf gustaf gustav gustave gustavus gusztav iosif isa isaac isaak ishak
ishaq issa itzhak kalifa kare kari katharine katherine kathrin kathrine kathryn khalifa khalifah khalife khalifeh khelifa korie
kristian kristijan kristina kristjan kristyna krisztian krisztina krystian krystyna laila laine lam lane lau layla leila len lene
leo lew leyla lila lili lilley lilli lilly lily lin linn liu lyn lyne lynn lynne maier mair mayer mayr mehmed mehmet meier meijer
meyer meyrink mhamed mohammad mohammed mohd morocco mouhammad muhamed muhammad muhammed myer neal neale neel neil neill nel nell
nicolae nicolai niculae nikolai nikolaj nikolay obaid obeid oleksandr ondrej pall paul pauley pauly peake peale peck pehr pell
per pere peri perri perry pick piri poel pol poli polley polly poly pop pope popp poul raza reda redha reino renaud renault reno
reo reynaud reza rickey ricki rickie ricky rida ridha riki rikke rino ryu sahin sayed sayyid sevki shaheen shahen shahin shahine
shaw shawki shawky shawqi shereen sherin sherine shirin sho shu shue sid sirin sofian sofiane sofiene sofyan soufiane sperry
sufian sufyan syd syed tsui ubayd vasile vasili vasilije vasiliy vasily wassily yaacov yaakov yacoub yaghoub yaqoob yaqoub yaqub
yitzhak yossef yousef yousif youssef youssif youssouf yousuf yusaf yusef yusof yusuf zhou
`;
