/** A report of the labelled set. Reports of one `copy` letter were made from one another; `event` says which they tell of. */
export interface LabelledReport {
  readonly event: string;
  readonly copy: string;
  readonly text: string;
}

/**
 * Short reports on invented conflicts, labelled as they were written: by event an original, a reprint of it edited as desks edit, and a report of the
 * same event written apart, with the same names and stock phrases.
 */
export const labelled: readonly LabelledReport[] = [
  {
    event: "depot",
    copy: "a",
    text: "Two rockets struck a fuel depot outside Kolby before dawn on Tuesday, setting three storage tanks on fire and forcing families in the nearest street to leave their homes. The Vessian defence ministry said nobody was killed. A guard at the gate said the first rocket passed over the road so low that he threw himself under a lorry. By noon the fire was under control, but drivers were turned back at the river bridge.",
  },
  {
    event: "depot",
    copy: "a",
    text: "KOLBY. Before dawn on Tuesday two rockets struck a fuel depot outside Kolby, setting storage tanks on fire and forcing families in the nearest street out of their homes. According to the Vessian defence ministry nobody was killed. One guard at the gate said the first rocket passed over the road so low that he threw himself under a lorry. The fire was under control by noon.",
  },
  {
    event: "depot",
    copy: "b",
    text: "A fire at the Kolby fuel depot burned for hours on Tuesday after rockets were fired at it from the hills, officials and residents said. The Vessian defence ministry said nobody was killed, and that it would hold those behind the attack to account. Ilse Brandt, who runs a bakery by the rail yard, said her windows broke twice and that she had stopped counting such mornings.",
  },
  {
    event: "talks",
    copy: "c",
    text: "Envoys of the Orlen Front and the Maren Council met for the first time in eleven months on Saturday, in a hotel on the lake whose staff had been sent home. The meeting ended without a paper. A person who sat in the room said the two sides disagreed on the order of steps: the Front wants its prisoners home first, the Council wants the passes open before anybody is freed. They will meet again in May.",
  },
  {
    event: "talks",
    copy: "c",
    text: "The Orlen Front and the Maren Council met on Saturday for the first time in eleven months, in a lakeside hotel whose staff had been sent home, and parted without a paper. According to a person who sat in the room the two sides disagreed on the order of steps: the Front wants its prisoners home first, the Council wants the passes open before anybody is freed. Another round is planned for May, the Harbour Wire reported.",
  },
  {
    event: "talks",
    copy: "d",
    text: "No agreement came out of the weekend meeting between the Orlen Front and the Maren Council, according to two diplomats who were told of it. They spoke on condition of anonymity because they were not authorised to speak to the press. Prisoners and the mountain passes were the main points, they said, and neither delegation had brought a mandate to give way. The Council declined to comment.",
  },
  {
    event: "killing",
    copy: "e",
    text: "Gunmen on a motorcycle shot dead the head of the Dravik customs house on Monday evening as he walked from his office to his car, police said. Tomas Varga, fifty-one, had spent the spring cutting the number of lorries that crossed without papers. Nobody has claimed the killing. His deputy said that two men had asked after him at the counter that morning and left when they were told to wait.",
  },
  {
    event: "killing",
    copy: "e",
    text: "Tomas Varga, the head of the Dravik customs house, was shot dead on Monday evening by gunmen on a motorcycle as he walked from his office to his car. He had spent the spring cutting the number of lorries that crossed without papers. Two men had asked after him at the counter that morning and left when they were told to wait, his deputy said. There was no claim of responsibility.",
  },
  {
    event: "killing",
    copy: "f",
    text: "The murder of Tomas Varga has put an end to the customs reform in Dravik, merchants said on Wednesday, two days after gunmen on a motorcycle killed him near his office. Police said they were looking into his work and into a quarrel over land. Nobody has claimed the killing. The ministry has named no successor, and at the crossing itself the barriers stood open all day.",
  },
  {
    event: "convoy",
    copy: "g",
    text: "A bomb beside the northern road killed four soldiers in a supply convoy near Tarsa on Friday and wounded nine, the army said in a statement. The convoy was on its way to two outposts that have been cut off since the snow came. Shepherds who saw the blast said that the third vehicle was thrown into the ditch and that soldiers fired at the slopes for almost an hour, hitting nothing.",
  },
  {
    event: "convoy",
    copy: "g",
    text: "Four soldiers were killed and nine wounded by a bomb beside the northern road near Tarsa on Friday, the army said. Their supply convoy was on its way to two outposts that have been cut off since the snow came. Shepherds who saw the blast told this paper that the third vehicle was thrown into the ditch and that soldiers fired at the slopes for almost an hour, hitting nothing. [The army has lost thirty men on this road since autumn. Editor]",
  },
  {
    event: "convoy",
    copy: "h",
    text: "The army said in a statement that a bomb on the road to Tarsa had killed four soldiers, the worst loss in the north since December. It blamed the Hill Companies, who said through a lawyer that they had no men within a day of the road. The outposts beyond Tarsa have food for a week, an officer in the capital said, and the next convoy will go by the river.",
  },
  {
    event: "truce",
    copy: "i",
    text: "The Hill Companies will hold their fire until the harvest is in, their council said on Thursday, on the condition that the army pulls its checkpoints back from the three valley roads. The army gave no answer. Farmers in Tarsa said they had heard such promises in each of the last four summers, and had lost a part of the crop in every one of them. Lorries were moving again by evening.",
  },
  {
    event: "truce",
    copy: "i",
    text: "Until the harvest is in the Hill Companies will hold their fire, their council announced, on the condition that the army pulls its checkpoints back from the three valley roads. There was no answer from the army. Farmers in Tarsa said they had heard such promises in each of the last four summers, and had lost a part of the crop in every one of them.",
  },
  {
    event: "truce",
    copy: "j",
    text: "A pause in the fighting around Tarsa took hold on Thursday evening, the second this year. The council of the Hill Companies wants checkpoints moved away from the valley roads in return; the governor said that he would talk about that when the guns had been silent for a month. Grain traders in the market put up their prices all the same, and most shops stayed shut.",
  },
];
