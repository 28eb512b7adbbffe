import { openData } from "../_parts/open-data";
import { respondProblem } from "../_parts/respond";

/** Any other address of the interface: its answers are never pages. */
export const GET = openData(() => Promise.resolve(respondProblem(404, "Không tìm thấy", "Không có địa chỉ dữ liệu mở này. Hãy bắt đầu từ /api/v1/plans.")));
