import { Button } from "@/components/forms/button";
import type { ReportStore } from "../queue/report-store";
import { useReportSummary } from "../queue/use-report-store";
import { SignInAgain } from "./sign-in-again";

interface QueueNoticeProps {
  store: ReportStore;
  /** Who fills the report in. */
  userId: string;
  /** Of this page, to come back to. */
  here: string;
}

const BOX = "mb-4 border-l-4 px-4 py-3";

/** What concerns all that was typed: no connection, nobody signed in, a device that keeps nothing; and the one voice. */
export function QueueNotice({ store, userId, here }: QueueNoticeProps) {
  const { announcement, connection, message, unsent, keeps, strays } = useReportSummary(store);
  return (
    <>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {connection === "signed-out" ? (
        <section aria-labelledby="sign-in-again" className={`${BOX} border-slow bg-slow-wash`}>
          <h2 id="sign-in-again" className="font-semibold">
            Đăng nhập lại để gửi tiếp; số liệu vẫn còn trên máy này
          </h2>
          <p className="mt-1 text-dense">{message}</p>
          <SignInAgain userId={userId} onDone={() => store.wake()} />
          <a href={`/sign-in?next=${encodeURIComponent(here)}`} className="mt-3 inline-block py-2 text-accent">
            Mở trang đăng nhập
          </a>
        </section>
      ) : null}
      {connection === "lost" && unsent > 0 ? (
        <div className={`${BOX} border-slow bg-slow-wash`}>
          <p>
            Chưa gửi được vì mất kết nối. {unsent} ô {keeps ? "còn trên máy này" : "chỉ còn trên trang này"} và sẽ tự gửi khi có mạng; cứ nhập tiếp.
          </p>
          <Button className="mt-2" onClick={() => store.wake()}>
            Gửi lại ngay
          </Button>
        </div>
      ) : null}
      {keeps ? null : (
        <p className={`${BOX} border-bad bg-bad-wash`}>Trình duyệt này không giữ được số liệu trên máy. Đừng đóng trang khi còn ô “chưa gửi”; tốt nhất hãy mở báo cáo bằng Chrome hoặc Safari, không dùng cửa sổ ẩn danh.</p>
      )}
      {strays.length > 0 ? (
        <section aria-labelledby="strays" className={`${BOX} border-slow bg-slow-wash`}>
          <h2 id="strays" className="font-semibold">
            Trên máy này còn số đã nhập cho ô không còn trong báo cáo
          </h2>
          <ul className="mt-1">
            {strays.map(({ key, typed }) => (
              <li key={key} className="flex flex-wrap items-center justify-between gap-2 py-1">
                <span>
                  {key}: <b className="font-medium">{typed}</b>
                </span>
                <Button onClick={() => store.forgetStray(key)}>Bỏ số này</Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
