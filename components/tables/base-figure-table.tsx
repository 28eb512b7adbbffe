"use client";

import { useState } from "react";
import type { BaseFigureCell } from "@/lib/domain/entry/base-figure";
import type { BaseFigureLine } from "@/lib/domain/entry/grid";
import type { Problem, Result } from "@/lib/domain/result";
import { formatDateTime } from "@/lib/format/date";

interface Saving {
  planCode: string;
  quantityCode: string;
  year: number;
  typed: string;
  source?: string | undefined;
  expectedVersion: number;
}

interface BaseFigureTableProps {
  planCode: string;
  year: number;
  lines: BaseFigureLine[];
  readOnly: boolean;
  save: (input: Saving) => Promise<Result<BaseFigureCell>>;
}

/** The shared denominators of an area and year, each entered once. A row saves when it is left. */
export function BaseFigureTable({ planCode, year, lines, readOnly, save }: BaseFigureTableProps) {
  const [announcement, setAnnouncement] = useState("");
  return (
    <>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <table role="table" className="block w-full text-dense frame:table">
        <caption className="sr-only">Số liệu nền năm {year}</caption>
        <thead role="rowgroup" className="hidden text-left text-small text-ink-2 frame:table-header-group">
          <tr role="row" className="border-b border-line-strong">
            <th role="columnheader" scope="col" className="px-2 pb-2 font-medium">
              Số liệu nền
            </th>
            <th role="columnheader" scope="col" className="w-24 px-2 pb-2 text-right font-medium">
              {year - 1}
            </th>
            <th role="columnheader" scope="col" className="w-40 px-2 pb-2 text-right font-medium">
              {year}
            </th>
            <th role="columnheader" scope="col" className="w-72 px-2 pb-2 font-medium">
              Nguồn
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className="block frame:table-row-group">
          {lines.map((line) => (
            <BaseFigureRow key={line.quantityCode} line={line} year={year} readOnly={readOnly} save={(row) => save({ ...row, planCode, year, quantityCode: line.quantityCode })} announce={setAnnouncement} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  line: BaseFigureLine;
  year: number;
  readOnly: boolean;
  save: (row: Pick<Saving, "typed" | "source" | "expectedVersion">) => Promise<Result<BaseFigureCell>>;
  announce: (sentence: string) => void;
}

const LOST: Problem = { code: "unexpected", message: "Chưa lưu được vì mất kết nối. Số vừa nhập vẫn còn ở đây, hãy gửi lại." };

function BaseFigureRow({ line, year, readOnly, save, announce }: RowProps) {
  const [saved, setSaved] = useState<BaseFigureCell>(line);
  const [typed, setTyped] = useState(line.typed);
  const [source, setSource] = useState(line.source ?? "");
  const [phase, setPhase] = useState<"idle" | "saving" | "saved">("idle");
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = `base-${line.quantityCode}`;

  const send = async (expectedVersion: number) => {
    setPhase("saving");
    setProblem(null);
    let result: Result<BaseFigureCell>;
    try {
      result = await save({ typed, source: source.trim() || undefined, expectedVersion });
    } catch {
      result = { ok: false, problem: LOST };
    }
    setPhase(result.ok ? "saved" : "idle");
    if (result.ok) {
      setSaved(result.value);
      setTyped(result.value.typed);
      announce(`Đã lưu ${line.name}: ${result.value.typed === "" ? "để trống" : result.value.typed}.`);
    } else {
      setProblem(result.problem);
      announce(`${line.name}: ${result.problem.fields?.typed ?? result.problem.message}`);
    }
  };

  const conflict = problem?.code === "conflict" ? (problem.current as { theirs: BaseFigureCell } | undefined) : undefined;
  const changed = typed.trim() !== saved.typed;
  const message = problem ? `${id}-message` : undefined;
  const box = "block h-12 w-full rounded-sm border border-line-strong px-3 frame:h-10.5 frame:px-2.5 read-only:border-line read-only:bg-wash read-only:text-ink-2";
  return (
    <>
      <tr
        role="row"
        className="grid grid-cols-2 gap-x-3 gap-y-1 border-t border-line pt-4 pb-3 frame:table-row frame:p-0"
        onBlur={(event) => {
          if (!readOnly && changed && phase !== "saving" && problem?.code !== "conflict" && !event.currentTarget.contains(event.relatedTarget)) void send(saved.version);
        }}
      >
        <th role="rowheader" scope="row" className="col-span-2 block py-1 text-left font-normal frame:table-cell frame:px-2 frame:py-2">
          <span id={`${id}-name`} className="block font-medium frame:font-normal">
            {line.name}
          </span>
          <span className="block text-small text-ink-3">
            {line.unitName}; mẫu số của {line.usedBy.join(", ")}
          </span>
        </th>
        <td role="cell" className="col-span-2 block text-small text-ink-2 frame:table-cell frame:px-2 frame:pt-4 frame:text-right frame:align-top frame:text-dense">
          <span className="frame:sr-only">Năm {year - 1}: </span>
          {line.lastYear === "" ? "–" : line.lastYear}
        </td>
        <td role="cell" className="block frame:table-cell frame:px-1 frame:py-1.5 frame:align-top">
          <span id={`${id}-year`} className="mb-1 block text-small text-ink-2 frame:sr-only">
            Năm {year}
          </span>
          <input
            inputMode="numeric"
            autoComplete="off"
            aria-labelledby={`${id}-name ${id}-year`}
            aria-describedby={message}
            aria-invalid={problem?.fields?.typed ? true : undefined}
            value={typed}
            readOnly={readOnly}
            onChange={(event) => {
              setTyped(event.target.value);
              setPhase("idle");
              setProblem(null);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && changed) void send(saved.version);
              if (event.key === "Escape") {
                setTyped(saved.typed);
                setProblem(null);
              }
            }}
            className={`${box} text-right text-lg font-medium aria-invalid:border-risk aria-invalid:bg-risk-wash frame:text-dense`}
          />
          <span className="block min-h-5 pt-0.5 text-right frame:min-h-0 text-[0.8125rem]">
            {phase === "saving" ? <span className="text-ink-3">đang lưu…</span> : changed ? <span className="text-slow">chưa lưu</span> : phase === "saved" ? <span className="text-ok">✓ đã lưu</span> : null}
          </span>
        </td>
        <td role="cell" className="block frame:table-cell frame:px-1 frame:py-1.5 frame:align-top">
          <span id={`${id}-source`} className="mb-1 block text-small text-ink-2 frame:sr-only">
            Nguồn
          </span>
          <input aria-labelledby={`${id}-name ${id}-source`} value={source} maxLength={500} readOnly={readOnly} onChange={(event) => setSource(event.target.value)} className={box} />
          {saved.enteredBy && saved.enteredAt ? (
            <span className="block pt-0.5 text-[0.8125rem] text-ink-3">
              {saved.enteredBy}, {formatDateTime(saved.enteredAt)}
            </span>
          ) : null}
        </td>
      </tr>
      {problem ? (
        <tr role="row" className="block pb-3 frame:table-row">
          <td role="cell" id={message} colSpan={4} className="block text-small text-risk frame:table-cell frame:px-2 frame:pb-2.5">
            {conflict ? (
              <>
                {conflict.theirs.enteredBy ?? "Người khác"} đã ghi {conflict.theirs.typed === "" ? "để trống" : conflict.theirs.typed}. Bạn vừa nhập {typed === "" ? "để trống" : typed}. Chọn số đúng.
                <Choice onClick={() => void send(conflict.theirs.version)}>Ghi số của tôi</Choice>
                <Choice
                  onClick={() => {
                    setSaved(conflict.theirs);
                    setTyped(conflict.theirs.typed);
                    setProblem(null);
                  }}
                >
                  Giữ số của họ
                </Choice>
              </>
            ) : (
              <>
                {problem.fields?.typed ?? problem.message}
                {problem.fields?.typed ? null : <Choice onClick={() => void send(saved.version)}>Gửi lại</Choice>}
              </>
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Choice({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" onClick={onClick} className="my-1 ml-2 min-h-9 cursor-pointer rounded-sm border border-line-strong bg-paper px-2.5 py-1 font-medium text-ink hover:bg-wash">
      {children}
    </button>
  );
}
