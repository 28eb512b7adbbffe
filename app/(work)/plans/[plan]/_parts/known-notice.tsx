import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/format/date";

interface KnownNoticeProps {
  known: string;
  year: number;
  /** The year that the address asks for, where it had not begun on that day. */
  unbegunYear: number | null;
  todayHref: string;
}

/** Says that the page shows the picture of a day that has passed. */
export function KnownNotice({ known, year, unbegunYear, todayHref }: KnownNoticeProps) {
  return (
    <div role="note" className="mb-5 max-w-[56rem] border-l-4 border-slow bg-slow-wash px-4 py-3 text-dense print:mb-1 print:border-0 print:bg-transparent print:p-0">
      <p>
        <strong className="font-semibold">Số liệu như đã biết ngày {formatDate(known)}.</strong>{" "}
        <span className="print:hidden">Chỉ tính số liệu đã phê duyệt, lựa chọn số chính thức và sửa đổi kế hoạch được ghi đến hết ngày đó. </span>
        {unbegunYear === null ? "" : `Năm ${unbegunYear} khi ấy chưa bắt đầu nên đang xem năm ${year}. `}
        <Link href={todayHref} className="text-accent print:hidden">
          Trở về hôm nay
        </Link>
      </p>
      <p className="mt-1 text-small text-ink-2 print:hidden">Danh mục chỉ số, địa bàn và danh sách đơn vị báo cáo lấy theo hôm nay; các trang khác vẫn hiện số liệu hôm nay.</p>
    </div>
  );
}
