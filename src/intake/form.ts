/** Whether a decoded text is an HTML page or plain text: by its media type, its first tag, or the tags in it. */
export function formOf(text: string, mediaType?: string): "text/plain" | "text/html" {
  const type = mediaType?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "text/html" || type === "application/xhtml+xml") return "text/html";
  if (type === "text/plain") return "text/plain";
  const head = text.slice(0, 4096).trimStart();
  if (
    /^<!doctype html|^<html[\s>]|^<(?:head|body|article|main|meta|link|script|style|title|div|section|header|nav|table|ul|ol|form|figure|blockquote|pre|span|center|font|b|i|a|p|h[1-6])[\s>]/i.test(
      head,
    )
  )
    return "text/html";
  if (/^<(?:\?xml|!--)/.test(head) && /<(?:!doctype html|html)[\s>]/i.test(head)) return "text/html";
  const paired = ["p", "div", "span", "li", "h1", "h2", "article", "section"].filter((tag) => head.includes(`</${tag}>`)).length;
  return paired >= 2 ? "text/html" : "text/plain";
}
