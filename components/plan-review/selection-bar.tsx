"use client";

import { Button } from "@/components/forms/button";
import { FormMessage } from "@/components/forms/form-message";
import { useTypedForm } from "@/components/forms/use-typed-form";
import type { FormState } from "@/lib/domain/form-state";
import { WORDS_AS_WORDS } from "./words-as-words";
import type { Selected } from "./selection-in";

interface Props {
  draft: { id: string; version: number };
  selected: Selected | null;
  add: (previous: FormState<never>, form: FormData) => Promise<FormState<never>>;
}

/** Stands under the document while words of it are selected, and says what they can be added as. */
export function SelectionBar({ draft, selected, add }: Props) {
  const { state, act } = useTypedForm(add);
  if (selected === null) return null;
  return (
    <form action={act} aria-label="Thêm đoạn đã chọn" className="sticky bottom-0 border-t-2 border-accent bg-paper pt-2 pb-3">
      <FormMessage state={state} />
      <input type="hidden" name="id" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="start" value={selected.start} />
      <input type="hidden" name="end" value={selected.end} />
      <p role="status" className="mb-2 text-small [overflow-wrap:anywhere]">
        Đã chọn “{selected.words}”. Thêm đoạn này làm:
      </p>
      <div className="flex flex-wrap gap-2">
        {WORDS_AS_WORDS.map(([as, words]) => (
          <Button key={as} type="submit" name="as" value={as} className="text-small">
            {words}
          </Button>
        ))}
      </div>
    </form>
  );
}
