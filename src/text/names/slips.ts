/** Share of letters that two words keep when the fewest are written in, left out or replaced (Levenshtein 1966), 0 to 1. */
export function keptLetters(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (before[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min((before[j] as number) + 1, (row[j - 1] as number) + 1, replaced));
    }
    before = row;
  }
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - (before[b.length] as number) / longer;
}
