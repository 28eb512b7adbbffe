/** Why the reader cannot make a note that the transcription carries, by the note's rule. */
const WHY: Record<string, string> = {
  reading: "compares with the national programme, another paragraph or the signed original, which the text alone does not hold",
  misprint: "a spelling only a person notices; well-known words are found by their marks",
  "name-mismatch": "needs the list of administrative units or what an office is called elsewhere",
  citation: "needs the cited document",
  garbled: "a sentence of the results, which the reader does not parse",
  inapplicable: "needs to know which units the issuer has",
  "pace-never-seen": "argues from another measure's results",
  "baseline-beyond-target": "divides two counts of the description, which are no printed results",
  "ambiguous-target": "needs knowledge of the subject",
};

export const explanationOf = (line: string): string => WHY[line.split(" ")[0]!] ?? "no rule of the reader covers it";
