/** A report of the set of retellings: `of` names its event, `how` what it is to the original of that event. */
export interface RetoldReport {
  readonly of: string;
  readonly how: "original" | "retelling" | "translation" | "apart";
  readonly text: string;
}

/**
 * Short reports on invented events: an original, one that retells it in other words or came back through another language (names in other
 * spellings), and one of the same event by somebody who was there himself.
 */
export const retoldReports: readonly RetoldReport[] = [
  {
    of: "mine",
    how: "original",
    text: `The gallery at Upper Sestra gave way at ten past four while the second shift was below, and 14 men did not come up. Foreman Radek Olbram had warned the owners twice about the props, said his brother Matej Olbram. "They counted the timber and not the men," he said. The Sestra Mining Trust, whose director Ilona Vesk was abroad, put its output last year at 38,500 tons. Inspector Bohdan Krell had closed the lower gallery in spring and was overruled.`,
  },
  {
    of: "mine",
    how: "retelling",
    text: `A mining disaster that killed 14 could have been prevented. Inspector Bohdan Krell tried to shut down part of the pit months ago, and Radek Olbram, who led the crew, complained about rotten supports. His brother, Matej Olbram, is bitter: "They counted the timber and not the men." Ilona Vesk, who runs the firm, has yet to come home.`,
  },
  {
    of: "mine",
    how: "apart",
    text: `Fourteen coffins stood in the school at Upper Sestra on Sunday. Radek Olbram lay in the third of them. Father Emil Tarn read the names, and the widow of Jiri Salva held up the lamp that her husband had left at home. The owners sent a wreath and no one to carry it.`,
  },
  {
    of: "ferry",
    how: "original",
    text: `The customs cutter Adelina stopped the freighter Marrow Queen off Cape Toll on Tuesday night and found 1,260 rifles under a load of onions. Captain Yusel Hadran told officers that he had been paid in Porto Lume by a broker named Anselm Quade. Prosecutor Delia Normand said the papers bore the stamp of Colonel Farid Benuzan, who denied it. The crew of 23 is held at Fort Almira.`,
  },
  {
    of: "ferry",
    how: "translation",
    text: `In the night to Wednesday at the cape a ship loaded with onions was detained by customs, aboard of which 1,260 pieces of firearms were discovered. The ship leader Yousel Hadran declares to have received the money from the middleman Anselm Kwade. As the lady prosecutor Delia Norman makes known, the documents carry the seal of colonel Fareed Benuzan; the latter contests this. Arrested were 23 sailors.`,
  },
  {
    of: "ferry",
    how: "apart",
    text: `Nobody in Porto Lume admits to knowing Anselm Quade, though his name is on three doors in the fish market. The broker left on Monday, a day before 1,260 rifles were found on the Marrow Queen, the porter Silvio Argent said. Captain Yusel Hadran used to drink at the Anchor with men from the garrison, and paid.`,
  },
  {
    of: "school",
    how: "original",
    text: `Teachers in Lower Karsa have not been paid since October, and on Monday 310 of them walked out. Union secretary Hana Burian put the debt at 4,700,000 crowns. Mayor Oskar Filip said that the province owes him more than that. "We were told to wait for the harvest and then for the spring," said Lida Prokop, who teaches sums. The governor, Evzen Hradil, would not receive them.`,
  },
  {
    of: "school",
    how: "retelling",
    text: `Classrooms stayed empty in one district as 310 staff struck over wages. Hana Burian, for the union, speaks of 4,700,000 crowns outstanding; Oskar Filip, the mayor, blames the province, and Evzen Hradil, the governor, keeps silent. Lida Prokop, one of those on strike, has heard promises enough.`,
  },
  {
    of: "school",
    how: "apart",
    text: `The strike in Lower Karsa entered its second day with 310 teachers out and soup in the hall. Hana Burian read a telegram from the miners of Sestra. Parents are divided: Karel Dusek sent his sons to the quarry, Marta Jelen brought bread. Oskar Filip was booed when he crossed the square.`,
  },
  {
    of: "border",
    how: "original",
    text: `Two shepherds were shot at the Vell pass on Thursday by a patrol that took them for smugglers, the district court heard. Corporal Denis Aukland fired 11 rounds, Private Tom Rasvik none. Their lieutenant, Pauline Greer, had ordered them to hold fire after dark. "You do not shoot at bells," she told the judge, Simon Oakes. The dead are Amos Ferrel, 61, and his nephew Luca Ferrel, 17.`,
  },
  {
    of: "border",
    how: "translation",
    text: `On the mountain crossing soldiers have killed Amos Ferell (61) and the nephew Luka Ferell (17), having held them for contrabandists. To judge Simon Oaks was reported that corporal Denis Aukland let go 11 shots, while soldier Tom Razvik did not. Officer Paulina Greer affirms the existence of a prohibition of fire at night.`,
  },
  {
    of: "border",
    how: "apart",
    text: `The sheep came down from the Vell pass by themselves. In the village nobody has slept since Amos Ferrel and Luca Ferrel were carried in on doors. Their neighbour Greta Hollin heard 11 shots and thought of a wedding. The army says that Corporal Denis Aukland is under arrest; she would like to see it.`,
  },
  {
    of: "prison",
    how: "original",
    text: `A tunnel of 85 metres led from the laundry of Gorn prison to a dairy, and 19 inmates used it before the roll call at six. Among them are the brothers Viktor Salm and Anton Salm, sentenced for the bombing of the Lenz bridge. Warden Clemens Roth resigned. Guard Nikolai Petz said that he had reported the smell of earth in June: "I was told to wash more often." Minister Agathe Lorn called it a failure of the whole house.`,
  },
  {
    of: "prison",
    how: "retelling",
    text: `Nineteen convicts dug their way out, the bombers Viktor Salm and Anton Salm with them. Agathe Lorn, who is responsible for prisons, was furious, and Clemens Roth, in charge of this one, stepped down. A warning by an officer, Nikolai Petz, had gone unheard. "I was told to wash more often," he recalled.`,
  },
  {
    of: "prison",
    how: "apart",
    text: `Police took back four of the 19 men who broke out of Gorn, two of them in a hay barn owned by Josef Wend. Viktor Salm was not there. Dogs lost the trail at the Lenz, said Inspector Ruth Kallas, who asked people to lock up their boats. Agathe Lorn will speak in parliament.`,
  },
  {
    of: "well",
    how: "original",
    text: `The wells of Tamrit were poisoned, a laboratory in the capital has found: 0.9 milligrams of arsenic in each litre. Elder Bashir Okoye said that men of the Dune Riders camped there in May. Their chief, Idris Tamaz, blamed the salt company. Its engineer Conrad Bly called this absurd. Doctor Nadia Essam counts 57 sick, most of them children.`,
  },
  {
    of: "well",
    how: "retelling",
    text: `Arsenic made people ill in a desert village, and everybody points at somebody. Bashir Okoye suspects nomads, their leader Idris Tamaz a salt company, and Conrad Bly, who works for it, laughs it off. Nadia Essam, the doctor, treats 57 patients.`,
  },
  {
    of: "well",
    how: "apart",
    text: `Water comes to Tamrit on camels now. Nadia Essam has 57 sick in a tent for twenty, and more on the way. The salt company sent barrels, which Bashir Okoye had poured into the sand. A captain of the gendarmes, Leon Sarre, will stay until the wells are dug anew.`,
  },
];
