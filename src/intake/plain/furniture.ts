import { hasStop, isProse, LINE, mark, open, type PageRule, wordCount } from "../page.ts";

/** Whole lines that pages print around an article. */
const LINES: readonly RegExp[] = [
  /^skip to (?:main |the )?(?:content|navigation|menu|article|search)$/i,
  /^(?:main )?(?:menu|navigation|home|search|close|share|print|email|copy link|save|login|log in|sign in|sign up|register|subscribe|loading|comments?|reply|advertisement|advertisements|ad|ads|sponsored|previous|next|top|more|listen|live|news|video|videos|gallery|advert|tags?|topics?)(?: menu)?[.:…]*$/i,
  /^(?:share|tweet|email|print|send|save|copy|post|pin)(?: (?:this|the|it|with|link|article|story|page|post|friends|email)){0,4}(?: (?:on|via|to|by|with) \w{1,20})?$/i,
  /^(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|keywords?|read in|sections?)\s*:.{0,200}$/i,
  /^follow (?:us|@?\w+)(?: (?:on|at) .{1,60})?$/i,
  /^(?:back to top|go back|view all|see all|show more|load more|show comments|hide comments|view comments|toggle .{1,20}|open .{1,20}|accept(?: all)?(?: cookies)?)$/i,
  /^(?:\d+|an?|one)[ -](?:min(?:ute)?s?|hours?|days?|weeks?)(?: read| ago|'s read)\b.{0,20}$/i,
  /^(?:reading time|estimated reading|listen to (?:this )?(?:article|story)).{0,40}$/i,
  /^\d[\d,.]*[km]? (?:views?|shares?|likes?|comments?)$/i,
  /^(?:leave an?|post an?|add an?|write an?|submit) (?:reply|comment|response).{0,40}$/i,
  /^(?:cancel reply|post comment|submit comment|your name|your email|your comment|name \*?|email \*?|website|name\s?\*|email\s?\*|comment\s?\*)$/i,
  /^your e-?mail address will not be published\b.{0,80}$/i,
  /^(?:required fields are marked|save my name|notify me of|comments are closed|be the first to comment|you must be logged in).{0,120}$/i,
  /^(?:home|news|world)(?: ?[>»/›|] ?[\w&' -]{1,80}){1,6}$/i,
  /^[\s*_=~.·•–—|#+-]{1,80}$/,
];

/** Headings over a list of other articles; short lines below them are teasers. */
export const LIST_HEADING =
  /^(?:editor['’]?s?['’]?s? (?:picks?|choice)|most (?:read|popular|viewed|shared|commented)|(?:also )?trending(?: now)?|popular(?: now)?|(?:latest|top|more|other|recent)(?: [\w'’]{1,20}){0,2} (?:news|stories|articles|posts|headlines|coverage|videos?|reading)|related(?: (?:articles?|news|stories|topics?|content|posts?|links?|coverage|reading|items))?|recommended(?: (?:for you|reading|stories|articles))?|you (?:may|might) (?:also )?(?:like|be interested in)|more (?:from|on|about|in) .{1,60}|what to read next|read next|up next|don['’]t miss|see also|further reading|in this (?:story|section))\s*:?$/i;

/** Page furniture told by the whole line: "Skip to content", "Share", "Leave a reply", "Editor's picks". */
export const furnitureLines: PageRule = (page) => {
  for (const index of open(page)) {
    const line = page.blocks[index]?.text ?? "";
    if (line.length > 200) continue;
    if (LIST_HEADING.test(line)) mark(page, index, "furniture", "list-heading: heads a list of other articles");
    else if (LINES.some((pattern) => pattern.test(line)))
      mark(page, index, "furniture", "furniture-line: a line that pages print around articles");
  }
};

/** Said to the visitor about the site and not about the world; either a strong cue or two weak ones. */
const STRONG: readonly RegExp[] = [
  /\ball rights reserved\b/i,
  /^(?:©|\(c\)|copyright)\s?(?:\d{4}|[A-Z©])/i,
  /\b(?:this|our) (?:site|website|page)s? (?:uses?|makes use of) cookies\b/i,
  /\blearn more about republishing\b|\brepublish(?:ing|ed)? (?:this|our|the) (?:content|article|story|piece|work)s?\b/i,
  /\b(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|alerts|inbox|updates|channel|podcast)\b/i,
  /\b(?:privacy policy|terms (?:of (?:use|service)|and conditions))\b/i,
  /\bif you (?:enjoyed|liked|like|appreciate) (?:this|our) (?:article|story|post|work|content|reporting)\b/i,
  /^(?:follow|like|join|chat with|contact) (?:us|@\w{2,40}|our)\b/i,
  /\bfor your personal,? non-?commercial use\b/i,
  /\b(?:may|can) be (?:reached|contacted|followed) (?:at|on|via)\b.{0,40}@/i,
  /\bget (?:access|unlimited|more|full)\b.{0,80}\b(?:inbox|subscri\w+|newsletter|membership)\b/i,
  /\bviews? expressed (?:in|by|here)\b.{0,120}\b(?:do not|does not|don['’]t|not necessarily)\b/i,
  /\bcreative commons\b.{0,80}\b(?:licen[cs]e|attribution)\b/i,
];
const WEAK: readonly RegExp[] = [
  /\bplease\b/i,
  /\bclick (?:here|on)\b|\bfill (?:out|in) (?:this|the|our) form\b|\bfound here\b/i,
  /\b(?:our|your) (?:readers?|journalism|newsroom|coverage|support|inbox|subscription|account|app|channel|website|browser|email)\b/i,
  /\b(?:subscribe|donate|subscription|newsletter|cookies|membership|republish\w*|permission|reproduc(?:e|ed|tion))\b/i,
  /\b(?:become|join) (?:a|an|our) (?:member|subscriber|patron|supporter|community|channel)\b/i,
  /\b(?:delivers|provides|offers)\b.{0,60}\b(?:coverage|analysis|journalism|reporting)\b/i,
  /\b(?:this|the) (?:article|story|content|material|report)\b.{0,60}\b(?:may not|cannot|must not)\b/i,
];

/** Notices to the visitor: copyright, cookies, newsletters, republishing, what the outlet is. */
export const notices: PageRule = (page) => {
  for (const index of open(page)) {
    const text = page.blocks[index]?.text ?? "";
    if (text.length > 1200) continue;
    const strong = STRONG.some((pattern) => pattern.test(text));
    const weak = WEAK.filter((pattern) => pattern.test(text)).length;
    const quoted = /["“”]/.test(text);
    if ((strong && !(quoted && isProse(text))) || (weak >= 2 && !quoted))
      mark(page, index, "notice", "notice: speaks to the visitor about the site");
  }
};

const SOURCE = /^(?:sources?|via|agenc(?:y|ies)|courtesy(?: of)?|from)\s*:\s*\S.{0,80}$/i;
const INPUTS =
  /^[([]?(?:with (?:additional )?(?:inputs?|reporting|material|files)? ?(?:from|by) (?:the )?[\w., &]{2,80}|agencies|wire services|news agencies)[)\].]*$/i;
/** "(Harbour Wire)" and nothing else. */
const ALONE = /^\((?:[A-Z\u00C0-\u00DE][\w’'.-]*)(?: (?:and |of )?[A-Z\u00C0-\u00DE][\w’'.-]*){0,4}\)\.?$/;
const ORIGINAL = /\b(?:first|originally) (?:appeared|published|posted|ran)\b.{0,20}\b(?:in|on|by|at)\b/i;

/** Lines that name where the text was taken from: "Source: NAME", "(With inputs from agencies)", "First published by NAME". */
export const sourceLines: PageRule = (page) => {
  const last = page.blocks.findLastIndex((block) => isProse(block.text));
  for (const index of open(page)) {
    const line = page.blocks[index]?.text ?? "";
    if (line.length > 200) continue;
    const named = SOURCE.test(line) && !line.startsWith("From:") && wordCount(line) <= 14;
    if (ALONE.test(line))
      mark(
        page,
        index,
        index > last ? "source-line" : "credit",
        index > last ? "source-line: a name in brackets at the end" : "credit: a name in brackets on its own line",
      );
    else if (named || INPUTS.test(line)) mark(page, index, "source-line", "source-line: names where the text was taken from");
    else if (ORIGINAL.test(line) && /\b(?:this|article|story|piece|post|report)\b/i.test(line))
      mark(page, index, "source-line", "source-line: says where the text was first published");
  }
};

const READ_MORE =
  /^(?:[>»›→\s]*)(?:(?:read|see|find out|learn|watch|view) more|continue reading|keep reading|full (?:story|article)|read (?:the )?(?:full )?(?:story|article|on))(?:\s*[>»›→….:]*)$/i;
const LEAD =
  /^(?:read(?: more| also| next|ing)?|also read|see also|related(?: (?:story|article|news))?|more(?: on this)?|watch(?: also| now| live)?|recommended|don['’]t miss|in (?:pictures|photos|video)|must read|click here|further reading)\s*(?::|\||»|>|-|–|—)\s*\S/i;

/** Teasers of other articles: "Read more »" with the line above it, "Read also: ...", short lines under a list heading. */
export const teasers: PageRule = (page) => {
  for (const index of open(page)) {
    const line = page.blocks[index]?.text ?? "";
    if (line.length > LINE) continue;
    if (READ_MORE.test(line)) {
      mark(page, index, "teaser", "read-more: a link to another article");
      const above = page.blocks[index - 1];
      if (above && wordCount(above.text) <= 30 && above.text.length <= 200 && !isProse(above.text))
        mark(page, index - 1, "teaser", "read-more: the title above a link to another article");
    } else if (LEAD.test(line) && wordCount(line) <= 30) mark(page, index, "teaser", "read-also: names another article");
  }
};

/** Short lines without a stop under "Most read" and its like, up to the next paragraph of running text. */
export const listed: PageRule = (page) => {
  let under = false;
  for (const [index, block] of page.blocks.entries()) {
    const given = page.marks[index];
    if (given) under = given.reason.startsWith("list-heading") || (under && given.role !== "body");
    else if (under && block.text.length <= 200 && !isProse(block.text))
      mark(page, index, "teaser", "listed: stands in a list of other articles");
    else under = false;
  }
};

/** Fewest paragraphs of running text a page must have before its edges are trusted. */
const ENOUGH = 2;

/** Short lines without a stop outside the running text: labels between headline and text, and whatever follows its last paragraph. */
export const edges: PageRule = (page) => {
  const prose = open(page).filter((index) => isProse(page.blocks[index]?.text ?? ""));
  const [first, last] = [prose[0], prose.at(-1)];
  if (first === undefined || last === undefined || prose.length < ENOUGH) return;
  for (const index of open(page)) {
    const line = page.blocks[index]?.text ?? "";
    if (hasStop(line) || /["“”:]|^[-–—•*·]/.test(line)) continue;
    if (index < first && wordCount(line) <= 4) mark(page, index, "furniture", "edge: a label above the text");
    else if (index > last && wordCount(line) <= 20 && !/\d/.test(line))
      mark(page, index, "furniture", "edge: a short line after the last paragraph");
  }
};

/** Section headings with nothing of the text below them head something else. */
export const emptyHeadings: PageRule = (page) => {
  let text = false;
  for (let index = page.blocks.length - 1; index >= 0; index--) {
    const role = page.marks[index]?.role;
    if (role === undefined || role === "body") text = true;
    else if (role === "subhead" && !text)
      page.marks[index] = { role: "furniture", reason: "empty-heading: a heading with no text below it" };
  }
};
