import { scoreDocuments } from "./score-documents";
import { SCORED, type Scores, addScores, precision, recall } from "./scoring";
import { explanationOf } from "./unread-notes";

// npm run plan:score: precision and recall over the five documents, each miss listed.
const results = await scoreDocuments();

for (const { code, scores, milliseconds } of results) {
  console.log(`\n${code} (${milliseconds} ms)`);
  print(scores);
  for (const name of SCORED) {
    for (const line of scores[name].missing) console.log(`  − ${name}: ${line}${name === "review notes" ? ` — ${explanationOf(line)}` : ""}`);
    for (const line of scores[name].extra) console.log(`  + ${name}: ${line}${name === "review notes" ? " — found by a rule; the transcription answers it elsewhere or not at all" : ""}`);
  }
}
console.log("\nall five");
print(addScores(results.map(({ scores }) => scores)));

function print(scores: Scores) {
  for (const name of SCORED) {
    const score = scores[name];
    console.log(`  ${name.padEnd(14)} precision ${precision(score).toFixed(3)}  recall ${recall(score).toFixed(3)}  right ${score.right}, missing ${score.missing.length}, extra ${score.extra.length}`);
  }
}
