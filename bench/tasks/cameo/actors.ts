import { fold, type Packs } from "../../../src/packs/index.ts";

/** The CAMEO code of a side named by its words ("Iranian police" -> IRNCOP); undefined where they name no state, people or body with a code. */
export function actorCode(words: string, packs: Packs): string | undefined {
  const tokens = words.split(/\s+/).filter((word) => word !== "");
  let country: string | undefined;
  for (let at = 0; at < tokens.length && country === undefined; at++) {
    for (const entry of packs.nameIndex.match(tokens, at)?.entries ?? []) {
      const body = BODIES[entry.id];
      if (body) return body;
      const id = packs.packs.flatMap((pack) => pack.actors).find((actor) => actor.id === entry.id);
      const state = id?.kind === "state" ? id.id : (id?.country ?? (entry.of === "place" ? entry.id : undefined));
      if (state !== undefined) country ??= codeOf(state);
    }
  }
  const agent = AGENTS.find(([pattern]) => pattern.test(words))?.[1] ?? "";
  const code = `${country ?? ""}${agent}`;
  return code === "" ? undefined : code;
}

const BODIES: Readonly<Record<string, string>> = {
  "united-nations": "IGOUNO",
  "un-security-council": "IGOUNO",
  "european-union": "IGOEUREEC",
  nato: "IGOWSTNAT",
  "arab-league": "IGOMEAARL",
};

/** Roles by their noun; the first that fits is taken. */
const AGENTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:police|policemen)\b/i, "COP"],
  [/\b(?:army|troops?|soldiers?|military|air force|navy|forces|warplanes|tanks|helicopters|warships|jets)\b/i, "MIL"],
  [/\b(?:rebels?|guerrillas?|insurgents?|militants?|militia|militiamen|gunmen|separatists?)\b/i, "REB"],
  [/\b(?:opposition|dissidents?)\b/i, "OPP"],
  [
    /\b(?:government|president|prime minister|minister|ministry|officials?|authorities|king|premier|secretary|administration|ambassador|envoy|spokesman|cabinet)\b/i,
    "GOV",
  ],
  [/\b(?:parliament|lawmakers?|congress|senate|legislators?|assembly)\b/i, "LEG"],
  [/\b(?:court|judges?)\b/i, "JUD"],
  [/\b(?:students?|teachers?|university)\b/i, "EDU"],
  [/\brefugees?\b/i, "REF"],
  [/\b(?:newspaper|journalists?|reporters?)\b/i, "MED"],
  [/\b(?:workers?|union)\b/i, "LAB"],
  [/\b(?:civilians?|villagers?|people|residents|protesters|demonstrators|youths?)\b/i, "CVL"],
];

/** ISO 3166-1 alpha-3 where it is not the first three letters of the name. */
const ODD: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "andorra AND angola AGO antigua-and-barbuda ATG australia AUS austria AUT bahamas BHS bangladesh BGD barbados BRB belarus BLR benin BEN bosnia-and-herzegovina BIH " +
    "brunei BRN bulgaria BGR burkina-faso BFA burundi BDI cambodia KHM cameroon CMR cape-verde CPV central-african-republic CAF chad TCD china CHN comoros COM " +
    "democratic-republic-of-congo COD republic-of-congo COG costa-rica CRI ivory-coast CIV croatia HRV czech-republic CZE denmark DNK dominica DMA dominican-republic DOM " +
    "east-timor TLS el-salvador SLV equatorial-guinea GNQ estonia EST eswatini SWZ germany DEU grenada GRD guatemala GTM guinea GIN guinea-bissau GNB guyana GUY iceland ISL " +
    "iran IRN iraq IRQ ireland IRL israel ISR jamaica JAM japan JPN kazakhstan KAZ kiribati KIR north-korea PRK south-korea KOR kosovo KSV kuwait KWT latvia LVA lebanon LBN " +
    "liberia LBR libya LBY liechtenstein LIE lithuania LTU luxembourg LUX madagascar MDG malawi MWI malaysia MYS maldives MDV malta MLT marshall-islands MHL mauritania MRT " +
    "mauritius MUS moldova MDA monaco MCO mongolia MNG montenegro MNE morocco MAR mozambique MOZ myanmar MMR namibia NAM netherlands NLD new-zealand NZL niger NER nigeria NGA " +
    "north-macedonia MKD pakistan PAK palestine PSE panama PAN papua-new-guinea PNG paraguay PRY philippines PHL poland POL portugal PRT saint-lucia LCA samoa WSM " +
    "sao-tome-and-principe STP saudi-arabia SAU senegal SEN serbia SRB seychelles SYC sierra-leone SLE singapore SGP slovakia SVK slovenia SVN solomon-islands SLB south-africa ZAF " +
    "south-sudan SSD spain ESP sri-lanka LKA suriname SUR sweden SWE switzerland CHE taiwan TWN tajikistan TJK tonga TON trinidad-and-tobago TTO united-arab-emirates ARE " +
    "tanzania TZA kyrgyzstan KGZ united-kingdom GBR united-states USA uruguay URY vietnam VNM zambia ZMB zimbabwe ZWE"
  )
    .split(" ")
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] as string] as const] : [])),
);

const codeOf = (id: string): string => ODD[id] ?? fold(id).slice(0, 3).toUpperCase();
