import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/today";
import { findAccount, listAreasOfPlaces, listPlaces, listReceivers, type HeldRole } from "@/lib/data/accounts";
import { ACCOUNT_STATE_WORDS } from "@/lib/domain/access/account-state";
import { ROLE_NAMES, type Actor } from "@/lib/domain/access/actor";
import { can, mayAnywhere } from "@/lib/domain/access/can";
import { formatDateTime } from "@/lib/format/date";
import { validityWords } from "@/lib/format/validity";
import { AreaForm } from "../_parts/area-form";
import { rolesToGive } from "../_parts/roles-to-give";
import { ContactForm, DeactivateForm, InviteForm, ReactivateForm, RevokeLinkForm } from "./_parts/account-forms";
import { AddMembershipForm, EndMembershipForm, HandOverForm } from "./_parts/role-forms";

interface Props {
  params: Promise<{ user: string }>;
  searchParams: Promise<{ area?: string | string[] }>;
}

export const metadata: Metadata = { title: "Tài khoản" };

export default async function AccountPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const account = mayAnywhere(actor, "account.manage") ? await findAccount(actor, (await params).user, today(), new Date()) : null;
  if (!account) notFound();
  const refusal = refusalFor(actor, account.roles.length > 0 ? account.roles : account.endedRoles);
  const isClosed = account.state === "closed";
  return (
    <div className="max-w-[48rem]">
      <PageHeading
        above={
          <Link href="/accounts" className="text-accent">
            Tài khoản
          </Link>
        }
      >
        {account.name}
      </PageHeading>
      <dl className="mb-8 grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_1fr]">
        <Fact name="Tên đăng nhập">{account.username}</Fact>
        <Fact name="Điện thoại">{account.phone ?? "Chưa có"}</Fact>
        <Fact name="Thư điện tử">{account.email ?? "Chưa có"}</Fact>
        <Fact name="Tình trạng">
          {ACCOUNT_STATE_WORDS[account.state]}
          {account.linkExpiresAt !== null && account.state === "invited" ? `; đường dẫn dùng được đến ${formatDateTime(account.linkExpiresAt)}` : ""}
          {account.isDemo ? "; tài khoản minh họa" : ""}
        </Fact>
      </dl>

      <Section title="Vai trò">
        <ul className="divide-y divide-line">
          {account.roles.map((one) => (
            <li key={one.id} className="py-3">
              <Role role={one} />
              {refusal === null ? (
                <FormDisclosure
                  title={
                    <>
                      Kết thúc<span className="sr-only"> vai trò {ROLE_NAMES[one.role]} – {one.place}</span>
                    </>
                  }
                >
                  <EndMembershipForm membershipId={one.id} />
                </FormDisclosure>
              ) : null}
            </li>
          ))}
          {account.endedRoles.map((one) => (
            <li key={one.id} className="py-3 text-ink-2">
              <Role role={one} />
            </li>
          ))}
        </ul>
        {account.roles.length === 0 ? <p className="py-2 text-ink-2">Người này không còn vai trò nào nên không xem và không nhập được gì.</p> : null}
        {refusal === null ? <GiveRole actor={actor} userId={account.id} asked={(await searchParams).area} /> : <p className="mt-4 text-small text-ink-3">{refusal}</p>}
      </Section>

      {refusal === null ? (
        <>
          {isClosed ? null : (
            <Section title="Mật khẩu">
              <p className="mb-3 text-dense text-ink-2">Người dùng tự đặt mật khẩu bằng đường dẫn bạn gửi. Mật khẩu đang dùng vẫn dùng được cho đến khi đường dẫn được mở và mật khẩu mới được đặt.</p>
              <InviteForm userId={account.id} hasPassword={account.state === "active"} hasLink={account.linkExpiresAt !== null} />
              {account.linkExpiresAt === null ? null : <RevokeLinkForm userId={account.id} />}
            </Section>
          )}
          <Section title="Thay đổi">
            {account.roles.length > 0 ? (
              <FormDisclosure title="Bàn giao công việc">
                <HandOverForm userId={account.id} receivers={(await listReceivers(actor, account.id)).map(({ id, name, username }) => [id, `${name} (${username})`])} />
              </FormDisclosure>
            ) : null}
            <FormDisclosure title="Sửa họ tên, cách liên hệ">
              <ContactForm userId={account.id} name={account.name} email={account.email} phone={account.phone} />
            </FormDisclosure>
            {isClosed ? (
              <FormDisclosure title="Mở lại tài khoản">
                <ReactivateForm userId={account.id} />
              </FormDisclosure>
            ) : account.id === actor.userId ? null : (
              <FormDisclosure title="Khóa tài khoản">
                <DeactivateForm userId={account.id} />
              </FormDisclosure>
            )}
          </Section>
        </>
      ) : null}
    </div>
  );
}

/** Why this person's account is not this actor's to manage: one role that is not suffices. Null when it is. */
function refusalFor(actor: Actor, roles: readonly HeldRole[]): string | null {
  for (const { subject } of roles) {
    const decision = can(actor, "account.manage", subject);
    if (!decision.allowed) return decision.reason;
  }
  return null;
}

async function GiveRole({ actor, userId, asked }: { actor: Actor; userId: string; asked: string | string[] | undefined }) {
  const areas = await listAreasOfPlaces(actor, today());
  const area = areas.find(({ id }) => id === asked) ?? areas[0];
  if (!area) return null;
  const places = await listPlaces(area, today());
  return (
    <FormDisclosure title="Giao thêm vai trò" open={asked !== undefined}>
      <AreaForm areas={areas} current={area.id} />
      <AddMembershipForm key={area.id} userId={userId} roles={rolesToGive(actor, area).map((role) => [role, ROLE_NAMES[role]])} places={places.map(({ key, words }) => [key, words])} />
    </FormDisclosure>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="mb-1 wrap-anywhere">{children}</dd>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-10">
      <h2 className="mb-3 border-b border-ink pb-2 text-section font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Role({ role }: { role: HeldRole }) {
  return (
    <>
      <p className="font-medium">
        {ROLE_NAMES[role.role]} – {role.place}
      </p>
      <p className="text-small text-ink-3">Hiệu lực: {validityWords(role)}.</p>
    </>
  );
}
