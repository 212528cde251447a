/** Two invented reports of one raid, in the shape of plain-text pages. */
export const reports = {
  "harbour.txt": `Drones hit depot near Tarvo

By Lena Moor

HARBOUR WIRE - 3 March 2029

TARVO - Armed drones hit a fuel depot near Tarvo on Friday, killing two guards, officials said.

The Orlen Front said it carried out the attack. "We struck the depot," spokesman Rashid Velt told Harbour Wire.

The government of Orlen accused the Sand Brigade of the attack. The Sand Brigade denied any role.
`,
  "lamp.txt": `Sand Brigade denies raid on depot

The Lamp, 4 March 2029

The Sand Brigade on Saturday denied attacking the fuel depot near Tarvo, in which two guards were killed on Friday.

The two sides agreed on a truce on Sunday, a mediator said on condition of anonymity.
`,
} as const;
