import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { METHODS } from "@/lib/domain/progress/methods";
import { capitalise } from "@/lib/format/capitalise";
import { ComparedMethods } from "./_parts/compared-methods";
import { MethodSection } from "./_parts/method-section";

export const metadata: Metadata = { title: "Cách đánh giá tiến độ" };

/** How each status comes about. Every result on it is reckoned by the code that judges the plans. */
export default function MethodsPage() {
  return (
    <>
      <PageHeading>Cách đánh giá tiến độ: bốn phương pháp, một phương pháp dùng cho nhận định chính thức</PageHeading>
      <div className="max-w-[44rem]">
        <p className="mb-3">
          Ứng dụng nói “đạt”, “đúng tiến độ” hay “chậm tiến độ” theo phương pháp lộ trình. Ba phương pháp khác giúp người đọc xem cùng số liệu đó theo cách của cơ quan thống kê, của Liên hợp quốc và của UNICEF; chúng không thay đổi nhận định chính thức và không
          được tính chung với nhau.
        </p>
        <p className="mb-3">
          Chỉ tiêu có nhiều chỉ số là đạt khi mọi chỉ số đều đạt, đạt một phần khi một số chỉ số đạt, còn lại mang trạng thái kém nhất trong các chỉ số. Chỉ số mà một phương pháp không áp dụng được thì để ngoài và được nói rõ. Các trạng thái không bao giờ được tính bình quân
          thành một con số.
        </p>
        <p className="mb-3">So sánh luôn dùng số chưa làm tròn. Số ước cho kết quả kèm chữ “số ước”. Mức cần đạt không có con số (tăng dần, giảm dần) chỉ nêu xu hướng. Mọi số trong các ví dụ dưới đây do chính phần mềm tính khi mở trang này.</p>
      </div>
      <nav aria-label="Các phương pháp" className="mb-8">
        <ul className="flex flex-wrap gap-x-6">
          {METHODS.map(({ code, name }) => (
            <li key={code}>
              <a href={`#${code}`} className="block py-2 text-accent">
                {capitalise(name)}
              </a>
            </li>
          ))}
          <li>
            <a href="#so-sanh" className="block py-2 text-accent">
              Cùng số liệu, bốn câu trả lời
            </a>
          </li>
        </ul>
      </nav>
      {METHODS.map((method) => (
        <MethodSection key={method.code} method={method} />
      ))}
      <ComparedMethods />
    </>
  );
}
