"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextAreaField } from "@/components/forms/text-area-field";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { Link } from "@/components/ui/link";
import { putInForceAction } from "../actions";

/** `twins`: the plans in force that seem to be this very document; then a person says in words why it is another one. */
export function PutInForceForm({ id, version, twins }: { id: string; version: number; twins: readonly { code: string; title: string; number: string | null }[] }) {
  const { state, act, field } = useTypedForm(putInForceAction);
  return (
    <form action={act} noValidate>
      <FormMessage state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {twins.length > 0 ? (
        <div className="mb-5 max-w-[44rem] border-l-4 border-risk bg-risk-wash px-4 py-3">
          <p>Địa bàn này đã có kế hoạch cùng số và ngày, hoặc cùng tên và thời gian. Nếu đưa vào thi hành, kế hoạch sẽ đứng hai lần trong phần mềm.</p>
          <ul className="mt-1 mb-4 ml-5 list-disc">
            {twins.map((twin) => (
              <li key={twin.code}>
                <Link href={`/plans/${twin.code}/issued`} className="text-accent">
                  {twin.title}
                  {twin.number ? `, số ${twin.number}` : ""}
                </Link>
              </li>
            ))}
          </ul>
          <TextAreaField {...field("twinReason")} className="mb-0" label="Vì sao đây là một kế hoạch khác" hint="Ghi bằng lời của bạn; câu này được lưu trong nhật ký. Nếu là cùng một văn bản, hãy xóa bản nháp này." rows={2} required />
        </div>
      ) : null}
      <SubmitButton waiting="Đang ghi kế hoạch">Đưa vào thi hành</SubmitButton>
    </form>
  );
}
