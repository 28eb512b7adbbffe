import { listSucceedingAreas } from "@/lib/data/succeeded-areas";
import { listRestingLines } from "@/lib/data/todays-communes";
import type { Actor } from "@/lib/domain/access/actor";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { PlanAssessment } from "@/lib/domain/progress/assess-plan";
import { latestLines } from "@/lib/domain/succession/todays-lines";
import { inSentence } from "@/lib/format/capitalise";
import { areaLabel } from "@/lib/format/plan";
import { RestingTable } from "./resting-table";
import { SucceededTable } from "./succeeded-table";

interface TodaysMapProps {
  actor: Actor;
  plan: IssuedPlan;
  assessment: PlanAssessment;
  today: string;
  indicatorHref: (number: string) => string;
}

/** The plan's latest figures on today's map. Its statuses stay with its own area, to which the targets belong. */
export async function TodaysMap({ actor, plan, assessment, today, indicatorHref }: TodaysMapProps) {
  const lines = latestLines(assessment);
  const own = areaLabel(plan.area);
  const isStanding = plan.area.validTo === null;
  const [resting, successors] = await Promise.all([isStanding ? listRestingLines(plan, lines, today) : [], listSucceedingAreas(actor, plan, lines, today)]);
  return (
    <section aria-labelledby="dia-gioi-hien-nay" className="mb-10">
      <h2 id="dia-gioi-hien-nay" className="mb-1 text-section font-semibold">
        Theo địa giới hiện nay{isStanding ? "" : `: ${successors.map(({ name }) => name).join(", ") || "chưa ghi đơn vị tiếp nhận"}`}
      </h2>
      <p className="mb-3 max-w-[44rem] text-small text-ink-3">
        {isStanding
          ? `Kết quả và đánh giá của ${inSentence(own)} không đổi; địa giới các xã chỉ đổi phần cộng từ xã và các chỉ số đếm xã.`
          : `Đánh giá không đổi, vì mức cần đạt thuộc về ${inSentence(own)}. Số của đơn vị hiện nay được cộng từ tử số, mẫu số hoặc số đếm của các đơn vị cũ rồi tính lại, không lấy trung bình và không có đánh giá.`}
      </p>
      {isStanding ? (
        resting.length > 0 ? (
          <RestingTable lines={resting} indicatorHref={indicatorHref} />
        ) : (
          <p className="border-y border-line py-3 text-dense text-ink-2">Các số liệu mới nhất đều đã theo địa giới hiện nay, nên hai cách xem như nhau.</p>
        )
      ) : successors.length > 0 ? (
        <>
          {successors.map((successor) => (
            <SucceededTable key={successor.areaId} own={plan.area} successor={successor} indicatorHref={indicatorHref} />
          ))}
          <p className="text-small print:hidden">
            <a href={`/plans/${plan.code}/todays-map.csv?year=${assessment.viewYear}`} className="text-accent">
              Tải bảng này (CSV)
            </a>
          </p>
        </>
      ) : (
        <p className="border-y border-line py-3 text-dense text-ink-2">Chưa ghi đơn vị nào tiếp nhận địa bàn này. Quản trị hệ thống ghi ở trang Địa bàn, mục Thay đổi đơn vị hành chính.</p>
      )}
    </section>
  );
}
