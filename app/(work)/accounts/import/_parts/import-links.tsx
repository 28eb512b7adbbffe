"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/forms/button";
import { CopyText } from "@/components/forms/copy-text";

interface Outcome {
  agencies: number;
  accounts: number;
  known: number;
  links: readonly { commune: string; name: string; username: string; link: string; lastDay: string; message: string }[];
  csv: string;
}

/** The links that were made, to copy one by one or to take along as a file: nobody can show them again. */
export function ImportLinks({ outcome }: { outcome: Outcome }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { agencies, accounts, known, links, csv } = outcome;
  const renewed = links.length - accounts;
  return (
    <section className="mt-8">
      <div ref={box} tabIndex={-1} role="status" className="mb-5 border-l-4 border-ok bg-ok-wash px-4 py-3 outline-none">
        <p className="font-semibold">
          {agencies + links.length === 0 ? "Danh sách này đã được nạp trước đây; không có gì thay đổi." : `Đã thêm ${agencies} đơn vị, lập ${accounts} tài khoản; giữ nguyên ${known} tài khoản đã có${renewed > 0 ? `, ${renewed} người trong số đó có đường dẫn mới` : ""}.`}
        </p>
        {links.length > 0 ? <p>Đường dẫn chỉ hiện ở đây một lần. Hãy tải tệp về hoặc sao chép trước khi rời trang, rồi gửi cho từng người.</p> : null}
      </div>
      {links.length > 0 ? (
        <>
          <Button look="primary" onClick={() => download(csv)}>
            Tải danh sách đường dẫn (.csv)
          </Button>
          <h2 className="mt-8 mb-1 border-b border-ink pb-2 text-section font-semibold">Lời nhắn cho từng người</h2>
          <ul className="divide-y divide-line">
            {links.map((one) => (
              <li key={one.username}>
                <details>
                  <summary className="min-h-11 cursor-pointer py-2.5">
                    <span className="font-medium">{one.commune}</span>: {one.name} <span className="wrap-anywhere text-ink-3">({one.username})</span>
                  </summary>
                  <div className="max-w-[44rem] pb-3">
                    <CopyText label={`Lời nhắn gửi ${one.name}, đến hết ngày ${one.lastDay}`} text={one.message} rows={8} button="Sao chép lời nhắn" />
                  </div>
                </details>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function download(csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const anchor = Object.assign(document.createElement("a"), { href: address, download: "duong-dan-dat-mat-khau.csv" });
  anchor.click();
  URL.revokeObjectURL(address);
}
