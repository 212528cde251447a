/** Irregular forms that news of conflict uses and the treebanks have too rarely, or spelled wrong, to teach. */

/** Base form, then its past forms; forms that are also other words ("found", "saw") are left to what the treebanks teach. */
const VERBS = `
  flee fled|free freed freeing|bind bound|overrun overran overrunning|overthrow overthrew overthrown|retake retook retaken|
  undertake undertook undertaken|overtake overtook overtaken|oversee oversaw overseen|foresee foresaw foreseen|undergo underwent undergone|
  forgo forwent forgone|withdraw withdrew withdrawn|withhold withheld|uphold upheld|withstand withstood|misunderstand misunderstood|
  swear swore sworn|forswear forswore forsworn|tear tore torn|bear bore borne|overcome overcame|foretell foretold|rebuild rebuilt|
  mislead misled|redraw redrew redrawn|outgun outgunned outgunning|sing sang sung|sink sank sunk|shrink shrank shrunk|spring sprang sprung|
  strive strove striven|forbid forbade forbidden|forsake forsook forsaken|slay slew slain|smite smote smitten|weep wept|creep crept|
  sweep swept|dig dug digging|cling clung|fling flung|sling slung|sting stung|swing swung|wring wrung|bleed bled|breed bred|grind ground|
  rewrite rewrote rewritten|override overrode overridden|beset beset|behead beheaded|interfere interfered interfering|
  quiz quizzed quizzing|bias biased biassed
`;

/** Plural and singular; words that are their own singular stand twice. */
const NOUNS = `
  series series|species species|corps corps|headquarters headquarters|barracks barracks|means means|crossroads crossroads|
  bases base|crises crisis|theses thesis|analyses analysis|axes axis|oases oasis|hypotheses hypothesis|emphases emphasis|
  coups coup|chiefs chief|beliefs belief|roofs roof|wives wife|knives knife|lives life|thieves thief|halves half|shelves shelf|
  leaves leaf|loaves loaf|wolves wolf|calves calf|aircraft aircraft|spacecraft spacecraft|hovercraft hovercraft|offspring offspring|
  media medium|criteria criterion|phenomena phenomenon|fedayeen fedayeen|mujahideen mujahideen|mujahidin mujahidin|peshmerga peshmerga
`;

const rows = (text: string): string[][] => text.split("|").map((row) => row.trim().split(/\s+/));

/** Lemmas by "form_V" and "form_N". */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...rows(VERBS).flatMap(([base, ...forms]) => forms.map((form) => [`${form}_V`, base as string] as const)),
  ...rows(NOUNS).map(([plural, single]) => [`${plural}_N`, single as string] as const),
]);
