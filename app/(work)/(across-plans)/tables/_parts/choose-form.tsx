import type { ReactNode } from "react";
import { Button } from "@/components/forms/button";
import { SelectField } from "@/components/forms/select-field";
import { TickField } from "@/components/forms/tick-field";
import type { TableChoices } from "@/lib/data/figure-tables";
import { MOST_OF_AXIS, TABLE_AXES, TABLE_AXIS_WORDS, type TableDefinition } from "@/lib/domain/table/definition";
import { UNIT_WORDS } from "@/lib/domain/measure/words";
import { capitalise } from "@/lib/format/capitalise";
import { validityWords } from "@/lib/format/validity";

interface ChooseFormProps {
  choices: TableChoices;
  definition: TableDefinition;
  /** Years that may be ticked, newest first. */
  years: readonly number[];
  find: { measure: string; area: string };
  /** The saved table that is being changed. */
  from: string | null;
}

const AXIS_OPTIONS = TABLE_AXES.map((axis) => [axis, capitalise(TABLE_AXIS_WORDS[axis])] as const);

/** What is to stand in the table: one form that asks by its address, so that a link shows a colleague the same. */
export function ChooseForm({ choices, definition, years, find, from }: ChooseFormProps) {
  return (
    <form method="get" action="/tables" className="mb-6">
      {from ? <input type="hidden" name="from" value={from} /> : null}
      <div className="grid gap-x-10 gap-y-6 frame:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_14rem]">
        <Choices legend={`Chỉ số (nhiều nhất ${MOST_OF_AXIS.measures})`} find={<Find name="findMeasure" label="Tìm chỉ số theo tên (không cần dấu)" value={find.measure} />}>
          {choices.measures.map(({ code, shortName, unit, chosen }) => (
            <TickField key={code} name="measure" value={code} defaultChecked={chosen} label={<Named name={shortName} note={UNIT_WORDS[unit]} />} />
          ))}
          {choices.measures.length === 0 ? <Nothing /> : null}
        </Choices>

        <Choices legend="Địa bàn" find={<Find name="findArea" label="Tìm địa bàn theo tên (không cần dấu)" value={find.area} />}>
          {choices.communesOf.map(({ id, name, chosen }) => (
            <TickField key={`xa ${id}`} name="communes" value={id} defaultChecked={chosen} label={<Named name={`Mọi xã của ${name}`} note="theo bản đồ của các năm được chọn" />} />
          ))}
          {choices.areas.map(({ id, name, within, chosen, ...validity }) => (
            <TickField key={id} name="area" value={id} defaultChecked={chosen} label={<Named name={name} note={[within, validity.validFrom || validity.validTo ? validityWords(validity) : null].filter(Boolean).join(", ")} />} />
          ))}
          {choices.areas.length === 0 ? <Nothing /> : null}
          {choices.moreAreas > 0 ? <p className="py-2.5 text-small text-ink-3">Còn {choices.moreAreas} địa bàn nữa. Hãy gõ tên ở ô tìm để thấy.</p> : null}
        </Choices>

        <div>
          <fieldset className="mb-5">
            <legend className="font-medium">Năm (nhiều nhất {MOST_OF_AXIS.years})</legend>
            <div className="mt-1 grid grid-cols-3 border-y border-line py-1 sm:grid-cols-6 frame:grid-cols-2">
              {years.map((year) => (
                <TickField key={year} name="year" value={year} defaultChecked={definition.years.includes(year)} label={year} />
              ))}
            </div>
          </fieldset>
          <SelectField name="rows" label="Hàng" defaultValue={definition.rows} options={AXIS_OPTIONS} />
          <SelectField name="columns" label="Cột" defaultValue={definition.columns} options={AXIS_OPTIONS} hint="Thứ còn lại thành từng nhóm trong bảng." />
          <Button type="submit" look="primary">
            Lập bảng
          </Button>
        </div>
      </div>
    </form>
  );
}

function Choices({ legend, find, children }: { legend: string; find: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{legend}</legend>
      {find}
      <div className="max-h-96 overflow-y-auto border-y border-line px-1" tabIndex={0} role="group" aria-label={`${legend}: danh sách`}>
        {children}
      </div>
    </fieldset>
  );
}

function Find({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="my-2 flex items-end gap-2 text-small">
      <label className="flex min-w-0 flex-1 flex-col gap-1 text-ink-3">
        {label}
        <input type="search" name={name} defaultValue={value} className="h-11 min-w-0 rounded-md border border-line-strong bg-paper px-3 text-ink" />
      </label>
      <button type="submit" className="h-11 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
        Tìm<span className="sr-only"> {name === "findArea" ? "địa bàn" : "chỉ số"}</span>
      </button>
    </div>
  );
}

const Named = ({ name, note }: { name: string; note: string }) => (
  <>
    {name}
    {note ? <span className="text-small text-ink-3"> · {note}</span> : null}
  </>
);

const Nothing = () => <p className="py-2.5 text-ink-2">Không có gì khớp. Hãy thử ít từ hơn.</p>;
