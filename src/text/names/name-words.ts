/** Small words and forms of address that names carry or drop freely, and legal forms of companies; all folded. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Articles and particles of patronymics and origin. */
export const DROPPED: ReadonlySet<string> = set(
  "al el as ash ar ad az at an ul ol the a of for and y e i bin ben ibn bint ould walad de del della di da do dos das du van von der den ter la le les los zu af av",
);

/** Titles and forms of address in front of a name. */
export const TITLES: ReadonlySet<string> = set(
  "mr mrs ms miss sir lord lady dr prof professor eng engineer sheikh shaikh shaykh sheik sayyid sayed sayyed syed hajj haj hajji haji hojatoleslam hojatolislam hojjatoleslam ayatollah mullah mulla maulana mawlana maulvi imam emir amir general gen colonel col major maj captain capt lieutenant lt brigadier brig admiral marshal president minister king prince queen princess senator",
);

/** Legal forms of companies. */
export const FORMS: ReadonlySet<string> = set(
  "ltd limited llc llp inc incorporated corp corporation co company plc gmbh ag sa sas sarl srl spa bv nv oy ab as jsc ojsc pjsc ooo oao zao pao ao kg pte pty sdn bhd fze fzco",
);

/** Words that make one name word with the next: "Abu Sand", "Abd al-Sand". */
export const JOINING: ReadonlyMap<string, string> = new Map([
  ...["abu", "abou", "abo", "aboo", "abi", "aba"].map((word) => [word, "abu"] as const),
  ...["umm", "um", "oum"].map((word) => [word, "umm"] as const),
  ...["abd", "abdel", "abdul", "abdal", "abdol", "abdoul", "abdu"].map((word) => [word, "abd"] as const),
]);

/** Words inside the names of organisations and bodies, by which a name is read as one: in them a further word tells another apart. */
export const ORGANISATION_WORDS: ReadonlySet<string> = set(
  "brigade brigades battalion battalions companies movement front army party league forces force corps guard guards ministry council committee agency bank group company union organization organisation organizations alliance coalition bloc mobilization resistance authority institute university association federation foundation court office bureau department service services command division directorate militia network centre center commission assembly house",
);
