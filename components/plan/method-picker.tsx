import { Link } from "@/components/ui/link";
import type { MethodCode } from "@/lib/domain/progress/method-judgement";
import { METHODS, type Method } from "@/lib/domain/progress/methods";

/** Links, not a form: the chosen method lives in the address, and it works without a script. */
export function MethodPicker({ chosen, hrefOf }: { chosen: MethodCode; hrefOf: (code: MethodCode) => string }) {
  return (
    <nav aria-label="Cách đánh giá" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small print:hidden">
      <span className="text-ink-3">Cách đánh giá</span>
      <ul className="inline-flex overflow-hidden rounded-md border border-line-strong">
        {METHODS.map(({ code, shortName, name }) => (
          <li key={code} className="border-l border-line first:border-l-0">
            <Link
              href={hrefOf(code)}
              title={`Phương pháp ${name}`}
              aria-current={code === chosen ? "true" : undefined}
              className="block px-3 py-1.5 text-ink-2 no-underline hover:bg-wash focus-visible:-outline-offset-2 aria-[current]:bg-accent aria-[current]:font-medium aria-[current]:text-white"
            >
              {shortName}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What a reader must know wherever the statuses of another method than the default stand. */
export function MethodNote({ method, methodsHref }: { method: Method; methodsHref: string }) {
  return (
    <p className="my-3 max-w-[44rem] border-l-4 border-notice-line bg-notice-wash px-3 py-2 text-dense text-notice">
      Đang xem theo phương pháp {method.name}; nhận định chính thức của ứng dụng dùng phương pháp lộ trình. {method.warning}{" "}
      <Link href={`${methodsHref}#${method.code}`} className="text-notice">
        Xem cách đánh giá này
      </Link>
    </p>
  );
}
