import { isProse, mark, type Page, type PageRule } from "../page.ts";
import { saysSomething } from "./page-words.ts";

/** "1. Dana Orr says", "Dana Orr wrote:", "Dana Orr on 3 May 2021 at 10:00 said:"; the line holds nothing else. */
const SAYS = /^(?:\d{1,4}[.)]\s+)?\S.{0,60}?\s(?:says?|said|writes?|wrote|commented|replied|replies)\s*(?::|\.\.\.|…)?$/i;
/** "What the report says" heads a section. */
const SENTENCE = /^(?:he|she|they|it|who|what|why|how|as|the|this|an?|where|when)\b/i;
const NUMBERED = /^\d{1,4}[.)]\s/;
/** "12 Comments", "Comments (3)", "3 thoughts on ...", "Reader comments". */
const HEADING =
  /^(?:\d{1,5} (?:comments?|responses?|replies|thoughts?)\b.{0,160}|(?:reader )?comments? ?\(\d{1,5}\)|reader comments|comments section|discussion ?\(\d{1,5}\)|join the (?:conversation|discussion))$/i;
const TOOLS = /^(?:reply|report abuse|upvote|downvote|like|flag|\d+ (?:likes?|replies|upvotes?|points?))$/i;
const FORM = /^(?:leave an?|post an?|add an?|write an?) (?:reply|comment|response)\b|^your e-?mail address will not be published/i;

/** Reader comments: from the first line that only says who comments, to the end of the page or its comment form. */
export const comments: PageRule = (page) => {
  const first = firstComment(page);
  if (first === undefined) return;
  for (let index = first; index < page.blocks.length; index++) {
    if (FORM.test(page.blocks[index]?.text ?? "")) return;
    mark(page, index, "comment", index === first ? "comments: the reader comments begin here" : "comments: stands among reader comments");
  }
};

function firstComment(page: Page): number | undefined {
  let prose = 0;
  for (const [index, block] of page.blocks.entries()) {
    if (isProse(block.text)) prose++;
    else if (prose > 0 && block.text.length <= 200 && begins(page, index)) return index;
  }
  return undefined;
}

function begins(page: Page, index: number): boolean {
  const line = page.blocks[index]?.text ?? "";
  const after = page.blocks.slice(index + 1, index + 12).map((block) => block.text);
  if (SAYS.test(line) && !/["“”,]/.test(line)) {
    if (NUMBERED.test(line)) return true;
    return (
      !SENTENCE.test(line) &&
      line.split(/\s+/).length <= 6 &&
      after.some((text) => SAYS.test(text) || saysSomething(text) || TOOLS.test(text) || FORM.test(text))
    );
  }
  if (saysSomething(line)) return after.some((text) => saysSomething(text) || TOOLS.test(text) || FORM.test(text));
  if (!HEADING.test(line)) return false;
  return /^\d/.test(line) || /\(\d/.test(line) || after.some((text) => SAYS.test(text) || saysSomething(text) || TOOLS.test(text));
}
