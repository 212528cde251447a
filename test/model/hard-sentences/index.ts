import { conflictingAccounts, datedByAnother, rangeAndWindow } from "./deeds.ts";
import { denialForAnother, frontName, nobodyClaims, privateAdmission } from "./denials.ts";
import { agreedAndDisregarded, oneOfTheFive, standingRule } from "./orders.ts";
import { wholePage } from "./pages.ts";
import type { Passage } from "./passage.ts";
import { beliefOfTwoAboutThree, insertionInSentence, retoldThroughAgency, televisedAddress } from "./speech.ts";
import { inferredEnd, inNameOnly } from "./ties.ts";
import { conditionNotMet, threatForRelease, truceForShow } from "./truces.ts";

/** Short passages that are hard to hold in records, each read by hand. */
export const hardSentences: readonly Passage[] = [
  denialForAnother,
  nobodyClaims,
  frontName,
  privateAdmission,
  conditionNotMet,
  truceForShow,
  threatForRelease,
  agreedAndDisregarded,
  standingRule,
  oneOfTheFive,
  beliefOfTwoAboutThree,
  televisedAddress,
  retoldThroughAgency,
  insertionInSentence,
  datedByAnother,
  rangeAndWindow,
  conflictingAccounts,
  inferredEnd,
  inNameOnly,
  wholePage,
];
