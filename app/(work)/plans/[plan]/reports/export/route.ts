import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { listVisiblePlans } from "@/lib/data/plans";
import { findReportBoard } from "@/lib/data/report-board";
import { csvResponse } from "@/lib/documents/file-response";
import { reportBoardCsv } from "@/lib/documents/report-board-csv";
import { currentPeriod, sortBoard } from "@/lib/domain/report/board";
import { env } from "@/lib/env";

export async function GET(_request: Request, { params }: { params: Promise<{ plan: string }> }): Promise<Response> {
  const { plan: code } = await params;
  const actor = await requireActor(`/plans/${code}/reports`);
  const [plans, board] = await Promise.all([listVisiblePlans(actor), findReportBoard(actor, code)]);
  if (!board || !plans.some((plan) => plan.code === code)) notFound();
  const day = today();
  const opened = board.periods.filter((period) => period.opensOn !== null);
  const current = currentPeriod(opened, day);
  const reporters = current ? sortBoard(board.reporters, current, "name", day) : [];
  return csvResponse(`tinh-hinh-bao-cao-${env.DEMONSTRATION ? "minh-hoa-" : ""}${code}.csv`, reportBoardCsv(reporters, opened, day, env.DEMONSTRATION));
}
