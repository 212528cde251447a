/** Whether a token is a double mark that opens as well as closes: `"`, or two apostrophes as old wires write it. */
export const isStraightMark = (word: string | undefined): boolean => word === '"' || word === "''";

/** Double marks that may open a quotation. */
export const openingMarks: ReadonlySet<string> = new Set(["“", '"', "„", "«", "``", "''"]);
