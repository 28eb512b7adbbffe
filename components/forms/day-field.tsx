import { Field, type FieldProps } from "./field";

/** A day, written the Vietnamese way whatever language the browser speaks. */
export function DayField({ hint, ...rest }: Omit<FieldProps, "type">) {
  return <Field hint={<>{hint ? <>{hint} </> : null}Ngày/tháng/năm, ví dụ 01/03/2025.</>} autoComplete="off" {...rest} />;
}
