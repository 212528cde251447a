const LONG = "x".repeat(5000);

/** A report that tries what report text may try: markup, a turned-round word, an escape sequence, a word without end. */
const hostile = `Guards <script>globalThis.hacked = true</script> deny raid

Sand Brigade fighters <img src=x onerror="globalThis.hacked = true"> guard the river, \u202egnihtyna\u202c said the \u001b[31mOrlen Front\u001b[0m.

The Sand Brigade denied the report. ${LONG}
`;

const harbour = `Drones hit depot near Tarvo

By Lena Moor

HARBOUR WIRE - 3 March 2029

TARVO - Armed drones hit a fuel depot near Tarvo on Friday, killing two guards, officials said.

The Orlen Front claimed responsibility for the attack. "The war is not over," spokesman Rashid Velt told Harbour Wire.

The government of Orlen accused the Sand Brigade of the attack. The Sand Brigade denied carrying out the attack.

"The Sand Brigade are terrorists," minister Dana Kell said.
`;

const QUAY = "The lamps along the quay were lit early because the sky over the hills had gone dark by noon.";

const lamp = `Sand Brigade denies raid on depot

The Lamp, 4 March 2029

Drones attacked a fuel depot near Tarvo on Friday, killing two guards. The Sand Brigade denied carrying out the attack.

The two sides agreed on a truce on Sunday, a mediator said on condition of anonymity.

${QUAY} Nobody minded.
`;

const echo = `Dark by noon

THE ECHO - 5 March 2029

[The sea was calm, our reader writes.]

${QUAY.replace("dark", "black")}
`;

/** What the second report said before it was edited. */
export const lampBefore = lamp
  .replace("killing two guards", "wounding three guards")
  .replace("The two sides agreed on a truce on Sunday", "Talks began");

/** Invented reports of the browser suite: two on one raid, a copy of one of them, and a hostile one. */
export const webReports: Readonly<Record<string, string>> = {
  "harbour.txt": harbour,
  "lamp.txt": lamp,
  "hostile.txt": hostile,
  "echo.txt": echo,
};
