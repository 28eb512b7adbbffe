import { currentActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { findDisclosure } from "@/lib/data/publications";
import { listSeries } from "@/lib/data/series";
import { progressJson } from "@/lib/documents/progress-json";
import { yearsSoFar } from "@/lib/domain/plan/years-so-far";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import { DEFAULT_METHOD, METHODS, findMethod } from "@/lib/domain/progress/methods";
import { latestDisclosedYear } from "@/lib/domain/publication/disclosure";
import { env } from "@/lib/env";
import { openData } from "../../../_parts/open-data";
import { type PlanAddress, planOfAddress } from "../../../_parts/plan-of-address";
import { planNotFound, respondJson, respondProblem } from "../../../_parts/respond";

export const GET = openData(async (request, { params }: PlanAddress) => {
  const { code } = await params;
  const plan = await planOfAddress(code);
  if (!plan) return planNotFound(code);

  const asked = new URL(request.url).searchParams;
  const method = findMethod(asked.get("method") ?? DEFAULT_METHOD.code);
  if (!method) return wrongMethod();
  const years = yearsSoFar(plan, Number(today().slice(0, 4)));
  const askedYear = asked.get("year");
  if (askedYear !== null && !years.some((year) => String(year) === askedYear)) return wrongYear(years);

  const actor = await currentActor();
  const series = await listSeries(plan);
  const disclosure = await findDisclosure(actor, plan, series);
  const year = askedYear === null ? (latestDisclosedYear(disclosure, series, years) ?? Math.max(...years)) : Number(askedYear);
  return respondJson(request, progressJson(plan, assessPlan(plan, series, year), disclosure, env.DEMONSTRATION, method), actor === null ? "published" : "personal");
});

const wrongMethod = (): Response =>
  respondProblem(400, "Không có phương pháp này", `Tham số method chỉ nhận ${METHODS.map(({ code, name }) => `“${code}” (${name})`).join(", ")}. Hãy sửa hoặc bỏ tham số này.`);

function wrongYear(years: readonly number[]): Response {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return respondProblem(400, "Năm không hợp lệ", first === last ? `Kế hoạch này chỉ xem được năm ${first}. Hãy sửa tham số year.` : `Kế hoạch này xem được các năm từ ${first} đến ${last}. Hãy sửa tham số year.`);
}
