import { auditActionWords, auditSubjectWords } from "@/lib/domain/audit/words";
import { formatDateTime } from "@/lib/format/date";
import { onDatabase } from "./command";
import { StartupFailure } from "./failure";

// npm run audit:verify: exit code 1 where a row was altered behind the application's back, with each named. The last seal
// of a chain, written down elsewhere, shows at the next run whether its end was cut off.
await onDatabase(async () => {
  const { verifyAudit } = await import("@/lib/data/audit-events");
  const { chains, broken } = await verifyAudit();
  for (const { chain, events, lastHash } of chains) console.log(`${chain}: ${events} dòng, niêm phong cuối ${lastHash}`);
  const lines = broken.map(({ chain, sequence, at, action, subjectType, subjectId, wordsChanged }) => {
    const what = wordsChanged ? "nội dung đã bị sửa" : "không nối tiếp dòng trước: dòng trước đã bị thay hoặc bị xóa";
    return `${chain}, dòng ${sequence} (${auditActionWords(action)}, ${formatDateTime(at)}, ${auditSubjectWords(subjectType)} ${subjectId}): ${what}.`;
  });
  if (lines.length > 0) throw new StartupFailure(["Nhật ký không còn nguyên vẹn:", ...lines].join("\n"));
  console.log("Nhật ký nguyên vẹn.");
});
