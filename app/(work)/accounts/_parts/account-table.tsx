import { Link } from "@/components/ui/link";
import type { AccountRow } from "@/lib/data/accounts";
import { ACCOUNT_STATE_WORDS } from "@/lib/domain/access/account-state";
import { ROLE_NAMES } from "@/lib/domain/access/actor";

const HEAD = "hidden whitespace-nowrap border-b border-ink px-3 py-2 text-left font-medium frame:table-cell";
const CELL = "hidden px-3 py-2.5 align-top frame:table-cell";

function Roles({ account }: { account: AccountRow }) {
  if (account.roles.length === 0) return <>Không còn vai trò nào</>;
  return account.roles.map((one) => (
    <span key={one.id} className="block">
      {ROLE_NAMES[one.role]} – {one.place}
    </span>
  ));
}

const contact = (account: AccountRow) => [account.phone, account.email].filter(Boolean).join(" · ");

export function AccountTable({ accounts }: { accounts: AccountRow[] }) {
  return (
    <table className="w-full text-dense">
      <caption className="sr-only">Tài khoản trong phạm vi bạn quản lý</caption>
      <thead>
        <tr>
          <th scope="col" className="border-b border-ink py-2 pr-3 text-left font-medium">
            Người dùng
          </th>
          <th scope="col" className={HEAD}>Vai trò, nơi làm việc</th>
          <th scope="col" className={HEAD}>Liên hệ</th>
          <th scope="col" className={HEAD}>Tình trạng</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row" className="py-2.5 pr-3 text-left align-top font-normal">
              <Link href={`/accounts/${account.id}`} className="inline-block py-0.5 font-medium text-accent">
                {account.name}
              </Link>
              <span className="block text-small wrap-anywhere text-ink-3">{account.username}</span>
              <span className="mt-1 block text-small text-ink-2 frame:hidden">
                <Roles account={account} />
                {contact(account) ? <span className="block wrap-anywhere">{contact(account)}</span> : null}
                <span className="block">{ACCOUNT_STATE_WORDS[account.state]}</span>
              </span>
            </th>
            <td className={CELL}>
              <Roles account={account} />
            </td>
            <td className={`${CELL} wrap-anywhere`}>{contact(account) || "Chưa có"}</td>
            <td className={CELL}>{ACCOUNT_STATE_WORDS[account.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
