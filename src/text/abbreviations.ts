/** Abbreviations of news English that keep their full stop. */

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Before a name or a figure: a full stop after these never ends a sentence. */
export const TITLE_ABBREVIATIONS = list(
  "mr mrs ms messrs dr prof gen maj lt col capt cmdr cpl sgt pvt adm brig rear vice sen rep gov pres rev hon amb supt insp det const cst cllr st ste mt ft fr sr sheik vs v pfc cpt cdr gens sens reps drs profs msgr atty",
);

/** Before a figure only: "No. 5", "pp. 3", "Sat. 4". */
export const FIGURE_ABBREVIATIONS = list("no nos art sec vol pp p fig op sat sun mon tue tues wed thu thur thurs fri mar");

/** Anywhere; a sentence may end with them when the next one clearly opens. */
export const OTHER_ABBREVIATIONS = list(
  "jan feb apr aug sept sep oct nov dec inc corp co ltd llc bros dept univ assn est approx etc jr al a.m p.m e.g i.e u.s u.n u.k u.s.a d.c ph.d cf ca km kg hrs mins min ave blvd rd intl gov't govt natl ret retd",
);

/** Top-level domains after which a dotted word is an address, not two sentences run together. */
export const DOMAINS = list("com org net gov edu mil int info biz io co uk us eu de fr ru tr ir iq il sy lb sa ae qa ye jo eg tv me news");

/** Prefixes that stay with their word; other hyphens are words of their own. */
export const PREFIXES = list(
  "anti ante bi co counter cross de e ex extra hyper inter intra macro mega meta micro mid mini mono multi neo non over pan para post pre pro pseudo quasi re semi sub super supra tri ultra un uni vice",
);
