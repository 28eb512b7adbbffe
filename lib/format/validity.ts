import type { Validity } from "@/lib/domain/validity";
import { formatDate } from "./date";

/** "từ 01/03/2025", "đến hết 28/02/2025", "từ … đến hết …"; a validity open on both sides says so. */
export function validityWords({ validFrom, validTo }: Validity): string {
  if (validFrom === null && validTo === null) return "không ghi ngày, đang có hiệu lực";
  return [validFrom && `từ ${formatDate(validFrom)}`, validTo && `đến hết ${formatDate(validTo)}`].filter(Boolean).join(" ");
}
