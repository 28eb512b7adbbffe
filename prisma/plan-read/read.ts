import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { readAreaSeeds } from "@/prisma/seed/areas";
import { areaOfPlan } from "./area-of-plan";
import { seededMeasures } from "./catalogue";
import { draftJson } from "./draft-json";
import { readDocument } from "./read-file";

// npm run -s plan:read -- FILE: the draft of the plan in FILE as JSON; exit code 2 with one sentence where it cannot be read.
const file = process.argv[2];
if (file === undefined) fail("Thiếu tên tệp; hãy chạy: npm run -s plan:read -- TỆP (.docx, .pdf có lớp chữ hoặc .txt).");

const document = await readDocument(file);
if (!document.ok) fail(document.problem.message);
const draft = readPlanText(document.value, seededMeasures);
const { areas } = await readAreaSeeds();
process.stdout.write(`${JSON.stringify(draftJson(draft, areaOfPlan(draft.header, areas)), null, 2)}\n`);

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
