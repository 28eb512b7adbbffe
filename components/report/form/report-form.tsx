"use client";

import { useMemo, useRef } from "react";
import { NARRATIVE_PARTS, type ReportForm as Form } from "@/lib/domain/report/form";
import { useReportStore } from "../queue/use-report-store";
import { BaseFigureBlock } from "./base-figure-block";
import { CellComments, type CommentAction } from "./cell-comments";
import { type EvidenceAction, EvidenceList, EvidenceSection } from "./evidence-section";
import { FigureBlock } from "./figure-block";
import { HeadApproval, type HeadLeaveActions, SignedPaper } from "./head-leave-form";
import { NarrativeBlock } from "./narrative-block";
import { ProgressFooter } from "./progress-footer";
import { QueueNotice } from "./queue-notice";
import { type SubmitAction, SubmitStep } from "./submit-step";

interface ReportFormProps {
  form: Form;
  userId: string;
  /** Of this page. */
  here: string;
  actions: { submit: SubmitAction; comment: CommentAction; addEvidence: EvidenceAction; removeEvidence: EvidenceAction } & HeadLeaveActions;
}

const LAST_STEP = "gui-bao-cao";
const EVIDENCE = "tai-lieu";

/** A unit's report, to be filled in on a phone: what is typed is kept on the device first and sent when it can be. */
export function ReportForm({ form, userId, here, actions }: ReportFormProps) {
  const store = useReportStore(form, userId);
  const { year, readOnly } = form;
  const evidenceChoice = useRef<HTMLSelectElement>(null);
  const idOf = useMemo(() => {
    const ids = new Map(form.sections.flatMap(({ lines }) => lines).map(({ item }, at) => [item.measureCode, `so-${at + 1}`]));
    for (const part of NARRATIVE_PARTS) ids.set(`words:${part}`, `phan-${part}`);
    return (key: string) => ids.get(key) ?? LAST_STEP;
  }, [form]);
  const lastStepWords = form.state === "draft" ? "Gửi báo cáo" : "Gửi lại báo cáo";
  return (
    <>
      <QueueNotice store={store} userId={userId} here={here} />
      {form.baseFigures.length > 0 ? (
        <section aria-labelledby="so-lieu-nen" className="mb-8">
          <h2 id="so-lieu-nen" className="text-section font-semibold">
            Số liệu nền
          </h2>
          <p className="mb-3 text-small text-ink-2">{form.baseFiguresReadOnly ?? "Nhập một lần; mọi chỉ số chia cho số này đều dùng chung."}</p>
          {form.baseFigures.map((figure, at) => (
            <BaseFigureBlock key={figure.quantityCode} store={store} figure={figure} id={`nen-${at + 1}`} year={year} locked={form.baseFiguresReadOnly !== null} />
          ))}
        </section>
      ) : null}
      {form.sections.map((section) => (
        <section key={section.ordinal} aria-labelledby={`muc-${section.ordinal}`} className="mb-8">
          <h2 id={`muc-${section.ordinal}`} className="mb-3 text-section font-semibold">
            {section.title}
          </h2>
          {section.lines.map((line) => (
            <FigureBlock key={line.item.key} store={store} line={line} id={idOf(line.item.measureCode)} year={year}>
              {line.ownedBy === null ? (
                <>
                  <CellComments line={line} comment={actions.comment} readOnly={readOnly !== null && line.comments.length === 0} />
                  {line.evidence.length > 0 ? <EvidenceList reportId={form.reportId} files={line.evidence} remove={readOnly === null ? actions.removeEvidence : null} /> : null}
                  {readOnly === null && line.cellId !== null ? (
                    <a
                      href={`#${EVIDENCE}`}
                      className="inline-block py-1.5 text-small text-accent"
                      onClick={() => {
                        if (evidenceChoice.current) evidenceChoice.current.value = line.cellId ?? "";
                      }}
                    >
                      Đính kèm tài liệu<span className="sr-only"> cho {line.name}</span>
                    </a>
                  ) : null}
                </>
              ) : null}
            </FigureBlock>
          ))}
        </section>
      ))}
      <section aria-labelledby="phan-loi" className="mb-8">
        <h2 id="phan-loi" className="mb-3 text-section font-semibold">
          Năm phần của báo cáo
        </h2>
        {NARRATIVE_PARTS.map((part) => (
          <NarrativeBlock key={part} store={store} part={part} id={idOf(`words:${part}`)} locked={readOnly !== null} />
        ))}
      </section>
      <EvidenceSection form={form} id={EVIDENCE} choice={evidenceChoice} actions={{ add: actions.addEvidence, remove: actions.removeEvidence }} />
      <HeadApproval form={form} approve={actions.approve} />
      {readOnly === null ? (
        <>
          <SubmitStep store={store} form={form} submit={actions.submit} idOf={idOf} id={LAST_STEP} words={lastStepWords}>
            <SignedPaper form={form} signed={actions.signed} />
          </SubmitStep>
          <ProgressFooter store={store} idOf={idOf} lastStep={LAST_STEP} lastStepWords={lastStepWords} />
        </>
      ) : null}
    </>
  );
}
