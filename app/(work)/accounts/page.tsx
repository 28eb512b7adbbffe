import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { listAccounts, listAreasOfAccounts } from "@/lib/data/accounts";
import { ACCOUNT_STATES, ACCOUNT_STATE_WORDS } from "@/lib/domain/access/account-state";
import { ROLES, ROLE_NAMES } from "@/lib/domain/access/actor";
import { mayAnywhere } from "@/lib/domain/access/can";
import { AccountTable } from "./_parts/account-table";
import { readSearch, searchAccounts } from "./_parts/account-search";

export const metadata: Metadata = { title: "Tài khoản" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A country has thousands of officers; a page shows as many as one looks through. */
const SHOWN = 200;
const CONTROL = "h-11 rounded-md border border-line-strong bg-paper px-2 text-ink";

export default async function AccountsPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayAnywhere(actor, "account.manage")) notFound();
  const [accounts, areas, query] = await Promise.all([listAccounts(actor, today(), new Date()), listAreasOfAccounts(actor), searchParams]);
  const search = readSearch(query);
  const found = searchAccounts(accounts, search);
  return (
    <>
      <PageHeading>Tài khoản</PageHeading>
      <div className="mb-5 flex flex-wrap gap-3">
        <Link href="/accounts/new" className="rounded-sm border border-accent bg-accent px-4 py-2.5 font-medium text-white no-underline hover:bg-ink">
          Mời người dùng
        </Link>
        <Link href="/accounts/import" className="rounded-sm border border-line-strong px-4 py-2.5 font-medium text-ink no-underline hover:bg-wash">
          Nạp danh sách cán bộ xã
        </Link>
      </div>
      <form method="get" role="search" aria-label="Tìm tài khoản" className="mb-4 flex flex-wrap items-end gap-2.5 text-small">
        <label className="flex min-w-56 flex-1 flex-col gap-1 text-ink-3 sm:max-w-sm">
          Tìm theo tên, nơi làm việc, liên hệ (không cần dấu)
          <input type="search" name="q" defaultValue={search.text} className={`${CONTROL} px-3`} />
        </label>
        <label className="flex min-w-44 flex-1 flex-col gap-1 text-ink-3 sm:flex-none">
          Địa bàn
          <select name="area" defaultValue={search.area ?? ""} className={CONTROL}>
            <option value="">Mọi địa bàn</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-w-44 flex-1 flex-col gap-1 text-ink-3 sm:flex-none">
          Vai trò
          <select name="role" defaultValue={search.role ?? ""} className={CONTROL}>
            <option value="">Mọi vai trò</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_NAMES[role]}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-w-44 flex-1 flex-col gap-1 text-ink-3 sm:flex-none">
          Tình trạng
          <select name="state" defaultValue={search.state ?? ""} className={CONTROL}>
            <option value="">Mọi tình trạng</option>
            {ACCOUNT_STATES.map((state) => (
              <option key={state} value={state}>
                {ACCOUNT_STATE_WORDS[state]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="h-11 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
          Tìm
        </button>
      </form>
      <p className="mb-3 text-small text-ink-3" role="status">
        {found.length === accounts.length ? `${accounts.length} tài khoản` : `${found.length} trong ${accounts.length} tài khoản`}
        {found.length > SHOWN ? `; đang hiện ${SHOWN} tài khoản đầu, hãy tìm hoặc lọc để thu hẹp` : ""}
      </p>
      {found.length > 0 ? <AccountTable accounts={found.slice(0, SHOWN)} /> : <p className="py-6 text-ink-2">Không có tài khoản nào khớp. Hãy thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.</p>}
    </>
  );
}
